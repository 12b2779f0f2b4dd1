import type { Citation } from '../citations/types.ts';
import { isAfter } from '../dates/days.ts';
import { formatYuan } from '../money/fen.ts';
import { organisationLacks, organisationRule } from '../negotiation/organisation.ts';
import { partialSums } from '../negotiation/partial.ts';
import type { Guard, Refusal } from './chart.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { unless } from './refuse.ts';

const NEGOTIATION: Citation = { sourceId: 'opinion2020', article: '磋商' };
const SHIGU4: Citation = { sourceId: 'shigu2022', article: '四' };

function roundsClose({ heldOn, nextRoundBy, minutesLong, longestMinutes }: ClaimFacts): readonly Refusal[] {
  return [
    ...unless(
      heldOn === undefined || nextRoundBy === undefined || !isAfter(heldOn, nextRoundBy),
      'round-late',
      `按间隔建议（待核），本次会议应不晚于 ${nextRoundBy ?? ''} 召开`,
      NEGOTIATION,
      'heldOn',
    ),
    ...unless(
      minutesLong === undefined || longestMinutes === undefined || minutesLong <= longestMinutes,
      'round-long',
      `单次会议建议不超过 ${longestMinutes ?? ''} 分钟（待核），本次 ${minutesLong ?? ''} 分钟`,
      NEGOTIATION,
      'minutesLong',
    ),
  ];
}

function partialDivides({ partial, claimedFen }: ClaimFacts): readonly Refusal[] {
  if (!partial) return [];
  const { agreedFen, openFen } = partialSums(partial);
  return [
    ...unless(
      partial.agreedItems.length > 0 && partial.openItems.length > 0,
      'partial-items',
      '部分达成的，须分别写明达成一致的事项和未达成的事项',
      NEGOTIATION,
      'partial',
    ),
    ...unless(
      agreedFen + openFen <= claimedFen,
      'partial-exceeds-claim',
      `达成部分与未达成部分合计 ${formatYuan(agreedFen + openFen)} 元，超过索赔金额 ${formatYuan(claimedFen)} 元`,
      NEGOTIATION,
      'partial',
    ),
  ];
}

function organisationEntitled({ organisation, referredOn, today }: ClaimFacts): readonly Refusal[] {
  if (organisation === undefined) return [];
  const on = referredOn ?? today;
  if (organisation === 'missing') {
    return unless(
      false,
      'organisation-unproved',
      '商请社会组织起诉的，须写明其登记、从事公益活动的时间和有无违法记录，并附证明',
      organisationRule(on),
      'organisation',
    );
  }
  const lacks = organisationLacks(organisation, on);
  return unless(
    lacks.length === 0,
    'organisation-not-entitled',
    `该组织不符合提起公益诉讼的条件：${lacks.join('、')}`,
    organisationRule(on),
    'organisation',
  );
}

/** The conditions of the meetings and of a negotiation that succeeds only in part. */
export const ROUND_GUARDS = {
  roundsClose: { title: '会议间隔和时长适当', check: roundsClose },
  partialInRound: {
    title: '磋商部分达成一致',
    check: (facts) =>
      unless(
        facts.partialRound === true,
        'partial-round-missing',
        '磋商会议记录中没有部分达成一致的结果',
        NEGOTIATION,
      ),
  },
  partialDivides: { title: '达成与未达成的部分分清', check: partialDivides },
  withinAgreedPart: {
    title: '协议不超出达成的部分',
    check: ({ agreedPartFen, agreementFen }) =>
      unless(
        agreedPartFen === undefined || agreementFen === undefined || agreementFen <= agreedPartFen,
        'beyond-agreed-part',
        `协议只能就达成一致的部分订立：达成 ${formatYuan(agreedPartFen ?? 0)} 元，协议 ${formatYuan(agreementFen ?? 0)} 元`,
        NEGOTIATION,
        'amountFen',
      ),
  },
  organisationEntitled: { title: '组织具备起诉条件', check: organisationEntitled },
  remainderOpen: {
    title: '有未达成且未处理的部分',
    check: ({ remainder = 'none' }) =>
      unless(
        remainder === 'open',
        'remainder-not-open',
        remainder === 'none' ? '磋商没有遗留未达成的部分' : '未达成的部分已经起诉或者商请起诉',
        SHIGU4,
      ),
  },
  remainderNotMore: {
    title: '只就未达成的部分',
    check: ({ remainderFen, askedRemainderFen }) =>
      unless(
        remainderFen === undefined || askedRemainderFen === undefined || askedRemainderFen <= remainderFen,
        'remainder-too-much',
        `只能就未达成的部分起诉：未达成 ${formatYuan(remainderFen ?? 0)} 元，请求 ${formatYuan(askedRemainderFen ?? 0)} 元`,
        SHIGU4,
        'claimFen',
      ),
  },
  remainderPending: {
    title: '未达成的部分在处理中',
    check: ({ remainder = 'none' }) =>
      unless(
        remainder === 'pending',
        'remainder-not-pending',
        '未达成的部分没有正在进行的诉讼或者商请',
        SHIGU4,
      ),
  },
  remainderDecided: {
    title: '未达成的部分已有结果',
    check: ({ remainder = 'none' }) =>
      unless(
        remainder === 'none' || remainder === 'decided',
        'remainder-undecided',
        remainder === 'open'
          ? '磋商未达成的部分尚未起诉，也未商请提起公益诉讼'
          : '磋商未达成的部分尚无裁判或者处理结果',
        SHIGU4,
      ),
  },
} as const satisfies Record<string, Guard<ClaimFacts>>;
