/** Why something is refused or does not verify. `path` is a JSON pointer into the record, '' the whole. */
export interface Problem {
  readonly code: string;
  readonly path: string;
  /** For the reader, Simplified Chinese. */
  readonly message: string;
}

export const problem = (code: string, path: string, message: string): Problem => ({ code, path, message });

export interface Refused {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

export const refused = (...problems: readonly Problem[]): Refused => ({ ok: false, problems });
