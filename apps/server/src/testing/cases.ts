import {
  claimAddEvidence,
  claimSaveInitiation,
  claimSignInitiation,
  type EVIDENCE_KINDS,
  penaltyFile,
} from '@ecoredress/contract';
import type { Platform } from '../platform.ts';
import type { TestClient, TestServer } from './server.ts';

/** Where the units are known by their codes. */
type Units = Pick<TestServer, 'unitId'>;

/** The people of one branch bureau, signed in. */
export interface Branch {
  readonly platform: Platform;
  readonly code: string;
  readonly officer: TestClient;
  readonly section: TestClient;
  readonly head: TestClient;
}

export interface Pair {
  readonly penaltyId: string;
  readonly claimId: string;
}

/** Signs in the three who sign form 1, in a unit. */
export async function signInBranch(server: TestServer, code: string): Promise<Branch> {
  return {
    platform: server.product.platform,
    code,
    officer: await server.signIn(code, 'caseOfficer'),
    section: await server.signIn(code, 'sectionHead'),
    head: await server.signIn(code, 'departmentHead'),
  };
}

let filed = 0;

/** Files a penalty and its claim together on a day; the party's name differs each time. */
export async function filePair(server: Units, { code, officer }: Branch, on: string): Promise<Pair> {
  filed += 1;
  const reply = await officer.run(penaltyFile, {
    unitId: await server.unitId(code),
    title: `测试企业${filed}超标排放水污染物案`,
    caseSource: '现场检查',
    act: '外排废水氨氮超标0.5倍',
    violationKind: '超标排放',
    medium: ['water'],
    foundOn: on,
    filedOn: on,
    place: '某路1号',
    parties: [
      {
        kind: 'organisation',
        name: `测试企业${filed}`,
        uscc: '',
        idNumber: '',
        address: '某路1号',
        legalRepresentative: '张某',
        legalRepresentativePost: '总经理',
        phone: '13800000000',
      },
    ],
    judgement: { start: true },
  });
  return { penaltyId: reply.subjectId, claimId: reply.result.claimId ?? '' };
}

/** Uploads a text and adds it to the claim as evidence; gives the evidence's id. */
export async function addEvidence(
  { officer }: Branch,
  { claimId }: Pair,
  on: string,
  kind: (typeof EVIDENCE_KINDS)[number] = '勘验笔录、现场笔录',
): Promise<string> {
  const file = await officer.upload(`${kind}.txt`, `${claimId} ${kind}`);
  const reply = await officer.run(
    claimAddEvidence,
    { sha256: file.sha256, name: kind, kind, obtainedOn: on },
    { subjectId: claimId },
  );
  return reply.result.evidenceId;
}

/** Files a pair and opens its claim on the same day: evidence, form 1 and its three signatures. */
export async function openPair(
  server: Units,
  branch: Branch,
  on: string,
): Promise<Pair & { evidenceId: string }> {
  const pair = await filePair(server, branch, on);
  const subject = { subjectId: pair.claimId };
  const evidenceId = await addEvidence(branch, pair, on);
  const form = { cause: '超标排放损害赔偿案', summaryAndReason: '外排废水超标，造成地表水损害' };
  await branch.officer.run(claimSaveInitiation, form, subject);
  for (const signer of [branch.officer, branch.section, branch.head]) {
    await signer.run(claimSignInitiation, { signedOn: on, opinion: '同意' }, subject);
  }
  return { ...pair, evidenceId };
}
