export * from './commands-agreement.ts';
export * from './commands-assessment.ts';
export * from './commands-opening.ts';
export * from './commands-performance.ts';
export * from './queries.ts';
export * from './valuations.ts';
