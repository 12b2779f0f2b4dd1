import { z } from 'zod';
import { CitationRef } from './kernel/scalars.ts';

/** One step of how a date or amount was arrived at, in Chinese. */
export const DerivationStep = z.object({
  label: z.string(),
  value: z.string(),
  citation: CitationRef.optional(),
});
export type DerivationStep = z.infer<typeof DerivationStep>;

/** A time limit as it is shown: due when, how it stands, and how it was counted. */
export const ClockView = z.object({
  id: z.string(),
  ruleId: z.string(),
  title: z.string(),
  subjectKind: z.enum(['lead', 'penalty', 'claim']),
  subjectId: z.string(),
  triggeredOn: z.string(),
  dueOn: z.string(),
  state: z.enum(['running', 'near', 'overdue', 'paused', 'met', 'missed']),
  /** Days left; negative when overdue. */
  daysLeft: z.int(),
  provisional: z.boolean(),
  binding: z.enum(['hard', 'advisory']),
  /** Whose time it is; the authority is late by its own only. */
  runsFor: z.enum(['authority', 'party', 'court', 'police']),
  verified: z.boolean(),
  citation: CitationRef,
  pauses: z.array(
    z.object({ ground: z.string(), from: z.string(), to: z.string().nullable(), note: z.string() }),
  ),
  pausableBy: z.array(z.object({ ground: z.string(), title: z.string() })),
  steps: z.array(DerivationStep),
});
export type ClockView = z.infer<typeof ClockView>;
