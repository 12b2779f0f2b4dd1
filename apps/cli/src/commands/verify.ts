import { type Verification, verifyInstallation } from '@ecoredress/server';
import { readSettings, withDatabase } from '@ecoredress/server/runtime';
import { consoleLog } from '../console-log.ts';

/** Checks every line and checkpoint of the journal; exit code 1 when one is bad. */
export async function run(args: readonly string[]): Promise<number> {
  const settings = readSettings(process.env, args, { demo: false });
  const found = await withDatabase(settings, consoleLog, (database) =>
    verifyInstallation(database.ownerUrl, settings.dataDir),
  );
  report(found);
  return found.bad ? 1 : 0;
}

function report({ chains, lines, checkpoints, bad }: Verification): void {
  if (bad) {
    const { cityCode, subjectKind, subjectId, seq, reason } = bad;
    console.error(`办理记录不完整：${cityCode} ${subjectKind} ${subjectId} 第 ${seq} 行，${reason}`);
  } else {
    console.log(`办理记录完整：${chains} 条链、${lines} 行、${checkpoints} 个校验点均相符`);
  }
}
