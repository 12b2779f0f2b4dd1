/** Where a rule stands: a source of the register and, when it has articles, the article. */
export interface Citation {
  readonly sourceId: string;
  readonly article?: string;
}

export type SourceLevel =
  | 'law'
  | 'regulation'
  | 'interpretation'
  | 'rule'
  | 'policy'
  | 'local'
  | 'guide'
  | 'standard';

/** One legal source with the time in which it holds. */
export interface LegalSource {
  readonly id: string;
  readonly title: string;
  /** What the trade calls it, such as 管理规定. */
  readonly shortTitle: string;
  readonly number?: string;
  readonly issuer: string;
  readonly level: SourceLevel;
  readonly inForceFrom: Temporal.PlainDate;
  /** The last day in force. */
  readonly inForceTo?: Temporal.PlainDate;
  /** The source that took its place. */
  readonly repealedBy?: string;
  /** The id of the profile whose own paper it is; left out for a text that any place may cite. */
  readonly place?: string;
  /** What its numbered parts are called; 条 when left out. */
  readonly articleUnit?: string;
  /** True when its text was read; false = 待核. */
  readonly verified: boolean;
  readonly note?: string;
}

/** What an article says, in our own short words; the official text is to be consulted for documents. It holds as long as its source. */
export interface Article {
  readonly sourceId: string;
  readonly article: string;
  readonly summary: string;
  /** True when the article's text was read; false = 待核. */
  readonly verified: boolean;
  /** The article that carries the rule on, when its source is repealed. */
  readonly successor?: Citation;
}
