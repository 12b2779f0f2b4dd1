import type { Candidate, DrawFrame, WideningStep } from './record.ts';

/** A widening that would bring in `gains` more experts of the list. To be agreed and declared, never silent. */
export interface WideningProposal {
  readonly kind: WideningStep['kind'];
  readonly adds: string;
  readonly gains: number;
  readonly text: string;
}

/** The name of the city's pool among the levels. */
export const CITY_LEVEL = 'city';

/**
 * What could be widened: each field of the list not admitted yet, the greatest gain first, and the city's pool
 * (also when the list holds nobody of it yet).
 */
export function proposeWidening(frame: DrawFrame): WideningProposal[] {
  const { rules } = frame;
  const fields = new Set([...rules.fields, ...added(frame, 'neighbour-field')]);
  const levels = new Set([...rules.levels, ...added(frame, 'city-pool')]);
  const free = frame.candidates.filter((one) => one.available && one.exclusions.length === 0);
  const gain = (matches: (one: Candidate) => boolean): number => free.filter(matches).length;

  const proposals: WideningProposal[] = [];
  for (const field of new Set(free.map((one) => one.field))) {
    if (fields.has(field)) continue;
    const gains = gain((one) => one.field === field && levels.has(one.level));
    const text = `纳入相邻专业“${field}”，可增加 ${gains} 人`;
    if (gains > 0) proposals.push({ kind: 'neighbour-field', adds: field, gains, text });
  }
  proposals.sort((a, b) => b.gains - a.gains || (a.adds < b.adds ? -1 : 1));
  if (levels.has(CITY_LEVEL)) return proposals;

  const gains = gain((one) => one.level === CITY_LEVEL && fields.has(one.field));
  const text = gains > 0 ? `扩大到市级专家库，可增加 ${gains} 人` : '扩大到市级专家库（先将其专家列入名单）';
  return [...proposals, { kind: 'city-pool', adds: CITY_LEVEL, gains, text }];
}

function added(frame: DrawFrame, kind: WideningStep['kind']): string[] {
  return frame.rules.widening.filter((one) => one.kind === kind).map((one) => one.adds);
}
