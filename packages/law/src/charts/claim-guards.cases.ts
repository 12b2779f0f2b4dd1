import type { ClaimFacts } from './claim-facts.ts';
import type { ClaimGuardName } from './claim-guards.ts';
import { COURT_CASES } from './claim-guards-court.cases.ts';
import type { COURT_GUARDS } from './claim-guards-court.ts';
import type { EXPERT_GUARDS } from './claim-guards-experts.ts';
import { ROUND_CASES } from './claim-guards-rounds.cases.ts';
import type { ROUND_GUARDS } from './claim-guards-rounds.ts';

const TODAY = Temporal.PlainDate.from('2026-06-01');

/** A claim of which nothing is known yet: what the tests start from. */
export const EMPTY_CLAIM: ClaimFacts = {
  stage: 'initiation',
  today: TODAY,
  paired: false,
  initiationForm: 'none',
  terminationForm: 'none',
  obligorCount: 0,
  elementCount: 0,
  evidenceCount: 0,
  factCount: 0,
  unsupportedFactCount: 0,
  legalBasisCount: 0,
  investigationWritten: false,
  procuratorateNotified: false,
  costCount: 0,
  claimedFen: 0,
  opinionCount: 0,
  opinionsRequired: 3,
  hasAppraisal: false,
  preMeetingHeld: false,
  opinionLetterIssued: false,
  noticeServed: false,
  obligorRefused: false,
  roundCount: 0,
  agreedRound: false,
  agreementDrafted: false,
  agreementSigned: false,
  confirmed: false,
  agreedFen: 0,
  receivedFen: 0,
  restorationRequired: false,
  restorationPlanned: false,
  doneQuantity: '0',
  inDefault: false,
  evaluationExempt: false,
  unsupportedCostCount: 0,
  closingReportIssued: false,
};

/** For each guard: facts on which it is content, and facts on which it refuses with these codes. */
export interface GuardCases {
  readonly passes: Partial<ClaimFacts>;
  readonly refuses: readonly (readonly [facts: Partial<ClaimFacts>, codes: readonly string[]])[];
}

const SCENE = '勘验笔录、现场笔录';

const OPENING: Pick<
  Record<ClaimGuardName, GuardCases>,
  'initiationComplete' | 'scopeTested' | 'investigationComplete'
> = {
  initiationComplete: {
    passes: { initiationForm: 'draft', obligorCount: 1, evidenceCount: 1, evidenceKinds: [SCENE] },
    refuses: [
      [
        { initiationForm: 'none', obligorCount: 0, evidenceCount: 0, evidenceKinds: undefined },
        ['initiation-form', 'obligor-missing', 'initial-evidence-missing'],
      ],
      [
        { initiationForm: 'returned', obligorCount: 1, evidenceCount: 1, evidenceKinds: ['其他'] },
        ['initiation-form', 'initial-evidence-missing'],
      ],
    ],
  },
  scopeTested: {
    passes: { inScope: true, elementCount: 1 },
    refuses: [
      [{ inScope: undefined, elementCount: 0 }, ['scope-untested', 'elements-missing']],
      [{ inScope: false, elementCount: 2 }, ['out-of-scope']],
    ],
  },
  investigationComplete: {
    passes: {
      investigationWritten: true,
      factCount: 2,
      unsupportedFactCount: 0,
      legalBasisCount: 1,
      evidenceKinds: [SCENE],
    },
    refuses: [
      [
        {
          investigationWritten: false,
          factCount: 0,
          unsupportedFactCount: 0,
          legalBasisCount: 0,
          evidenceKinds: ['书证'],
        },
        ['investigation-missing', 'facts-missing', 'legal-basis-missing', 'evidence-incomplete'],
      ],
      [
        {
          investigationWritten: true,
          factCount: 3,
          unsupportedFactCount: 1,
          legalBasisCount: 1,
          evidenceKinds: [SCENE],
        },
        ['facts-unsupported'],
      ],
    ],
  },
};

const NEGOTIATION: Omit<
  Record<ClaimGuardName, GuardCases>,
  | keyof typeof OPENING
  | keyof typeof PERFORMANCE
  | keyof typeof COURT_GUARDS
  | keyof typeof EXPERT_GUARDS
  | keyof typeof ROUND_GUARDS
> = {
  assessmentBasis: {
    passes: { opinionCount: 3, hasAppraisal: false, opinionsRequired: 3 },
    refuses: [[{ opinionCount: 2, hasAppraisal: false, opinionsRequired: 3 }, ['assessment-basis']]],
  },
  consultationFirst: {
    passes: { paired: true, consultedOn: TODAY },
    refuses: [[{ paired: true, consultedOn: undefined }, ['consultation-missing']]],
  },
  costsListed: { passes: { costCount: 1 }, refuses: [[{ costCount: 0 }, ['costs-missing']]] },
  preMeetingHeld: {
    passes: { preMeetingHeld: true },
    refuses: [[{ preMeetingHeld: false }, ['pre-meeting-missing']]],
  },
  noticePrepared: {
    passes: { opinionLetterIssued: true, noticeServed: true },
    refuses: [
      [{ opinionLetterIssued: false, noticeServed: false }, ['opinion-letter-missing', 'notice-not-served']],
    ],
  },
  failureGroundHolds: {
    passes: { failureGround: 'refused', replyDueOn: TODAY.subtract({ days: 1 }) },
    refuses: [
      [{ failureGround: 'refused', replyDueOn: TODAY }, ['failure-ground']],
      [{ failureGround: 'refused', obligorReplied: true }, ['failure-ground']],
      [{ failureGround: 'threeMeetings', roundCount: 2 }, ['failure-ground']],
      [{ failureGround: 'timeOver', negotiateBy: TODAY }, ['failure-ground']],
    ],
  },
  milestonesChecked: {
    passes: { milestonesUnchecked: 0 },
    refuses: [[{ milestonesUnchecked: 2 }, ['milestones-unchecked']]],
  },
  guideChecked: {
    passes: { guideCheckMissing: undefined },
    refuses: [[{ guideCheckMissing: '林业' }, ['guide-check-missing']]],
  },
  invitationsSent: {
    passes: { invitationsMissing: false },
    refuses: [[{ invitationsMissing: true }, ['invitations-missing']]],
  },
  mediationConsented: {
    passes: { mediation: { agencyConsents: true, obligorConsents: true } },
    refuses: [[{ mediation: { agencyConsents: true, obligorConsents: false } }, ['mediation-consent']]],
  },
  withinThreeRounds: {
    passes: { roundCount: 2 },
    refuses: [[{ roundCount: 3 }, ['too-many-rounds']]],
  },
  roundHeld: {
    passes: { roundCount: 1 },
    refuses: [[{ roundCount: 0, obligorRefused: false }, ['round-missing']]],
  },
  agreedInRound: {
    passes: { agreedRound: true },
    refuses: [[{ agreedRound: false }, ['agreed-round-missing']]],
  },
  differencesExplained: {
    passes: { unexplainedDifferences: [] },
    refuses: [
      [
        {
          unexplainedDifferences: [
            { field: 'amount', title: '赔偿金额', preMeeting: '80,000.00元', agreed: '75,000.00元' },
            { field: 'performBy', title: '履行时间', preMeeting: '2026-07-30', agreed: '2026-08-30' },
          ],
        },
        ['agreement-difference', 'agreement-difference'],
      ],
    ],
  },
  agreementUnsigned: {
    passes: { agreementSigned: false },
    refuses: [[{ agreementSigned: true }, ['agreement-signed']]],
  },
  agreementDrafted: {
    passes: { agreementDrafted: true },
    refuses: [[{ agreementDrafted: false }, ['agreement-missing']]],
  },
  agreementSigned: {
    passes: { agreementSigned: true },
    refuses: [[{ agreementSigned: false }, ['agreement-unsigned']]],
  },
  jointApplication: {
    passes: { applicants: { agency: true, obligor: true } },
    refuses: [[{ applicants: { agency: true, obligor: false } }, ['joint-application']]],
  },
};

const PERFORMANCE = {
  owed: { passes: { agreedFen: 1 }, refuses: [[{ agreedFen: 0 }, ['nothing-owed']]] },
  notOverpaid: {
    passes: { agreedFen: 8_000_000, receivedFen: 5_000_000, paymentFen: 3_000_000 },
    refuses: [[{ agreedFen: 8_000_000, receivedFen: 5_000_000, paymentFen: 4_000_000 }, ['over-payment']]],
  },
  performed: {
    passes: {
      agreedFen: 8_000_000,
      receivedFen: 8_000_000,
      restorationRequired: true,
      restorationPlanned: true,
      plannedQuantity: '12000',
      doneQuantity: '12000.0',
    },
    refuses: [
      [
        {
          agreedFen: 8_000_000,
          receivedFen: 5_000_000,
          agreementMode: 'mixed',
          restorationRequired: true,
          restorationPlanned: false,
          plannedQuantity: undefined,
          doneQuantity: '0',
        },
        ['payment-outstanding', 'restoration-unplanned', 'restoration-unfinished'],
      ],
    ],
  },
  evaluated: {
    passes: { lastEvaluation: 'passed' },
    refuses: [
      [{ lastEvaluation: 'rectify', evaluationExempt: false }, ['evaluation-not-passed']],
      [{ lastEvaluation: undefined, evaluationExempt: false }, ['evaluation-not-passed']],
    ],
  },
  fileComplete: {
    passes: { procuratorateNotified: true, unsupportedCostCount: 0, closingReportIssued: true },
    refuses: [
      [
        { procuratorateNotified: false, unsupportedCostCount: 2, closingReportIssued: false },
        ['procuratorate-not-notified', 'costs-unsupported', 'closing-report-missing'],
      ],
    ],
  },
  inDefault: { passes: { inDefault: true }, refuses: [[{ inDefault: false }, ['no-default']]] },
  enforceable: {
    passes: { confirmed: true },
    refuses: [[{ confirmed: false, judged: false }, ['not-confirmed']]],
  },
  withoutTitle: {
    passes: { confirmed: false, judged: false },
    refuses: [
      [{ confirmed: true }, ['title-exists']],
      [{ judged: true }, ['title-exists']],
    ],
  },
  terminationWritten: {
    passes: { terminationForm: 'signing' },
    refuses: [[{ terminationForm: 'none' }, ['termination-form']]],
  },
} as const satisfies Partial<Record<ClaimGuardName, GuardCases>>;

const EXPERTS: Pick<Record<ClaimGuardName, GuardCases>, keyof typeof EXPERT_GUARDS> = {
  expertsDrawn: {
    passes: { jointDrawRequired: true, expertsDrawnOn: TODAY },
    refuses: [[{ expertsDrawnOn: undefined, hasAppraisal: false }, ['joint-draw-missing']]],
  },
  dissentExplained: {
    passes: { unexplainedDissents: [] },
    refuses: [[{ unexplainedDissents: ['林一清 120,000.00元'] }, ['dissent-unexplained']]],
  },
};

export const GUARD_CASES: Readonly<Record<ClaimGuardName, GuardCases>> = {
  ...OPENING,
  ...NEGOTIATION,
  ...PERFORMANCE,
  ...COURT_CASES,
  ...ROUND_CASES,
  ...EXPERTS,
};
