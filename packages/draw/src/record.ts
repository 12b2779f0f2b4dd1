/** Who contributes a secret: 磋商机关, 赔偿义务人, 见证人. Their order here is their order in the seed. */
export const ROLES = ['agency', 'obligor', 'witness'] as const;
export type Role = (typeof ROLES)[number];
export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  agency: '磋商机关',
  obligor: '赔偿义务人',
  witness: '见证人',
};

/** An instant is RFC 3339 text, such as 2026-11-24T09:00:00Z or with an offset. */
export type Instant = string;
/** 64 lower-case hexadecimal digits. */
export type Hex32 = string;

export interface Exclusion {
  readonly code: string;
  readonly text: string;
}

/** An expert of the frozen list (候选名单). */
export interface Candidate {
  readonly id: string;
  /** The masked name (林*华). */
  readonly label: string;
  readonly field: string;
  /** The pool the expert stands in: `city`, or a county's. */
  readonly level: string;
  readonly available: boolean;
  /** Meets the near preference as stated in the rules; without such a rule it has no effect. */
  readonly near: boolean;
  /** Any one excludes (回避等). */
  readonly exclusions: readonly Exclusion[];
  /** Binds the unmasked name, see `sealName`; null: the name cannot be proven later. */
  readonly seal: Hex32 | null;
}

/** A widening of the pool (扩大范围), declared with who agreed before anybody committed. */
export interface WideningStep {
  readonly kind: 'neighbour-field' | 'city-pool';
  /** The field or the level admitted in addition. */
  readonly adds: string;
  readonly reason: string;
  readonly agreedBy: readonly { readonly role: Role; readonly name: string; readonly at: Instant }[];
}

export interface DrawRules {
  /** Experts to be drawn, at least 3. */
  readonly seats: number;
  /** Alternates (候补专家) drawn behind them, in order. */
  readonly alternates: number;
  readonly fields: readonly string[];
  readonly levels: readonly string[];
  /** Seats kept for a field. What is left over is open to every admitted field. */
  readonly quotas: readonly { readonly field: string; readonly seats: number }[];
  /** 就近优先: those with `near` are drawn before the others. `statement` says in words who is near. */
  readonly near: { readonly statement: string } | null;
  readonly widening: readonly WideningStep[];
}

/** What is frozen before the first commitment, and named by the list hash. */
export interface DrawFrame {
  readonly drawId: string;
  readonly title: string;
  readonly candidates: readonly Candidate[];
  readonly rules: DrawRules;
  readonly parties: Readonly<Record<Role, string>>;
  /** Last moments for commitments, the two parties' reveals, and the witness's reveal; each after the one before. */
  readonly limits: { readonly commitBy: Instant; readonly revealBy: Instant; readonly witnessBy: Instant };
  /** The draw that this one repeats, with the reason: a second attempt is never silent. */
  readonly previous: { readonly drawId: string; readonly recordHash: Hex32; readonly reason: string } | null;
}

/** 32 random bytes, and the number that the person typed ('' when generated). */
export interface Secret {
  readonly salt: Hex32;
  readonly number: string;
}

export interface Commitment {
  readonly role: Role;
  readonly hash: Hex32;
  readonly at: Instant;
}

export interface Reveal extends Secret {
  readonly role: Role;
  readonly at: Instant;
}

/** A draw under way. */
export interface DrawProgress {
  readonly format: 'ecoredress-draw';
  readonly version: 1;
  readonly algorithm: string;
  readonly frame: DrawFrame;
  readonly listHash: Hex32;
  readonly frozenAt: Instant;
  readonly commitments: readonly Commitment[];
  readonly reveals: readonly Reveal[];
}

/** Somebody let a limit pass. */
export interface Absence {
  readonly role: Role;
  readonly step: 'commit' | 'reveal';
  readonly limit: Instant;
}

export interface DrawResult {
  /** `quota`: the field whose kept seat this is, else null. */
  readonly seats: readonly { readonly seat: number; readonly id: string; readonly quota: string | null }[];
  readonly alternates: readonly { readonly order: number; readonly id: string }[];
}

export interface Signature {
  readonly by: string;
  readonly algorithm: string;
  readonly value: string;
  readonly at: Instant;
}

/** A drawn expert stands down (谢绝、回避), and the next alternate steps in. */
export interface DeclineEvent {
  readonly kind: 'declined';
  readonly seat: number;
  readonly id: string;
  readonly reason: Exclusion;
  /** Who entered it. */
  readonly by: string;
  readonly at: Instant;
  /** null: no alternate is left for this seat. */
  readonly substitute: string | null;
  /** The record's hash, or that of the event before. */
  readonly previous: Hex32;
  readonly hash: Hex32;
  readonly signature: Signature | null;
}

export type VoidReason = 'no-party-committed' | 'witness-did-not-commit' | 'witness-did-not-reveal';

/** The unmasked name of a drawn expert, with what opens its seal. */
export interface DisclosedName {
  readonly id: string;
  readonly name: string;
  readonly salt: Hex32;
}

/** The finished draw, complete in itself. */
export interface DrawRecord extends DrawProgress {
  readonly concludedAt: Instant;
  readonly absences: readonly Absence[];
  /** Why there is no result, else null. */
  readonly void: VoidReason | null;
  readonly seed: Hex32 | null;
  readonly result: DrawResult | null;
  readonly names: readonly DisclosedName[];
  /** Over all of the above; what is printed and signed. */
  readonly recordHash: { readonly sha256: Hex32; readonly sm3: Hex32 };
  readonly events: readonly DeclineEvent[];
  readonly signatures: readonly Signature[];
  /** Over the whole file, so that a slip of the pen in a signature is found too. Proves nothing by itself. */
  readonly fileHash: Hex32;
}
