import type { Fen } from '../money/fen.ts';
import type { OrganisationProof } from '../negotiation/organisation.ts';
import type { PartialResult, RemainderState } from '../negotiation/partial.ts';

export type ClaimStage =
  | 'initiation'
  | 'investigation'
  | 'assessment'
  | 'negotiation'
  | 'agreement'
  | 'confirmation'
  | 'performance'
  | 'evaluation'
  | 'closed'
  | 'negotiationFailed'
  | 'litigation'
  | 'enforcement'
  | 'notFiled'
  | 'terminated'
  | 'referred';

/** Opened and not yet ended. */
export const OPENED_STAGES: readonly ClaimStage[] = [
  'investigation',
  'assessment',
  'negotiation',
  'agreement',
  'confirmation',
  'performance',
  'evaluation',
  'negotiationFailed',
  'litigation',
  'enforcement',
];

/** Whether a form of the case is written, being signed, or signed. */
export type FormState = 'none' | 'draft' | 'signing' | 'signed' | 'returned';

/** One point where an agreement departs from the pre-meeting result, each side as it is shown. */
interface UnexplainedDifference {
  /** The field of the command that takes the reason. */
  readonly field: string;
  readonly title: string;
  readonly preMeeting: string;
  readonly agreed: string;
}

/**
 * What a command would record, for the guards that judge it. Left out when the chart is only asked what
 * is possible now.
 */
export interface ClaimProposal {
  readonly paymentFen?: Fen | undefined;
  /** Who agreed to a meeting led by a mediation committee (人民调解委员会). */
  readonly mediation?: { readonly agencyConsents: boolean; readonly obligorConsents: boolean } | undefined;
  /** Who applies for judicial confirmation. */
  readonly applicants?: { readonly agency: boolean; readonly obligor: boolean } | undefined;
  /** The ground named for a failed negotiation, and its day. */
  readonly failureGround?: string | undefined;
  readonly failedOn?: Temporal.PlainDate | undefined;
  /** What differs from the pre-meeting result without a reason: 赔偿金额、履行模式、履行时间. */
  readonly unexplainedDifferences?: readonly UnexplainedDifference[] | undefined;
  /** The day of the application, to the court for confirmation or for enforcement. */
  readonly appliedOn?: Temporal.PlainDate | undefined;
  /** The court's public notice of the agreement. */
  readonly courtNotice?: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } | undefined;
  readonly ruledOn?: Temporal.PlainDate | undefined;
  /** Opinions far from the median, where no reason is given for the amount of the pre-meeting. */
  readonly unexplainedDissents?: readonly string[] | undefined;
  /** The sum that enforcement is asked for. */
  readonly enforcementFen?: Fen | undefined;
  /** The day and length of a meeting. */
  readonly heldOn?: Temporal.PlainDate | undefined;
  readonly minutesLong?: number | undefined;
  /** How a negotiation that succeeded in part divides the claim. */
  readonly partial?: PartialResult | undefined;
  /** The sum of an agreement that is drafted. */
  readonly agreementFen?: Fen | undefined;
  /** The organisation asked to sue, with its proof; left out where the procuratorate is asked. */
  readonly organisation?: OrganisationProof | 'missing' | undefined;
  readonly referredOn?: Temporal.PlainDate | undefined;
  /** The sum that is sued for of what stayed open. */
  readonly askedRemainderFen?: Fen | undefined;
}

/** What the guards of the claim's chart need to know; a plain value, amounts in fen. */
export interface ClaimFacts extends ClaimProposal {
  readonly stage: ClaimStage;
  readonly today: Temporal.PlainDate;
  /** Has a penalty case beside it (双案). */
  readonly paired: boolean;
  /** 裁量商议 held, by its date. */
  readonly consultedOn?: Temporal.PlainDate | undefined;
  /** The paired penalty is past its prior notice (事先告知): no consultation can be held any more. */
  readonly noticeGiven?: boolean | undefined;
  readonly initiationForm: FormState;
  readonly terminationForm: FormState;
  readonly obligorCount: number;
  readonly elementCount: number;
  /** The scope test's result; undefined while it has not been made. */
  readonly inScope?: boolean | undefined;
  readonly evidenceCount: number;
  /** The kinds of the evidence in the file, for the checklist; without them only its number is checked. */
  readonly evidenceKinds?: readonly string[] | undefined;
  readonly factCount: number;
  readonly unsupportedFactCount: number;
  readonly legalBasisCount: number;
  readonly investigationWritten: boolean;
  readonly procuratorateNotified: boolean;
  readonly costCount: number;
  readonly claimedFen: Fen;
  readonly opinionCount: number;
  /** The least number of expert opinions, by the place's setting. */
  readonly opinionsRequired: number;
  /** The place lets nothing but a joint draw choose the experts; then only the opinions of the drawn are counted. */
  readonly jointDrawRequired?: boolean | undefined;
  readonly expertsDrawnOn?: Temporal.PlainDate | undefined;
  readonly hasAppraisal: boolean;
  readonly preMeetingHeld: boolean;
  readonly opinionLetterIssued: boolean;
  readonly noticeServed: boolean;
  readonly obligorRefused: boolean;
  /** The obligor answered the notice, whatever the answer. */
  readonly obligorReplied?: boolean | undefined;
  /** The last day for that answer, and of the negotiation. */
  readonly replyDueOn?: Temporal.PlainDate | undefined;
  readonly negotiateBy?: Temporal.PlainDate | undefined;
  /** The place's rule invites other bodies to the present stage, and none was. */
  readonly invitationsMissing?: boolean | undefined;
  readonly roundCount: number;
  /** By when the next meeting should be held, and how long one should last, in minutes. */
  readonly nextRoundBy?: Temporal.PlainDate | undefined;
  readonly roundsInPrinciple?: number | undefined;
  readonly longestMinutes?: number | undefined;
  readonly agreedRound: boolean;
  /** A meeting brought agreement on part of the claim. */
  readonly partialRound?: boolean | undefined;
  /** Of a claim settled in part: the sum agreed, the sum left open, and how far that has come. */
  readonly agreedPartFen?: Fen | undefined;
  readonly remainderFen?: Fen | undefined;
  readonly remainder?: RemainderState | undefined;
  readonly agreementDrafted: boolean;
  readonly agreementSigned: boolean;
  readonly agreementMode?: 'payment' | 'restoration' | 'mixed' | undefined;
  readonly confirmed: boolean;
  /** A judgment supports the claim: a title of its own beside a confirmed agreement. */
  readonly judged?: boolean | undefined;
  readonly agreedFen: Fen;
  readonly receivedFen: Fen;
  readonly restorationRequired: boolean;
  readonly restorationPlanned: boolean;
  /** Planned and done quantity as decimal text in the plan's unit. */
  readonly plannedQuantity?: string | undefined;
  readonly doneQuantity: string;
  /** Milestones of the restoration plan (修复节点) whose completion nobody has checked. */
  readonly milestonesUnchecked?: number | undefined;
  /** The department whose guidance the plan names has not found the restoration in order. */
  readonly guideCheckMissing?: string | undefined;
  /** Something due by today was not performed. */
  readonly inDefault: boolean;
  readonly lastEvaluation?: 'passed' | 'rectify' | undefined;
  readonly evaluationExempt: boolean;
  readonly unsupportedCostCount: number;
  readonly closingReportIssued: boolean;
  /** The last day to apply for confirmation where the law sets one: an agreement reached by mediation (人民调解). */
  readonly confirmBy?: Temporal.PlainDate | undefined;
  /** What the packet for the court still lacks, by title. */
  readonly packetMissing?: readonly string[] | undefined;
  /** The last day of the court's public notice, where one is recorded. */
  readonly noticeTo?: Temporal.PlainDate | undefined;
  /** What the title demands and was not performed; quantity as decimal text. */
  readonly unperformedFen?: Fen | undefined;
  readonly unperformedQuantity?: string | undefined;
  /** The last day to apply for enforcement (申请执行期间). */
  readonly enforceBy?: Temporal.PlainDate | undefined;
  /** Of the sum asked for by enforcement: what has not come in. */
  readonly enforcementLeftFen?: Fen | undefined;
}
