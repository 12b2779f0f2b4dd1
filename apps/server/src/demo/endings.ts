import * as contract from '@ecoredress/contract';
import type { Platform } from '../platform.ts';
import type { DemoCase } from './case-player.ts';
import { playUntil, type Step, Story } from './story.ts';

/** A way off the main line: from which step, how many days the pair needs for it, and what happens then. */
export interface Ending {
  readonly after: Step;
  readonly days: number;
  readonly play: (story: Story) => Promise<void>;
}

async function decline(story: Story): Promise<void> {
  await story.onClaim(contract.claimDecline, {
    ground: 'minor',
    reason: '超标时间短、排放量小，下游断面监测未见异常，损害显著轻微且不需要赔偿。',
    decidedOn: story.day(5),
    evidenceIds: [story.evidenceId],
  });
}

async function terminate(story: Story): Promise<void> {
  const { officer, section, head } = story.demo.people;
  await story.onClaim(contract.claimRequestTermination, {
    ground: 'noObligor',
    reason: '赔偿义务人已经注销，查明没有可供执行的财产，损害由当地纳入正常环境治理。',
  });
  for (const [actor, days] of [
    [officer, 12],
    [section, 13],
    [head, 14],
  ] as const) {
    await story.onClaim(
      contract.claimSignTermination,
      { signedOn: story.day(days), opinion: '同意终止' },
      actor,
    );
  }
  await story.onClaim(contract.claimIssueDocument, { kind: 'terminationForm', issuedOn: story.day(14) });
}

async function failNegotiation(story: Story): Promise<void> {
  await story.recordReply();
  await story.recordRound(30, 'continue', story.amountFen / 2, '义务人对损害数额有异议，未达成一致。');
  await story.recordRound(40, 'failed', story.amountFen / 2, '再次磋商，义务人坚持原意见。');
  await story.onClaim(contract.claimConcludeNegotiation, {
    outcome: 'failed',
    concludedOn: story.day(42),
    failureGround: 'other',
    reason: '双方就赔偿数额未能达成一致',
  });
}

async function sue(story: Story): Promise<void> {
  await failNegotiation(story);
  await story.onClaim(contract.claimFileSuit, {
    filedOn: story.day(50),
    court: '演示人民法院',
    claimFen: story.amountFen,
    evidenceIds: [story.evidenceId],
  });
}

/** Negotiated in vain, and left to the procuratorate. */
export async function referToProcuratorate(story: Story): Promise<void> {
  await failNegotiation(story);
  await story.onClaim(contract.claimRefer, {
    referredOn: story.day(50),
    to: 'procuratorate',
    name: '演示人民检察院',
    reason: '磋商不成，商请检察机关提起公益诉讼',
    evidenceIds: [story.evidenceId],
  });
}

/** Confirmed by the court, half of it paid, and then nothing more came. */
async function enforce(story: Story): Promise<void> {
  await story.onClaim(contract.claimApplyEnforcement, {
    appliedOn: story.day(80),
    court: '演示人民法院',
    default: '义务人支付一半后未再履行，经催告仍未支付余款',
    evidenceIds: [],
  });
}

/** The ways off the main line, by which the demonstration has a case in every stage. */
export const ENDINGS: readonly Ending[] = [
  { after: 'filed', days: 8, play: decline },
  { after: 'initiated', days: 16, play: terminate },
  { after: 'assessed', days: 45, play: failNegotiation },
  { after: 'assessed', days: 54, play: sue },
  { after: 'assessed', days: 54, play: referToProcuratorate },
  { after: 'performing', days: 84, play: enforce },
];

/** Plays one pair up to where it leaves the main line, and on to its ending. */
export async function playEnding(platform: Platform, demo: DemoCase, ending: Ending): Promise<void> {
  const story = new Story(platform, demo);
  await playUntil(story, ending.after);
  await ending.play(story);
}
