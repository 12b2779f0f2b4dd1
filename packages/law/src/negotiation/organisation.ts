import type { Citation } from '../citations/types.ts';
import { isAfter, isBefore } from '../dates/days.ts';

/** What proves that an organisation may bring a public-interest suit (符合条件的社会组织). */
export interface OrganisationProof {
  /** Registered with a civil affairs department (民政部门) of a city with districts or above. */
  readonly registeredAtCity: boolean;
  /** Since when it works for the environment in the public interest. */
  readonly activeSince: Temporal.PlainDate;
  /** No record of breaking the law. */
  readonly noViolation: boolean;
}

const YEARS = 5;
/** The code replaced the Environmental Protection Law on this day. */
const CODE_FROM = Temporal.PlainDate.from('2026-08-15');

/** The rule on who may sue, in force on the day. */
export function organisationRule(on: Temporal.PlainDate): Citation {
  return isBefore(on, CODE_FROM)
    ? { sourceId: 'epLaw', article: '58' }
    : { sourceId: 'code', article: '1075' };
}

/** What the proof lacks on the day of the referral, in Chinese; empty when the organisation may sue. */
export function organisationLacks(proof: OrganisationProof, on: Temporal.PlainDate): readonly string[] {
  return [
    ...(proof.registeredAtCity ? [] : ['在设区的市级以上民政部门登记']),
    ...(isAfter(proof.activeSince.add({ years: YEARS }), on)
      ? [`专门从事环境保护公益活动连续${YEARS}年以上`]
      : []),
    ...(proof.noViolation ? [] : ['无违法记录']),
  ];
}
