import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createPool } from '../db/pool.ts';
import { DEMO_PASSWORD } from '../demo/people.ts';
import { silentLog } from '../runtime/log.ts';
import { withDatabase } from '../runtime/run.ts';
import { readSettings } from '../runtime/settings.ts';
import { makeTestFolder, postmasterPid, runProductProcess } from '../runtime/testing/run.ts';
import { verifyInstallation } from './verify.ts';

const script = fileURLToPath(new URL('../testing/real-product.ts', import.meta.url));
const COMMANDS = 200;
/** Acknowledged commands after which everything is killed: the rest are in the middle. */
const KILL_AFTER = 40;

const HEADERS = { 'content-type': 'application/json', 'x-requested-with': 'ecoredress' };

async function signIn(url: string): Promise<{ cookie: string; unitId: string }> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: HEADERS,
    body: JSON.stringify({ username: '350604-jb', password: DEMO_PASSWORD }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { unit } = (await response.json()) as { unit: { id: string } };
  return { cookie, unitId: unit.id };
}

describe('a crash in the middle of two hundred commands', () => {
  it('loses no acknowledged command, leaves none half-written, breaks no chain', async () => {
    const folder = await makeTestFolder();
    const env = { DATA_DIR: folder };
    const product = await runProductProcess(env, { script });
    const { cookie, unitId } = await signIn(product.url ?? '');
    const postgres = await postmasterPid(folder);
    const acknowledged: string[] = [];
    const register = async (index: number) => {
      const response = await fetch(`${product.url}/api/commands/lead.register`, {
        method: 'POST',
        headers: { ...HEADERS, cookie, 'idempotency-key': randomUUID() },
        body: JSON.stringify({
          input: {
            unitId,
            channel: 'report',
            title: `线索${index}`,
            foundOn: '2026-05-01',
            receivedOn: '2026-05-02',
            summary: '崩溃试验',
          },
        }),
      });
      if (response.status !== 200) return;
      acknowledged.push(((await response.json()) as { subjectId: string }).subjectId);
      if (acknowledged.length === KILL_AFTER) {
        product.child.kill('SIGKILL');
        process.kill(postgres, 'SIGKILL');
      }
    };
    await Promise.allSettled(Array.from({ length: COMMANDS }, (_, index) => register(index)));
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILL_AFTER);
    expect(acknowledged.length).toBeLessThan(COMMANDS);

    await withDatabase(readSettings(env, []), silentLog, async ({ ownerUrl }) => {
      const pool = createPool(ownerUrl, { max: 1 });
      try {
        const { rows } = await pool.query<{ id: string; clocks: number; lines: number }>(
          `select l.id, (select count(*)::int from case_clock k where k.subject_id = l.id) as clocks,
             (select count(*)::int from journal_entry e where e.subject_id = l.id) as lines from lead l`,
        );
        expect(rows.map((row) => row.id)).toEqual(expect.arrayContaining(acknowledged));
        expect(rows.filter((row) => row.clocks !== 1 || row.lines !== 1)).toEqual([]);
        const chains = await pool.query(`select 1 from journal_chain where subject_kind = 'lead'`);
        expect(chains.rowCount).toBe(rows.length);
      } finally {
        await pool.end();
      }
      expect((await verifyInstallation(ownerUrl, folder)).bad).toBeUndefined();
    });
  });
});
