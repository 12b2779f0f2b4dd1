import type { Citation } from '../citations/types.ts';
import type { Guard } from './chart.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { unless } from './refuse.ts';

const NEGOTIATION: Citation = { sourceId: 'opinion2020', article: '磋商' };

/** Whether the day lies after the last day of a limit; never while there is no limit. */
function isAfter(day: Temporal.PlainDate, limit: Temporal.PlainDate | undefined): boolean {
  return limit !== undefined && Temporal.PlainDate.compare(day, limit) > 0;
}

/** What speaks against the named ground of failure, by what the file holds; undefined when nothing does. */
function contradiction(facts: ClaimFacts): string | undefined {
  const on = facts.failedOn ?? facts.today;
  switch (facts.failureGround) {
    case 'refused':
      if (facts.obligorRefused) return undefined;
      if (facts.obligorReplied) return '赔偿义务人已答复同意磋商，不属于拒绝磋商或者逾期未答复';
      return isAfter(on, facts.replyDueOn) ? undefined : '赔偿义务人没有拒绝磋商，答复期限也没有届满';
    case 'threeMeetings':
      return facts.roundCount >= 3 ? undefined : `只召开了 ${facts.roundCount} 次磋商会议，不足三次`;
    case 'timeOver':
      return isAfter(on, facts.negotiateBy) ? undefined : '磋商期限没有届满';
    default:
      return undefined;
  }
}

/** The ground of failure (磋商不成的情形) must agree with the file. */
export const FAILURE_GUARDS = {
  failureGroundHolds: {
    title: '磋商不成的情形属实',
    check: (facts) => {
      const message = contradiction(facts);
      return unless(message === undefined, 'failure-ground', message ?? '', NEGOTIATION, 'failureGround');
    },
  },
} as const satisfies Record<string, Guard<ClaimFacts>>;
