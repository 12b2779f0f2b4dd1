import * as contract from '@ecoredress/contract';
import { ENGAGEMENT_STATEMENTS, todayInShanghai } from '@ecoredress/law';
import type { Platform } from '../platform.ts';
import { DEMO_ACTS } from './acts.ts';
import { type DrawnExpert, guestActor, holdJointDraw, listDrawn, runOn } from './joint-draw.ts';
import type { BranchPeople } from './people.ts';
import { playUntil, Story } from './story.ts';

const LONGHAI = 'branch-350604';

/** Two claims of the demonstration whose experts are at work: one with three opinions in, one just drawn. */
export async function loadDemoEngagements(
  platform: Platform,
  branches: readonly BranchPeople[],
): Promise<void> {
  const people = branches.find(({ unit }) => unit.code === LONGHAI);
  if (!people) return;
  const filedOn = todayInShanghai(platform.now()).subtract({ days: 20 });
  const [first, second] = [DEMO_ACTS[0], DEMO_ACTS[6]];
  for (const [name, act] of [
    ['云水食品有限公司（演示·专家意见）', first],
    ['正和采石场（演示·邀请专家）', second],
  ] as const) {
    if (!act) continue;
    const story = new DrawnStory(platform, { people, act, name, filedOn, confirmed: false });
    await playUntil(story, 'investigated');
    await (act === first ? story.giveOpinions() : story.inviteFirst());
  }
}

class DrawnStory extends Story {
  /** One declines and the alternate steps in; three opinions, the last of them far from the others. */
  async giveOpinions(): Promise<void> {
    const { officer, finance } = this.demo.people;
    await this.onClaim(contract.claimSetCost, {
      kind: 'restoration',
      amountFen: this.amountFen,
      basis: '专家评估',
      evidenceIds: [this.evidenceId],
    });
    await this.#release();
    const [declining] = await holdJointDraw(this.platform, officer, this.claimId);
    if (!declining) return;
    const refused = await this.#invite(declining);
    await refused.act(contract.engagementDecline, { reason: '本月外出授课，不能按期完成' });
    const amounts = [this.amountFen, this.amountFen + 180_000, Math.floor(this.amountFen * 1.5)];
    for (const [index, expert] of (await listDrawn(this.platform, this.claimId)).entries()) {
      const { id, act } = await this.#invite(expert);
      await act(contract.engagementAccept, {});
      await act(contract.engagementDeclare, { statements: ENGAGEMENT_STATEMENTS.map(({ code }) => code) });
      await act(contract.engagementLook, {});
      await act(contract.engagementGiveOpinion, {
        factsFound: `${this.demo.act.act}，经核对现场笔录，受纳水体水质下降，影响范围限于排口下游河段。`,
        method: '虚拟治理成本法',
        amountFen: amounts[index] ?? this.amountFen,
        restorable: 'full',
        advice: '宜就近增殖放流，规格与数量由渔业部门指导。',
        signedName: expert.name,
      });
      const paidOn = index === 0 ? { paidOn: todayInShanghai(this.platform.now()).toString() } : {};
      await runOn(this.platform, finance, contract.engagementRecordFee, { feeFen: 80_000, ...paidOn }, id);
    }
  }

  /** Drawn, the first invited and not answered yet. */
  async inviteFirst(): Promise<void> {
    const [first] = await holdJointDraw(this.platform, this.demo.people.officer, this.claimId, [
      'forestry',
      'environment',
    ]);
    if (first) await this.#invite(first);
  }

  #release() {
    return this.onClaim(contract.engagementReleaseFile, {
      evidenceIds: [this.evidenceId],
      note: '请重点核对排放时间与影响范围。',
    });
  }

  async #invite(expert: DrawnExpert) {
    const { officer } = this.demo.people;
    const { subjectId: id } = await this.run(officer, contract.engagementInvite, {
      claimId: this.claimId,
      expertId: expert.id,
      task: '核定本案造成的生态环境损害数额，提出修复建议。',
    });
    const guest = guestActor(officer, 'invitedExpert', expert.name, id);
    const act = (declaration: contract.CommandDeclaration, input: object) =>
      runOn(this.platform, guest, declaration, input, id);
    return { id, act };
  }
}
