import type { PairView } from '@ecoredress/contract';
import { citationIn, claimChart, penaltyChart, penaltyNegotiationMargin } from '@ecoredress/law';
import type { Place } from '../../place/place.ts';
import { type ClockRow, clockView } from '../clocks/index.ts';
import type { CasePairRow } from '../pairing/index.ts';
import { claimStageTitle } from './stage-titles.ts';

interface ViewContext {
  readonly today: Temporal.PlainDate;
  readonly place: Place;
}

/** How far a penalty's stage is along, measured in the claim's main stages: notice ≈ negotiation, decision ≈ performance. */
const PENALTY_PACE: Readonly<Record<string, number>> = { filed: 0, notified: 3, decided: 6, closed: 8 };

/** The pair as one two-track timeline, with what is out of step or endangered. `clocks` are those of both cases. */
export function pairView(pair: CasePairRow, clocks: readonly ClockRow[], context: ViewContext): PairView {
  return {
    penaltyId: pair.penalty_id,
    claimId: pair.claim_id,
    penaltyNumber: pair.penalty_number,
    claimNumber: pair.claim_number,
    penaltyStage: pair.penalty_stage,
    penaltyStageTitle: penaltyTitle(pair.penalty_stage),
    claimStage: pair.claim_stage,
    claimStageTitle: claimStageTitle(pair.claim_stage),
    pairedOn: pair.paired_on,
    consultedOn: pair.consulted_on,
    noticeOn: pair.notice_on,
    decidedOn: pair.decided_on,
    agreementSignedOn: pair.agreement_signed_on,
    performedOn: pair.performed_on,
    events: eventsOf(pair, clocks, context),
    clocks: clocks.filter((clock) => clock.stopped_on === null).map((clock) => clockView(clock, context)),
    alerts: [...outOfStep(pair, context), ...endangered(pair, clocks, context)],
  };
}

const penaltyTitle = (stage: string): string =>
  Object.entries(penaltyChart.stages).find(([key]) => key === stage)?.[1].title ?? stage;

function eventsOf(pair: CasePairRow, clocks: readonly ClockRow[], context: ViewContext): PairView['events'] {
  const dated: [PairView['events'][number]['track'], string | null, string][] = [
    ['penalty', pair.paired_on, '立案'],
    ['claim', pair.paired_on, '双立案'],
    ['penalty', pair.consulted_on, '裁量商议'],
    ['penalty', pair.notice_on, '事先告知'],
    ['penalty', pair.decided_on, '处罚决定'],
    ['claim', pair.agreement_signed_on, '签订协议'],
    ['claim', pair.performed_on, '履行完毕'],
  ];
  const events = dated.flatMap(([track, on, title]) =>
    on ? [{ track, on, title, kind: 'event' as const }] : [],
  );
  const due = clocks
    .filter((clock) => clock.stopped_on === null)
    .map((clock) => clockView(clock, context))
    .map((clock) => ({
      track: clock.subjectKind === 'penalty' ? ('penalty' as const) : ('claim' as const),
      on: clock.dueOn,
      title: `${clock.title}届满`,
      kind: 'due' as const,
    }));
  return [...events, ...due].sort((a, b) => a.on.localeCompare(b.on));
}

function outOfStep(pair: CasePairRow, context: ViewContext): PairView['alerts'] {
  const penalty = PENALTY_PACE[pair.penalty_stage];
  const claim = Object.entries(claimChart.stages).find(([key]) => key === pair.claim_stage)?.[1];
  if (penalty === undefined || claim?.kind !== 'main') return [];
  const gap = penalty - claim.column;
  const allowed = context.place.setting<number>('pair.stepGap', context.today);
  if (gap < allowed) return [];
  return [
    {
      code: 'out-of-step',
      message: `双案不同步：处罚案件已到“${penaltyTitle(pair.penalty_stage)}”，赔偿案件仍在“${claimStageTitle(pair.claim_stage)}”，相差 ${gap} 个阶段`,
      steps: [],
      citation: citationIn({ sourceId: 'zz-notice' }, context.place.profile.id),
    },
  ];
}

/** Negotiation does not stop the penalty's ninety days: warns while it can still be mended. */
function endangered(
  pair: CasePairRow,
  clocks: readonly ClockRow[],
  context: ViewContext,
): PairView['alerts'] {
  const limit = clocks.find((clock) => clock.rule_id === 'P09' && clock.stopped_on === null);
  if (!limit || pair.agreement_signed_on !== null) return [];
  const margin = penaltyNegotiationMargin({
    penaltyDueOn: Temporal.PlainDate.from(limit.due_on),
    today: context.today,
    calendar: context.place.calendar,
  });
  if (!margin.endangered) return [];
  return [
    {
      code: 'penalty-endangered',
      message: `磋商不中止处罚办案期限：为在 ${limit.due_on} 前作出处罚决定，磋商应于 ${margin.latestNegotiationEnd} 前结束，现已超过`,
      steps: [...margin.steps],
      citation: { sourceId: 'penaltyReg', article: '57' },
    },
  ];
}
