import {
  claimAddEvidence,
  claimRequestTermination,
  claimSignTermination,
  claimsList,
  claimWithdrawEvidence,
  evidenceOfCase,
  importPreview,
  importStart,
  penaltiesList,
  penaltyAddEvidence,
  penaltyJudge,
} from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addEvidence, type Branch, openPair, type Pair, signInBranch } from '../../testing/cases.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';

const TODAY = '2026-06-01';
const LIST = [
  '文号,被处罚单位,主要违法事实,违法地址,处罚日期,罚款金额（元）',
  '漳龙环罚〔2026〕21号,龙海甲食品有限公司,外排废水COD超标1.2倍,漳州市龙海区某路1号,2026-05-04,80000',
].join('\n');

describe('the evidence of a pair', () => {
  let server: TestServer;
  let branch: Branch;
  beforeAll(async () => {
    server = await startTestServer({ now: () => Temporal.Instant.from(`${TODAY}T02:00:00Z`) });
    branch = await signInBranch(server, 'branch-350604');
  });
  afterAll(() => server.stop());

  const hashes = async (caseId: string) =>
    (await branch.officer.query(evidenceOfCase, { caseId })).items.map(({ sm3 }) => sm3).toSorted();

  async function importPenalty(): Promise<string> {
    const { officer } = branch;
    const { sha256 } = await officer.upload('清单.csv', LIST);
    const { mapping } = await officer.query(importPreview, { sha256 });
    const { subjectId } = await officer.run(importStart, { sha256, fileName: '清单.csv', mapping });
    await server.product.platform
      .jobs()
      .runNow('import-penalties', { cityCode: '350600', batchId: subjectId });
    return (await officer.query(penaltiesList, { limit: 1 })).items[0]?.id ?? '';
  }

  it('goes into the claim that is opened late, what was gathered before included, with the same hash', async () => {
    const { officer } = branch;
    const penaltyId = await importPenalty();
    const file = await officer.upload('照片.txt', '处罚时的现场照片');
    await officer.run(
      penaltyAddEvidence,
      { sha256: file.sha256, name: '现场照片', kind: '现场照片', obtainedOn: '2026-05-04' },
      { subjectId: penaltyId },
    );
    const judged = await officer.run(
      penaltyJudge,
      { judgedOn: TODAY, judgement: { start: true } },
      { subjectId: penaltyId },
    );
    const claimId = judged.result.claimId ?? '';
    expect(await hashes(claimId)).toHaveLength(1);
    expect(await hashes(claimId)).toEqual(await hashes(penaltyId));
    expect((await officer.query(claimsList, {})).items.map(({ id }) => id)).toContain(claimId);
  });

  async function terminate({ claimId }: Pair): Promise<void> {
    const subject = { subjectId: claimId };
    await branch.officer.run(
      claimRequestTermination,
      { ground: 'noObligor', reason: '义务人已注销' },
      subject,
    );
    for (const signer of [branch.officer, branch.section, branch.head]) {
      await signer.run(claimSignTermination, { signedOn: TODAY, opinion: '同意' }, subject);
    }
  }

  it('is closed with the claim: nothing is added to it, while the penalty goes on by itself', async () => {
    const { officer } = branch;
    const pair = await openPair(server, branch, TODAY);
    await terminate(pair);
    const before = await hashes(pair.claimId);
    const file = await officer.upload('补充.txt', '结案后的补充材料');
    const input = { sha256: file.sha256, name: '补充材料', kind: '书证', obtainedOn: TODAY } as const;
    const refusal = await officer.refused(claimAddEvidence, input, { subjectId: pair.claimId });
    expect(refusal.status).toBe(422);
    expect(refusal.detail).toContain('终止');
    await officer.run(penaltyAddEvidence, input, { subjectId: pair.penaltyId });
    expect(await hashes(pair.claimId)).toEqual(before);
    expect(await hashes(pair.penaltyId)).toHaveLength(before.length + 1);
  });

  it('is added from both sides at once without loss: commands that wait for each other are given again', async () => {
    const pairs = await Promise.all(Array.from({ length: 6 }, () => openPair(server, branch, TODAY)));
    const { officer } = branch;
    const add = async (pair: Pair, side: 'claim' | 'penalty', index: number) => {
      const file = await officer.upload(`${side}${index}.txt`, `${side} ${index} ${pair.claimId}`);
      const input = {
        sha256: file.sha256,
        name: `${side}${index}`,
        kind: '书证',
        obtainedOn: TODAY,
      } as const;
      // Which of the two is first is open; the other finds the case changed and gives its command again.
      for (let attempt = 0; attempt < 20; attempt += 1) {
        const done =
          side === 'claim'
            ? officer.run(claimAddEvidence, input, { subjectId: pair.claimId })
            : officer.run(penaltyAddEvidence, input, { subjectId: pair.penaltyId });
        const outcome = await done.then(
          () => 'done',
          (error: Error) => error.message,
        );
        if (outcome === 'done') return;
        expect(outcome).toContain('version-conflict');
      }
      throw new Error('the version never fitted');
    };
    await Promise.all(
      pairs.flatMap((pair) =>
        [0, 1, 2].flatMap((index) => [add(pair, 'claim', index), add(pair, 'penalty', index)]),
      ),
    );
    for (const pair of pairs) {
      expect(await hashes(pair.claimId)).toHaveLength(1 + 6);
      expect(await hashes(pair.claimId)).toEqual(await hashes(pair.penaltyId));
    }
  });

  it('stays while an appraisal rests on it', async () => {
    const pair = await openPair(server, branch, TODAY);
    const evidenceId = await addEvidence(branch, pair, TODAY, '鉴定意见');
    await server.database.ownerPool.query(
      `update claim set appraisal = jsonb_build_object('evidenceIds', jsonb_build_array($2::text)) where id = $1`,
      [pair.claimId, evidenceId],
    );
    const withdrawal = { evidenceId, reason: '重复添加' };
    const refusal = await branch.officer.refused(claimWithdrawEvidence, withdrawal, {
      subjectId: pair.claimId,
    });
    expect(refusal.detail).toContain('已用于鉴定评估');
  });
});
