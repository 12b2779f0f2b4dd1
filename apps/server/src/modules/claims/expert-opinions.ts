import { type ClaimFacts, type CombinedOpinions, combineOpinions, formatYuan } from '@ecoredress/law';
import { sql } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import { type Change, insertRow } from '../../commands/decision.ts';
import type { DecisionContext } from '../../commands/handler.ts';
import { refused } from '../../errors.ts';
import type { Place } from '../../place/place.ts';
import type { ClaimAggregate } from './aggregate.ts';

interface Context {
  readonly today: Temporal.PlainDate;
  readonly place: Place;
}

/** The day whose settings govern the experts' work: when the claim came to its assessment, today before that. */
function governingDay({ stages }: ClaimAggregate, today: Temporal.PlainDate): Temporal.PlainDate {
  const assessed = stages.findLast(({ stage }) => stage === 'assessment');
  return assessed ? Temporal.PlainDate.from(assessed.entered_on) : today;
}

/** What the chart's guards need to know of the experts: whether they were drawn, and how many opinions count. */
export function expertFacts(
  claim: ClaimAggregate,
  context: Context,
): Pick<ClaimFacts, 'jointDrawRequired' | 'expertsDrawnOn' | 'opinionCount'> {
  return {
    jointDrawRequired: isDrawRequired(claim, context),
    expertsDrawnOn: claim.experts_drawn_on ? Temporal.PlainDate.from(claim.experts_drawn_on) : undefined,
    opinionCount: countedOpinions(claim, context).length,
  };
}

function isDrawRequired(claim: ClaimAggregate, { place, today }: Context): boolean {
  return place.setting<boolean>('assessment.jointDrawRequired', governingDay(claim, today));
}

/** The opinions that count: all, or where a joint draw is required those of the experts drawn. */
export function countedOpinions(claim: ClaimAggregate, context: Context): ClaimAggregate['opinions'] {
  if (!isDrawRequired(claim, context)) return claim.opinions;
  return claim.opinions.filter(
    ({ expert_id: expert }) => expert !== null && claim.drawn_expert_ids.includes(expert),
  );
}

/** The opinions that count laid side by side; undefined while there are none. */
export function combinedOpinions(claim: ClaimAggregate, context: Context): CombinedOpinions | undefined {
  const { place, today } = context;
  const percent = place.setting<number>('assessment.dissentPercent', governingDay(claim, today));
  const given = countedOpinions(claim, context).map((one) => ({ id: one.id, amountFen: one.amount_fen }));
  return combineOpinions(given, percent);
}

/** Whose opinions lie far from the median, each with its amount. */
export function dissentTexts(claim: ClaimAggregate, context: Context): string[] {
  const dissents = (combinedOpinions(claim, context)?.each ?? []).filter((one) => one.dissents);
  return dissents.map(({ id, amountFen }) => {
    const name = claim.opinions.find((opinion) => opinion.id === id)?.expert_name ?? '';
    return `${name} ${formatYuan(amountFen)}元`;
  });
}

/** Refuses a second opinion of one expert of the pool, whoever wrote the first one down. */
export function checkFirstOpinion({ opinions }: ClaimAggregate, expertId: string | undefined): void {
  if (!expertId || !opinions.some(({ expert_id }) => expert_id === expertId)) return;
  throw refused([
    { code: 'opinion-exists', field: 'expertId', message: '该专家在本案已有一份意见，不能重复计入' },
  ]);
}

export interface GivenOpinion {
  readonly expertId: string | null;
  readonly expertName: string;
  readonly employer: string;
  readonly professionalTitle: string;
  readonly field: string;
  readonly givenOn: string;
  readonly method: string;
  readonly amountFen: number;
  readonly restorable: 'full' | 'partial' | 'none';
  readonly advice: string;
  readonly evidenceIds: readonly string[];
}

/** An expert's opinion among those of the claim. */
export function newOpinion(
  context: DecisionContext,
  claimId: string,
  given: GivenOpinion,
): { readonly id: string; readonly change: Change } {
  const id = context.newId();
  const change = insertRow('claim_opinion', {
    city_code: context.cityCode,
    id,
    claim_id: claimId,
    expert_id: given.expertId,
    expert_name: given.expertName,
    employer: given.employer,
    professional_title: given.professionalTitle,
    field: given.field,
    given_on: given.givenOn,
    method: given.method,
    amount_fen: given.amountFen,
    restorable: given.restorable,
    advice: given.advice,
    evidence_ids: [...given.evidenceIds],
  });
  return { id, change };
}

/** How many opinions an expert gave, on the claims that may be seen. */
export async function countOpinions(tx: ScopedDb, cityCode: string, expertId: string): Promise<number> {
  const { rows } = await sql<{ opinions: number }>`
    select count(*)::int as opinions from claim_opinion
    where city_code = ${cityCode} and expert_id = ${expertId}`.execute(tx);
  return rows[0]?.opinions ?? 0;
}

/** An opinion on a claim on which the expert asked about gave one too. */
export interface OpinionBeside {
  readonly id: string;
  readonly claim_id: string;
  readonly expert_id: string | null;
  readonly amount_fen: number;
  readonly given_on: string;
  readonly number: string;
  readonly title: string;
}

/** The expert's opinions together with all others on the same claims, of those that may be seen; the latest first. */
export async function listOpinionsBeside(
  tx: ScopedDb,
  cityCode: string,
  expertId: string,
): Promise<OpinionBeside[]> {
  const { rows } = await sql<OpinionBeside>`
    select o.id, o.claim_id, o.expert_id, o.amount_fen, o.given_on, c.number, c.title
    from claim_opinion o
    join claim c on c.city_code = o.city_code and c.id = o.claim_id
    where o.city_code = ${cityCode} and exists (select 1 from claim_opinion own
      where own.city_code = o.city_code and own.claim_id = o.claim_id and own.expert_id = ${expertId})
    order by o.given_on desc, o.id`.execute(tx);
  return rows;
}
