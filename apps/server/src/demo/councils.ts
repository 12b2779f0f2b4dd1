import * as contract from '@ecoredress/contract';
import { todayInShanghai } from '@ecoredress/law';
import type { Platform } from '../platform.ts';
import { guestActor, runOn } from './joint-draw.ts';
import type { BranchPeople } from './people.ts';

/** 龙海, whose officer the README signs in. */
const BRANCH = 'branch-350604';

interface Request {
  readonly id: string;
  readonly organisation: string;
}

/** Two topics on a claim under negotiation: one resolved with a task to do, one that still waits for a department. */
export async function loadDemoCouncils(platform: Platform, branches: readonly BranchPeople[]): Promise<void> {
  const people = branches.find(({ unit }) => unit.code === BRANCH);
  const { rows } = await platform.ownerPool.query<{ id: string }>(
    `select id from claim where unit_id = $1 and stage = 'negotiation' order by registered_on, id limit 1`,
    [people?.unit.id],
  );
  const claimId = rows[0]?.id;
  if (!people || !claimId) return;
  const today = todayInShanghai(platform.now());
  const { officer } = people;

  const put = async (councilTopic: string, councilQuestion: string, lines: readonly string[]) => {
    const answerBy = today.add({ days: 10 }).toString();
    const input = { councilTopic, councilQuestion, lines, answerBy };
    await runOn(platform, officer, contract.councilPut, input, claimId);
    const asked = await platform.ownerPool.query<Request & { readonly topic_id: string }>(
      `select r.id, r.organisation, r.topic_id from council_request r
         join council_topic t using (city_code)
         where t.id = r.topic_id and t.claim_id = $1 and t.topic = $2 order by r.place_no`,
      [claimId, councilTopic],
    );
    return { topicId: asked.rows[0]?.topic_id ?? '', requests: asked.rows };
  };
  const answer = async (request: Request | undefined, stance: string, opinion: string, person: string) => {
    if (!request) return;
    const department = guestActor(officer, 'invitedDepartment', request.organisation, request.id);
    const said = { stance, opinion, answeredByPerson: person };
    await runOn(platform, department, contract.councilAnswer, said, request.id);
  };

  const dredging = await put(
    '清淤能否作为修复方案',
    '拟以河道清淤替代原地水质修复，请就技术可行性、施工时段和指导单位提出意见。',
    ['water', 'ocean'],
  );
  await answer(dredging.requests[0], 'agrees', '可行，施工方案报我局审查，由我局派员指导。', '林志明 科长');
  await answer(dredging.requests[1], 'conditional', '同意，施工应避开禁渔期。', '蔡丽华 副科长');
  const resolution = {
    topicId: dredging.topicId,
    resolvedOn: today.toString(),
    resolution: '同意以河道清淤作为修复方案，施工避开禁渔期，由水利部门指导。',
    councilActions: [
      {
        actionBody: dredging.requests[0]?.organisation ?? '',
        actionContent: '审查清淤施工方案并派员指导',
        actionDueOn: today.add({ days: 20 }).toString(),
      },
    ],
  };
  await runOn(platform, officer, contract.councilResolve, resolution, claimId);
  const issued = { topicId: dredging.topicId, issuedOn: today.toString() };
  await runOn(platform, officer, contract.councilIssueMinutes, issued, claimId);

  const planting = await put('补植树种的选择', '受损滩涂拟补植红树林，请就树种、密度和管护期限提出意见。', [
    'forestry',
    'resources',
  ]);
  await answer(planting.requests[0], 'agrees', '建议种植秋茄，管护不少于三年。', '许文斌 工程师');
}
