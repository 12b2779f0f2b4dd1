import * as contract from '@ecoredress/contract';
import { todayInShanghai } from '@ecoredress/law';
import type { Platform } from '../platform.ts';
import { DEMO_ACTS } from './acts.ts';
import type { BranchPeople } from './people.ts';
import { playUntil, Story } from './story.ts';

/** 龙海, whose officer the README signs in. */
const BRANCH = 'branch-350604';
const FILED_DAYS_AGO = 60;

/** A negotiation of three meetings that ends in part: offers draw nearer, one side will not sign, the rest is sued for. */
export async function loadDemoNegotiations(
  platform: Platform,
  branches: readonly BranchPeople[],
): Promise<void> {
  const people = branches.find(({ unit }) => unit.code === BRANCH);
  const act = DEMO_ACTS.find(({ restoration }) => !restoration);
  if (!people || !act) return;
  const filedOn = todayInShanghai(platform.now()).subtract({ days: FILED_DAYS_AGO });
  const name = '顺达电镀有限公司（演示磋商）';
  const story = new Story(platform, { people, act, name, filedOn, confirmed: false });
  await playUntil(story, 'assessed');
  await story.recordReply();
  await invite(story);
  const half = Math.round(story.amountFen / 2);
  await story.recordRound(30, 'continue', half, '义务人认可损害事实，对功能损害的期间有异议。', {
    minutesLong: 150,
    agreedPoints: ['损害事实', '应急处置费用'],
    openPoints: ['期间服务功能损失的起止时间'],
    nextOn: story.day(38),
  });
  await signFirst(story);
  await story.recordRound(38, 'continue', Math.round(half * 1.3), '双方就处置费用接近，功能损害仍有分歧。', {
    claimOfferFen: Math.round(story.amountFen * 0.95),
    minutesLong: 120,
    openPoints: ['期间服务功能损失'],
    nextOn: story.day(46),
  });
  await story.recordRound(46, 'partial', Math.round(half * 1.5), '处置和检测费用达成一致，功能损害未达成。', {
    claimOfferFen: Math.round(story.amountFen * 0.9),
    minutesLong: 180,
    agreedPoints: ['应急处置、检测和修复费用'],
    openPoints: ['期间服务功能损失'],
  });
  const agreedFen = Math.round(half * 1.5);
  await story.onClaim(contract.claimConcludeNegotiation, {
    outcome: 'partial',
    concludedOn: story.day(46),
    partial: {
      agreedItems: [{ title: '应急处置、检测和修复费用', amountFen: agreedFen }],
      openItems: [{ title: '期间服务功能损失', amountFen: story.amountFen - agreedFen }],
    },
    reason: '义务人对期间服务功能损失的起止时间有异议，未能达成一致。',
  });
  await story.onClaim(contract.negotiationIssuePaper, { kind: 'partialStatement', issuedOn: story.day(47) });
}

async function invite(story: Story): Promise<void> {
  await story.onClaim(contract.invitationSend, {
    body: 'procuratorate',
    organisation: '演示人民检察院',
    purpose: 'supervise',
    matter: '赔偿磋商会议',
    meetingOn: story.day(30),
    meetingTime: '09:30',
    meetingPlace: '局三楼会议室',
    sentOn: story.day(28),
    way: '直接送达',
    contact: '经办人 0596-0000000',
    replyBy: story.day(29),
    evidenceIds: [],
  });
  await story.onClaim(contract.invitationIssueLetter, {
    invitationId: await firstId(story, 'invitation'),
    issuedOn: story.day(28),
  });
}

async function signFirst(story: Story): Promise<void> {
  const { people, name } = story.demo;
  const scan = await story.addEvidence('磋商会议签字页', '书证', '第一次会议参加人员签字');
  const roundId = await firstId(story, 'claim_round');
  await story.onClaim(contract.negotiationRecordSignatures, {
    roundId,
    signedOn: story.day(30),
    signatories: [
      {
        name: people.officer.name,
        organisation: people.unit.name,
        outcome: 'signed',
        reason: '',
        witness: '',
      },
      {
        name: '演示人员',
        organisation: name,
        outcome: 'refusedToSign',
        reason: '对功能损害的表述有异议',
        witness: '演示检察官',
      },
    ],
    evidenceIds: [scan],
  });
  await story.onClaim(contract.negotiationIssuePaper, {
    kind: 'negotiationMinutes',
    roundId,
    issuedOn: story.day(31),
  });
}

async function firstId(story: Story, table: 'invitation' | 'claim_round'): Promise<string> {
  const { rows } = await story.platform.ownerPool.query<{ id: string }>(
    `select id from ${table} where claim_id = $1 limit 1`,
    [story.claimId],
  );
  return rows[0]?.id ?? '';
}
