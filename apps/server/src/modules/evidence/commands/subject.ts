import type { LoadCall } from '../../../commands/handler.ts';
import type { EvidenceCase } from '../hooks.ts';
import type { EvidenceCaseKind } from '../tables.ts';

/** The case a command on evidence was called on. */
export function caseOf(
  { subject }: LoadCall<unknown>,
  kind: EvidenceCaseKind,
): EvidenceCase & { readonly unitId: string } {
  if (!subject) throw new Error('evidence belongs to a case');
  return { kind, id: subject.id, unitId: subject.unitId };
}
