// The front door of @ecoredress/contract: one export line per public file.

export * from './access/permissions.ts';
export * from './claims/index.ts';
export * from './clocks.ts';
export * from './coefficients.ts';
export * from './courts.ts';
export * from './documents.ts';
export * from './draws.ts';
export * from './evidence.ts';
export * from './experts/index.ts';
export * from './guests.ts';
export * from './imports.ts';
export * from './journal.ts';
export * from './kernel/command.ts';
export * from './kernel/happened-on.ts';
export * from './kernel/page.ts';
export * from './kernel/problem.ts';
export * from './kernel/query.ts';
export * from './kernel/scalars.ts';
export * from './leads.ts';
export * from './notices.ts';
export * from './parties.ts';
export * from './penalties.ts';
export * from './people.ts';
export * from './settings.ts';
export * from './statistics.ts';
export * from './units.ts';
