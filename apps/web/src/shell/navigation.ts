import type { Permission } from '@ecoredress/contract';
import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { shellStrings } from '../strings/shell.ts';

/** One entry of the navigation, declared by a page module beside its routes. */
export interface NavigationEntry {
  readonly title: string;
  readonly to: NonNullable<LinkProps['to']>;
  readonly icon: ReactNode;
  readonly group: keyof typeof shellStrings.groups;
  /** Shown to those who hold any of these permissions; to everybody signed in when empty. */
  readonly permissions: readonly Permission[];
}

/** The entries a person may use, in their declared order. The first is the person's home. */
export function permittedEntries(
  entries: readonly NavigationEntry[],
  permissions: readonly Permission[],
): NavigationEntry[] {
  return entries.filter(
    (entry) => entry.permissions.length === 0 || entry.permissions.some((name) => permissions.includes(name)),
  );
}
