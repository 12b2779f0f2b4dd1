import type {
  CommandInput,
  claimPlanRestoration,
  claimRecordScopeTest,
  claimRefer,
  claimSaveAgreement,
  claimSaveInvestigation,
  courtRecordEnforcementFiling,
} from '@ecoredress/contract';
import type { DerivationStep, NegotiatedItem, PacketKey } from '@ecoredress/law';

/** What the claim's jsonb columns hold: the inputs as they were recorded, with what was concluded from them. */

export interface ScopeTestRecord {
  readonly answers: CommandInput<typeof claimRecordScopeTest>;
  readonly applies: boolean;
  readonly triggers: readonly number[];
  readonly exclusions: readonly { readonly no: number; readonly route: string }[];
  readonly reasons: readonly string[];
  readonly testedOn: string;
}

export type Investigation = CommandInput<typeof claimSaveInvestigation> & {
  readonly submittedOn: string | null;
};

export interface Appraisal {
  readonly kind: 'judicialAppraisal' | 'assessmentReport' | 'comprehensiveFinding';
  readonly institution: string;
  readonly reportNo: string;
  readonly issuedOn: string;
  readonly method: string;
  readonly amountFen: number;
  readonly restorable: 'full' | 'partial' | 'none';
  readonly conclusion: string;
  readonly evidenceIds: readonly string[];
}

export type PerformanceMode = 'payment' | 'restoration' | 'mixed';

export interface PreMeeting {
  readonly heldOn: string;
  readonly participants: string;
  readonly amountFen: number;
  readonly mode: PerformanceMode;
  readonly performBy: string;
  readonly note: string;
  /** How opinions far from the median were weighed; left out by records of before. */
  readonly dissentReason?: string;
}

export interface Reply {
  readonly repliedOn: string;
  readonly agrees: boolean;
  readonly content: string;
}

export interface NegotiationFailure {
  readonly ground: string;
  readonly reason: string;
  readonly concludedOn: string;
}

export type ClaimAgreement = CommandInput<typeof claimSaveAgreement> & {
  readonly signed: {
    readonly agencySignatory: string;
    readonly agencySignedOn: string;
    readonly obligorSignatory: string;
    readonly obligorSignedOn: string;
    readonly evidenceIds: readonly string[];
  } | null;
};

export interface Confirmation {
  readonly appliedOn: string;
  readonly court: string;
  readonly noticeFrom: string | null;
  readonly noticeTo: string | null;
  readonly result: 'confirmed' | 'refused' | null;
  readonly ruledOn: string | null;
  readonly rulingNo: string;
  readonly reason: string;
  /** The court's acceptance; left out while it is not known. */
  readonly acceptedOn?: string;
  readonly caseNo?: string;
  /** Where the court's public notice stands. */
  readonly publishedIn?: string;
  /** Earlier applications that the court refused, the oldest first. */
  readonly refusals?: readonly {
    readonly ruledOn: string;
    readonly rulingNo: string;
    readonly reason: string;
  }[];
}

/** What goes to the court with the joint application: evidence by the items of its cover list. */
export type ConfirmationPacket = Readonly<Partial<Record<PacketKey, readonly string[]>>>;

/** A success in part (部分达成): what is agreed, what stays open, and what became of that. */
export interface PartialNegotiation {
  readonly concludedOn: string;
  readonly reason: string;
  readonly agreedItems: readonly NegotiatedItem[];
  readonly openItems: readonly NegotiatedItem[];
  readonly course: RemainderCourse | null;
}

export interface RemainderCourse {
  readonly kind: 'suit' | 'referral';
  readonly startedOn: string;
  /** The court, or whoever is asked to sue. */
  readonly before: string;
  readonly claimFen: number;
  readonly reason: string;
  readonly organisation: OrganisationRecord | null;
  readonly evidenceIds: readonly string[];
  readonly outcome: 'supported' | 'dismissed' | 'withdrawn' | null;
  readonly decidedOn: string | null;
  readonly caseNo: string;
  readonly awardedFen: number;
  readonly summary: string;
}

export type OrganisationRecord = NonNullable<CommandInput<typeof claimRefer>['organisation']>;

export interface Suit {
  readonly kind: 'suit' | 'referral';
  readonly filedOn: string;
  /** Of a referral to an organisation: that it may sue. */
  readonly organisation?: OrganisationRecord | null;
  readonly court: string;
  readonly claimFen: number;
  readonly reason: string;
  readonly outcome: 'supported' | 'dismissed' | null;
  readonly judgedOn: string | null;
  readonly caseNo: string;
  readonly amountFen: number | null;
  /** What is due instead of a restoration that is not carried out. */
  readonly unrestoredFen?: number | null;
  readonly performBy: string | null;
  readonly summary: string;
}

export interface Enforcement {
  readonly appliedOn: string;
  readonly court: string;
  readonly default: string;
  /** What was not performed when enforcement was asked for, in fen. */
  readonly outstandingFen: number;
  /** What was asked for of it, and what had come in by then; both left out by records of before. */
  readonly amountFen?: number;
  readonly receivedBeforeFen?: number;
  /** The restoration that was not performed, such as 120棵; empty where there was none. */
  readonly restoration?: string;
  readonly steps?: readonly DerivationStep[];
  /** Whether the court took it up; left out while it has not said. */
  readonly filing?: CommandInput<typeof courtRecordEnforcementFiling>;
  readonly outcome: 'performed' | 'endedUnperformed' | null;
  readonly endedOn: string | null;
  readonly caseNo: string;
  readonly summary: string;
}

export type RestorationRecord = CommandInput<typeof claimPlanRestoration>;

export interface EvaluationExemption {
  readonly ground: string;
  readonly reason: string;
  readonly decidedOn: string;
}

export interface Closure {
  readonly kind: 'paid' | 'restored' | 'mixed' | 'terminated' | 'unperformed';
  readonly summary: string;
  readonly publication: string;
}

export interface FormSignature {
  readonly step: string;
  readonly userId: string;
  readonly name: string;
  readonly post: string;
  readonly opinion: string;
  readonly signedOn: string;
}

export interface RoundParticipant {
  readonly name: string;
  readonly organisation: string;
  readonly role: string;
  /** Left out by records of before. */
  readonly side?: 'agency' | 'obligor' | 'invited' | 'mediator' | 'others';
  readonly present?: boolean;
}
