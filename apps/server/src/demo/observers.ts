import * as contract from '@ecoredress/contract';
import { todayInShanghai } from '@ecoredress/law';
import type { Platform } from '../platform.ts';
import { guestActor, runOn } from './joint-draw.ts';
import type { BranchPeople } from './people.ts';

const LONGHAI = 'branch-350604';

/** A procurator invited to a claim whose agreement is signed, of the demonstration, and what was said and answered. */
export async function loadDemoObservers(
  platform: Platform,
  branches: readonly BranchPeople[],
): Promise<void> {
  const people = branches.find(({ unit }) => unit.code === LONGHAI);
  const { rows } = await platform.ownerPool.query<{ id: string }>(
    `select id from claim where unit_id = $1 and agreement_signed_on is not null
       order by closed_on nulls first, registered_on, id limit 1`,
    [people?.unit.id],
  );
  const claimId = rows[0]?.id;
  if (!people || !claimId) return;
  const lastDay = todayInShanghai(platform.now()).add({ months: 2 }).toString();
  const { subjectId } = await runOn(platform, people.officer, contract.observationInvite, {
    claimId,
    observerKind: 'procurator',
    observerName: '郑国华',
    observerBody: '演示人民检察院',
    observerPost: '公益诉讼检察部检察官',
    lastDay,
    observePurpose: '全程参与本案办理，监督协议履行',
  });
  const observer = guestActor(people.officer, 'invitedObserver', '郑国华（演示人民检察院）', subjectId);
  const comment = { content: '建议补充排口下游断面的复测数据，并说明首期赔偿款到账情况。' };
  await runOn(platform, observer, contract.observationComment, comment, subjectId);
  const { rows: comments } = await platform.ownerPool.query<{ id: string }>(
    'select id from observation_comment where observation_id = $1',
    [subjectId],
  );
  const answer = {
    commentId: comments[0]?.id ?? '',
    answer: '已商请监测站本周复测，报告取得后列入证据；到账情况见本案金额。',
  };
  await runOn(platform, people.officer, contract.observationAnswer, answer, subjectId);
}
