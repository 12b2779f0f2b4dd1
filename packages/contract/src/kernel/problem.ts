import { z } from 'zod';
import { CitationRef } from './scalars.ts';

/** One thing that stands in the way: which field, what the rule says, which article it is. */
export const ProblemItem = z.object({
  code: z.string(),
  message: z.string(),
  field: z.string().optional(),
  citation: CitationRef.optional(),
});
export type ProblemItem = z.infer<typeof ProblemItem>;

/** Problem details as in RFC 9457, in Chinese, with our stable `code`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  problems: z.array(ProblemItem).default([]),
  /** On 409: who changed what since the version the caller knew. */
  changedSince: z
    .array(z.object({ at: z.string(), actorName: z.string(), title: z.string(), summary: z.string() }))
    .default([]),
});
export type Problem = z.infer<typeof Problem>;
