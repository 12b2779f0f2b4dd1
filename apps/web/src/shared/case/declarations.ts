import type { CommandDeclaration, SubjectKind } from '@ecoredress/contract';
import * as contract from '@ecoredress/contract';

function isDeclaration(value: unknown): value is CommandDeclaration {
  return typeof value === 'object' && value !== null && 'subject' in value && 'input' in value;
}

/** Every declared command on an existing subject of a kind, by name. */
export function declarationsOn(subject: SubjectKind): Readonly<Record<string, CommandDeclaration>> {
  const values: readonly unknown[] = Object.values(contract);
  return Object.fromEntries(
    values
      .filter(isDeclaration)
      .filter((declaration) => declaration.subject === subject && !declaration.creates)
      .map((declaration) => [declaration.name, declaration]),
  );
}
