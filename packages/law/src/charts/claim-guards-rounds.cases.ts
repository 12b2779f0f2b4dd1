import type { GuardCases } from './claim-guards.cases.ts';
import type { ROUND_GUARDS } from './claim-guards-rounds.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const item = (amountFen: number) => ({ title: '修复费用', amountFen });
const PROOF = { registeredAtCity: true, activeSince: day('2021-06-01'), noViolation: true };

export const ROUND_CASES: Record<keyof typeof ROUND_GUARDS, GuardCases> = {
  roundsClose: {
    passes: {
      heldOn: day('2026-06-01'),
      nextRoundBy: day('2026-06-01'),
      minutesLong: 240,
      longestMinutes: 240,
    },
    refuses: [
      [{ heldOn: day('2026-06-02'), nextRoundBy: day('2026-06-01') }, ['round-late']],
      [{ minutesLong: 241, longestMinutes: 240 }, ['round-long']],
    ],
  },
  partialInRound: {
    passes: { partialRound: true },
    refuses: [[{ partialRound: false }, ['partial-round-missing']]],
  },
  partialDivides: {
    passes: { partial: { agreedItems: [item(60)], openItems: [item(40)] }, claimedFen: 100 },
    refuses: [
      [{ partial: { agreedItems: [item(60)], openItems: [] }, claimedFen: 100 }, ['partial-items']],
      [
        { partial: { agreedItems: [item(60)], openItems: [item(41)] }, claimedFen: 100 },
        ['partial-exceeds-claim'],
      ],
    ],
  },
  withinAgreedPart: {
    passes: { agreedPartFen: 60, agreementFen: 60 },
    refuses: [[{ agreedPartFen: 60, agreementFen: 61 }, ['beyond-agreed-part']]],
  },
  organisationEntitled: {
    passes: { organisation: PROOF, referredOn: day('2026-06-01') },
    refuses: [
      [{ organisation: 'missing' }, ['organisation-unproved']],
      [{ organisation: PROOF, referredOn: day('2026-05-31') }, ['organisation-not-entitled']],
      [{ organisation: { ...PROOF, noViolation: false } }, ['organisation-not-entitled']],
      [{ organisation: { ...PROOF, registeredAtCity: false } }, ['organisation-not-entitled']],
    ],
  },
  remainderOpen: {
    passes: { remainder: 'open' },
    refuses: [
      [{ remainder: undefined }, ['remainder-not-open']],
      [{ remainder: 'pending' }, ['remainder-not-open']],
    ],
  },
  remainderNotMore: {
    passes: { remainderFen: 40, askedRemainderFen: 40 },
    refuses: [[{ remainderFen: 40, askedRemainderFen: 41 }, ['remainder-too-much']]],
  },
  remainderPending: {
    passes: { remainder: 'pending' },
    refuses: [[{ remainder: 'open' }, ['remainder-not-pending']]],
  },
  remainderDecided: {
    passes: { remainder: 'decided' },
    refuses: [
      [{ remainder: 'open' }, ['remainder-undecided']],
      [{ remainder: 'pending' }, ['remainder-undecided']],
    ],
  },
};
