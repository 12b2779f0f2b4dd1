import type { CommandInput } from '@ecoredress/contract';
import * as contract from '@ecoredress/contract';
import { type DrawnExpert, holdJointDraw, listDrawn } from '../demo/joint-draw.ts';
import type { Branch, Pair } from '../testing/cases.ts';
import { fillExpertPool, officerActor } from '../testing/experts.ts';

/** A pair opened by its three signatures, with a first piece of evidence. */
export type OpenPair = Pair & { readonly evidenceId: string };

const onClaim = ({ claimId }: Pick<Pair, 'claimId'>) => ({ subjectId: claimId });
const onPenalty = ({ penaltyId }: Pair) => ({ subjectId: penaltyId });

/** Answers of a plain unlawful discharge, with nothing that leads out of scope. */
export const PLAIN_SCOPE = {
  emergencyLevel: 'none',
  inKeyEcologicalArea: false,
  inEcologicalRedLine: false,
  qualityGradeDropped: false,
  functionDegraded: false,
  unlawfulDamage: true,
  personalOrPropertyLoss: false,
  historicWithoutObligor: false,
} as const;

/** Form 3 with everything it needs, submitted; the claim goes to 专家评估. */
export async function investigate({ officer }: Branch, pair: OpenPair, on: string): Promise<void> {
  const subject = onClaim(pair);
  await officer.run(contract.claimNotifyProcuratorate, { notifiedOn: on, organ: '同级人民检察院' }, subject);
  await officer.run(contract.claimRecordScopeTest, PLAIN_SCOPE, subject);
  await officer.run(contract.claimSetElements, { elements: ['surfaceWater'] }, subject);
  const evidenceIds = [pair.evidenceId];
  await officer.run(contract.claimAddFact, { kind: 'act', content: '超标排放废水', evidenceIds }, subject);
  await officer.run(
    contract.claimCiteBasis,
    { citations: [{ sourceId: 'civil', article: '1235' }] },
    subject,
  );
  await officer.run(contract.claimSaveInvestigation, investigationForm(on), subject);
  await officer.run(contract.claimSubmitInvestigation, { submittedOn: on }, subject);
}

export const investigationForm = (on: string) => ({
  leadSource: '现场检查发现',
  investigators: ['甲', '乙'],
  method: '现场勘查、监测',
  from: on,
  to: on,
  range: '排污口下游500米',
  needsClaim: true,
  reason: '造成损害',
  negotiationAdvice: '建议磋商',
});

/** An item of the claim, with the pair's evidence. */
export async function claimCost({ officer }: Branch, pair: OpenPair, amountFen: number): Promise<void> {
  const item = { kind: 'restoration', amountFen, evidenceIds: [pair.evidenceId] };
  await officer.run(contract.claimSetCost, item, onClaim(pair));
}

/** So many expert opinions of one amount, by experts drawn jointly. */
export async function giveOpinions(
  branch: Branch,
  pair: Pair,
  opinions: { readonly on: string; readonly count: number; readonly amountFen: number },
): Promise<void> {
  const experts = await drawnWithoutOpinion(branch, pair);
  for (const expert of experts.slice(0, opinions.count)) {
    await branch.officer.run(
      contract.claimRecordOpinion,
      {
        expertId: expert.id,
        expertName: expert.name,
        employer: '某设计院',
        professionalTitle: '高级工程师',
        field: '生态环境',
        givenOn: opinions.on,
        method: '虚拟治理成本法',
        amountFen: opinions.amountFen,
        restorable: 'full',
      },
      onClaim(pair),
    );
  }
}

/** Those drawn for the claim who gave no opinion yet; the draw is held when there was none. */
async function drawnWithoutOpinion(
  { platform, officer, code }: Branch,
  { claimId }: Pair,
): Promise<readonly DrawnExpert[]> {
  if ((await officer.query(contract.expertsList, { limit: 1 })).items.length === 0) {
    await fillExpertPool(platform, 6);
  }
  const { drawnOn } = await officer.query(contract.engagementsOfClaim, { claimId });
  if (!drawnOn) await holdJointDraw(platform, await officerActor(platform, code), claimId);
  const given = (await officer.query(contract.claimGet, { id: claimId })).opinions;
  const drawn = await listDrawn(platform, claimId);
  return drawn.filter(({ id }) => !given.some((opinion) => opinion['expert_id'] === id));
}

/** 裁量商议: whether the obligor will cooperate, and by which evidence. */
export async function consult(
  { officer }: Branch,
  pair: Pair,
  talk: { readonly on: string; readonly cooperative: boolean; readonly evidenceIds: string[] },
): Promise<void> {
  const { on, ...rest } = talk;
  await officer.run(
    contract.penaltyRecordConsultation,
    { heldOn: on, participants: '双方', content: '商议履行赔偿', ...rest },
    onPenalty(pair),
  );
}

/** The prior notice of a date; `number` keeps apart those of one test. */
export const priorNotice = (on: string, number: number) => ({
  noticeOn: on,
  noticeNo: `漳龙环罚告〔2023〕${number}号`,
  proposedFineFen: 10_000_000,
});

export interface Terms {
  readonly amountFen: number;
  readonly mode: 'payment' | 'restoration' | 'mixed';
  readonly performBy: string;
}

/** How the meeting differs from a plain one that ends in agreement. */
type Meeting = Partial<CommandInput<typeof contract.claimRecordRound>>;

/**
 * From the opened claim to where the agreement can be drafted, all on one day; where the meeting brings none, the
 * claim stays in negotiation.
 */
export async function negotiate(
  branch: Branch,
  pair: OpenPair,
  on: string,
  terms: Terms,
  meeting: Meeting = {},
): Promise<void> {
  const { officer } = branch;
  const subject = onClaim(pair);
  await investigate(branch, pair, on);
  await claimCost(branch, pair, terms.amountFen);
  await giveOpinions(branch, pair, { on, count: 3, amountFen: terms.amountFen });
  await consult(branch, pair, { on, cooperative: true, evidenceIds: [pair.evidenceId] });
  await officer.run(contract.claimRecordPreMeeting, { heldOn: on, participants: '双方', ...terms }, subject);
  await meet(branch, pair, on, terms, meeting);
}

/** From the pre-meeting's result to the end of a meeting, all on one day. */
export async function meet(
  { officer }: Branch,
  pair: Pick<Pair, 'claimId'>,
  on: string,
  terms: Terms,
  meeting: Meeting = {},
): Promise<void> {
  const subject = onClaim(pair);
  await officer.run(contract.claimIssueDocument, { kind: 'opinionLetter', issuedOn: on }, subject);
  await officer.run(
    contract.claimServeNotice,
    { servedOn: on, replyBy: terms.performBy, method: '直接送达' },
    subject,
  );
  await officer.run(contract.claimRecordReply, { repliedOn: on, agrees: true }, subject);
  await officer.run(contract.claimStartNegotiation, { startedOn: on }, subject);
  await officer.run(contract.claimRecordRound, { ...round(on, 'agreed'), ...meeting }, subject);
  if (meeting.result === 'failed') return;
  await officer.run(contract.claimConcludeNegotiation, { outcome: 'agreed', concludedOn: on }, subject);
}

/** A meeting of both sides. */
export const round = (on: string, result: 'agreed' | 'continue' | 'failed') => ({
  heldOn: on,
  place: '会议室',
  host: '龙海生态环境局',
  participants: [
    { name: '甲', organisation: '龙海生态环境局', role: '权利人代表' },
    { name: '张某', organisation: '测试企业', role: '义务人' },
  ],
  minutes: '双方交换意见',
  result,
});

export const REPLANTING = {
  mode: 'replanting',
  quantity: '600',
  unit: '棵',
  inPlace: false,
  place: '补植复绿基地',
  offSiteReason: '损害地不具备原地修复条件',
  standard: '成活率不低于九成',
} as const;

/** The agreement on these terms, signed by both. */
export async function signAgreement(
  { officer }: Branch,
  pair: Pick<Pair, 'claimId'>,
  on: string,
  terms: Terms,
  instalments: { dueOn: string; amountFen: number }[] = [],
): Promise<void> {
  const restoration = { ...REPLANTING, startOn: on, finishOn: terms.performBy };
  await officer.run(
    contract.claimSaveAgreement,
    {
      ...terms,
      instalments,
      ...(terms.mode === 'payment' ? {} : { restoration }),
      breachClause: '逾期申请强制执行',
      supervision: '由承办机构监督',
    },
    onClaim(pair),
  );
  await officer.run(
    contract.claimSignAgreement,
    { agencySignatory: '甲', agencySignedOn: on, obligorSignatory: '张某', obligorSignedOn: on },
    onClaim(pair),
  );
}

/** The joint application and the ruling that confirms the agreement. */
export async function confirmAgreement({ officer }: Branch, pair: Pair, on: string): Promise<void> {
  await officer.run(
    contract.claimApplyConfirmation,
    { appliedOn: on, court: '龙海区人民法院', agencyApplies: true, obligorApplies: true },
    onClaim(pair),
  );
  await officer.run(
    contract.claimRecordRuling,
    { result: 'confirmed', ruledOn: on, rulingNo: '（2023）闽0604民特1号' },
    onClaim(pair),
  );
}
