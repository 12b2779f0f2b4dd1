import type { Fen } from '../money/fen.ts';

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

/** Whether a form of the case is written, being signed, or signed. */
export type FormState = 'none' | 'draft' | 'signing' | 'signed' | 'returned';

/** What the guards of the claim's chart need to know; a plain value, amounts in fen. */
export interface ClaimFacts {
  readonly stage: ClaimStage;
  readonly today: Temporal.PlainDate;
  /** Has a penalty case beside it (双案). */
  readonly paired: boolean;
  /** 裁量商议 held, by its date. */
  readonly consultedOn?: Temporal.PlainDate | undefined;
  readonly initiationForm: FormState;
  readonly terminationForm: FormState;
  readonly obligorCount: number;
  readonly elementCount: number;
  /** The scope test's result; undefined while it has not been made. */
  readonly inScope?: boolean | undefined;
  readonly evidenceCount: number;
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
  readonly hasAppraisal: boolean;
  readonly preMeetingHeld: boolean;
  readonly opinionLetterIssued: boolean;
  readonly noticeServed: boolean;
  readonly obligorRefused: boolean;
  readonly roundCount: number;
  readonly agreedRound: boolean;
  readonly agreementDrafted: boolean;
  readonly agreementSigned: boolean;
  readonly agreementMode?: 'payment' | 'restoration' | 'mixed' | undefined;
  readonly confirmed: boolean;
  readonly agreedFen: Fen;
  readonly receivedFen: Fen;
  readonly restorationRequired: boolean;
  readonly restorationPlanned: boolean;
  /** Planned and done quantity as decimal text in the plan's unit. */
  readonly plannedQuantity?: string | undefined;
  readonly doneQuantity: string;
  /** Something due by today was not performed. */
  readonly inDefault: boolean;
  readonly lastEvaluation?: 'passed' | 'rectify' | undefined;
  readonly evaluationExempt: boolean;
  readonly unsupportedCostCount: number;
  readonly closingReportIssued: boolean;
}
