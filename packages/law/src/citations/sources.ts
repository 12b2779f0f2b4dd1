import { INTERPRETATIONS, LAWS } from './sources-laws.ts';
import { LOCAL_SOURCES } from './sources-local.ts';
import { POLICIES, RULES } from './sources-rules.ts';
import { STANDARDS } from './sources-standards.ts';
import type { LegalSource } from './types.ts';

/** The register of sources: laws, interpretations, rules, standards, central and local policy papers. */
export const LEGAL_SOURCES: readonly LegalSource[] = [
  ...LAWS,
  ...INTERPRETATIONS,
  ...RULES,
  ...POLICIES,
  ...STANDARDS,
  ...LOCAL_SOURCES,
];
