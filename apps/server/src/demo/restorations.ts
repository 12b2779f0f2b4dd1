import * as contract from '@ecoredress/contract';
import { todayInShanghai } from '@ecoredress/law';
import type { Platform } from '../platform.ts';
import { DEMO_ACTS, type DemoAct } from './acts.ts';
import type { BranchPeople } from './people.ts';
import { demoPicture } from './picture.ts';
import { playUntil, Story } from './story.ts';

/** 龙海, whose officer the README signs in. */
const BRANCH = 'branch-350604';
const FILED_DAYS_AGO = 84;

interface Visit {
  readonly day: number;
  readonly quantity?: string;
  readonly text: string;
}

const actOf = (mode: string): DemoAct => {
  const act = DEMO_ACTS.find(({ restoration }) => restoration?.mode === mode);
  if (!act) throw new Error(`the demonstration has no act restored by ${mode}`);
  return act;
};

/** Two claims with everything that a restoration leaves: trees half planted, fry released and to be made better. */
export async function loadDemoRestorations(
  platform: Platform,
  branches: readonly BranchPeople[],
): Promise<void> {
  const people = branches.find(({ unit }) => unit.code === BRANCH);
  if (!people) return;
  const filedOn = todayInShanghai(platform.now()).subtract({ days: FILED_DAYS_AGO });
  const begin = async (mode: string, name: string) => {
    const story = new Story(platform, { people, act: actOf(mode), name, filedOn, confirmed: false });
    await playUntil(story, 'performing');
    return story;
  };
  await plantTrees(await begin('replanting', '福源采石场（演示修复一）'));
  await releaseFry(await begin('stocking', '海晟食品有限公司（演示修复二）'));
}

async function record(story: Story, { day, quantity, text }: Visit, number: number): Promise<void> {
  const on = story.day(day);
  const photo = await story.addFile(`修复现场照片${number}`, '现场照片', {
    bytes: demoPicture(number),
    mediaType: 'image/png',
    fileName: `${on}.png`,
    on,
  });
  await story.onClaim(contract.restorationAddFieldRecord, {
    recordedAt: `${on}T09:3${number % 10}:00+08:00`,
    place: '演示修复基地',
    longitude: (117.818 + number / 1000).toFixed(6),
    latitude: (24.4466 + number / 2000).toFixed(6),
    accuracyMetres: 6 + number,
    ...(quantity ? { quantity } : {}),
    description: text,
    evidenceIds: [photo],
  });
}

async function recordAll(story: Story, visits: readonly Visit[]): Promise<void> {
  for (const [index, visit] of visits.entries()) await record(story, visit, index + 1);
}

/** 600 trees: the first batch is in, the second is late; the forestry department wants something mended. */
async function plantTrees(story: Story): Promise<void> {
  await story.onClaim(contract.restorationSavePlanDetail, {
    baseId: await findBaseId(story, 'replanting'),
    partners: ['演示人民法院', '演示林业技术推广站'],
    supervisor: '演示镇人民政府',
    technique: '选用两年生乡土阔叶树容器苗，株行距 2 米，定植后管护三年。',
  });
  await story.onClaim(contract.restorationSetMilestones, {
    milestones: [
      { title: '清理场地、整地', dueOn: story.day(45) },
      { title: '首批补植', quantity: '300', dueOn: story.day(58) },
      { title: '补植完成', quantity: '300', dueOn: story.day(70) },
    ],
  });
  await recordAll(story, [
    { day: 44, text: '完成采石迹地清理和整地，覆土约 40 厘米。' },
    { day: 55, quantity: '180', text: '补植枫香、木荷 180 棵，逐株挂牌。' },
    { day: 57, quantity: '140', text: '补植木荷 140 棵，设支撑架。' },
  ]);
  const { milestones } = await listMilestones(story);
  for (const [index, findings] of [
    '场地平整，覆土厚度达到要求。',
    '现场清点 320 棵，首批数量达到。',
  ].entries()) {
    await story.onClaim(contract.restorationCheckMilestone, {
      milestoneId: milestones[index],
      checkedOn: story.day(60),
      findings,
    });
  }
  await story.onClaim(contract.restorationRecordGuideCheck, {
    department: '演示区林业局',
    checkers: '演示林业工程师',
    checkedOn: story.day(61),
    result: 'problems',
    opinion: '部分苗木栽植偏浅，应当培土并在补植第二批前完成。',
  });
  await story.onClaim(contract.restorationIssuePaper, { kind: 'restorationPlan', issuedOn: story.day(61) });
}

/** 30,000 fry are in the river; the evaluation asks for more, and it was done late. */
async function releaseFry(story: Story): Promise<void> {
  await story.onClaim(contract.restorationSavePlanDetail, {
    baseId: await findBaseId(story, 'release'),
    partners: ['演示人民检察院'],
    supervisor: '演示街道办事处',
    technique: '放流本地鲢、鳙鱼苗，规格 4 厘米以上，放流前检疫。',
  });
  await recordAll(story, [
    { day: 62, quantity: '18000', text: '放流鲢鱼苗 18000 尾，检疫合格。' },
    { day: 66, quantity: '12000', text: '放流鳙鱼苗 12000 尾，检疫合格。' },
  ]);
  await story.onClaim(contract.restorationRecordGuideCheck, {
    department: '演示区海洋与渔业局',
    checkers: '演示渔业工程师',
    checkedOn: story.day(66),
    result: 'inOrder',
    opinion: '苗种规格、数量和检疫证明与方案一致。',
  });
  await story.onClaim(
    contract.claimRecordPayment,
    {
      amountFen: story.amountFen - Math.floor(story.amountFen / 2),
      paidOn: story.day(67),
      payer: story.demo.name,
      voucherNo: `YX${story.claimId.slice(-6)}`,
      evidenceIds: [],
    },
    story.demo.people.finance,
  );
  await story.onClaim(contract.claimCompletePerformance, { completedOn: story.day(68) });
  await story.onClaim(contract.claimRecordEvaluation, {
    evaluatedOn: story.day(72),
    evaluators: '演示评估专家',
    standard: '放流点下游 500 米内存活率不低于八成',
    result: 'rectify',
    findings: '抽样存活率约七成，低于标准。',
    rectifyBy: story.day(78),
    evidenceIds: [],
  });
  await story.onClaim(contract.restorationRecordRectification, {
    rectifiedOn: story.day(80),
    measures: '补充放流鳙鱼苗，增设暂养网箱。',
  });
  for (const kind of ['supervisionRecord', 'completionReport', 'evaluationOpinion'] as const) {
    await story.onClaim(contract.restorationIssuePaper, { kind, issuedOn: story.day(81) });
  }
}

/** A base of this kind, the earliest registered. */
async function findBaseId({ platform }: Story, kind: 'replanting' | 'release'): Promise<string | undefined> {
  const { rows } = await platform.ownerPool.query<{ id: string }>(
    'select id from restoration_base where base_kind = $1 order by id limit 1',
    [kind],
  );
  return rows[0]?.id;
}

/** The ids of the milestones, the earliest due first. */
async function listMilestones({ platform, claimId }: Story): Promise<{ readonly milestones: string[] }> {
  const { rows } = await platform.ownerPool.query<{ id: string }>(
    'select id from restoration_milestone where claim_id = $1 order by due_on, id',
    [claimId],
  );
  return { milestones: rows.map(({ id }) => id) };
}
