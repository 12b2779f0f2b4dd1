/** Where a rule stands: a source of the register and, when it has articles, the article. */
export interface Citation {
  readonly sourceId: string;
  readonly article?: string;
}
