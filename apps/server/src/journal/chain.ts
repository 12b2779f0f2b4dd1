import { createHash } from 'node:crypto';
import type { SubjectKind } from '@ecoredress/contract';
import canonicalize from 'canonicalize';

/** The hashes of a chain's last line; a chain begins from this pair of empty strings. */
export interface ChainHead {
  readonly seq: number;
  readonly sm3: string;
  readonly sha256: string;
}

export const EMPTY_CHAIN: ChainHead = { seq: 0, sm3: '', sha256: '' };

/** What one line of the journal says; all of it is hashed. */
export interface JournalBody {
  readonly cityCode: string;
  readonly subjectId: string;
  readonly subjectKind: SubjectKind;
  readonly seq: number;
  readonly at: string;
  readonly actor: {
    readonly id: string;
    readonly name: string;
    readonly post: string;
    readonly unitId: string;
  };
  readonly command: string;
  readonly title: string;
  readonly summary: string;
  readonly input: unknown;
  readonly changes: unknown;
  readonly warnings: unknown;
  readonly previous: { readonly sm3: string; readonly sha256: string };
}

export interface SealedLine {
  readonly body: string;
  readonly sm3: string;
  readonly sha256: string;
}

/** Writes a line in canonical form (RFC 8785) and hashes it with SM3 (GB/T 32905) and SHA-256. */
export function sealLine(body: JournalBody): SealedLine {
  // A round trip through JSON drops undefined members, which the canonical form does not know.
  const text = canonicalize(JSON.parse(JSON.stringify(body)));
  if (text === undefined) throw new TypeError('a journal line must be a JSON value');
  return { body: text, ...hashLine(text) };
}

/** The two hashes of a line's canonical text, in lower-case hex. */
export function hashLine(text: string): { sm3: string; sha256: string } {
  return {
    sm3: createHash('sm3').update(text).digest('hex'),
    sha256: createHash('sha256').update(text).digest('hex'),
  };
}
