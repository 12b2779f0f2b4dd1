import type { GuardCases } from './claim-guards.cases.ts';
import type { COURT_GUARDS } from './claim-guards-court.ts';

const DAY = (text: string) => Temporal.PlainDate.from(text);

/** For the conditions of the court steps. */
export const COURT_CASES: Record<keyof typeof COURT_GUARDS, GuardCases> = {
  confirmationInTime: {
    passes: { confirmBy: DAY('2026-06-01'), appliedOn: DAY('2026-06-01') },
    refuses: [
      [{ appliedOn: DAY('2026-06-02') }, ['confirmation-too-late']],
      [{ appliedOn: undefined, today: DAY('2026-06-02') }, ['confirmation-too-late']],
    ],
  },
  packetComplete: {
    passes: { packetMissing: [] },
    refuses: [[{ packetMissing: ['双方的共同声明'] }, ['packet-incomplete']]],
  },
  noticeLongEnough: {
    passes: { courtNotice: { from: DAY('2026-06-01'), to: DAY('2026-07-01') } },
    refuses: [[{ courtNotice: { from: DAY('2026-06-01'), to: DAY('2026-06-30') } }, ['notice-too-short']]],
  },
  noticeOver: {
    passes: { noticeTo: DAY('2026-07-01'), ruledOn: DAY('2026-07-01') },
    refuses: [[{ ruledOn: DAY('2026-06-30') }, ['notice-running']]],
  },
  notMoreThanUnperformed: {
    passes: { unperformedFen: 100, enforcementFen: 100, unperformedQuantity: '0' },
    refuses: [
      [{ enforcementFen: 101 }, ['enforcement-too-much']],
      [{ unperformedFen: 0, enforcementFen: 0 }, ['nothing-unperformed']],
    ],
  },
  enforcementInTime: {
    passes: { enforceBy: DAY('2026-06-01'), appliedOn: DAY('2026-06-01') },
    refuses: [[{ appliedOn: DAY('2026-06-02') }, ['enforcement-late']]],
  },
  enforcedInFull: {
    passes: { enforcementLeftFen: 0 },
    refuses: [[{ enforcementLeftFen: 1 }, ['enforcement-unfinished']]],
  },
};
