import { z } from 'zod';
import { PageParams, pageOf } from './kernel/page.ts';
import { defineQuery } from './kernel/query.ts';
import { IsoDate } from './kernel/scalars.ts';

export const JournalLine = z.object({
  seq: z.int(),
  at: z.string(),
  subjectId: z.string(),
  subjectKind: z.string(),
  actorName: z.string(),
  actorPost: z.string(),
  command: z.string(),
  title: z.string(),
  summary: z.string(),
  sm3: z.string(),
  sha256: z.string(),
  changes: z.array(
    z.object({
      op: z.enum(['insert', 'update', 'delete']),
      table: z.string(),
      /** The table's and the columns' Chinese titles, where they are known. */
      title: z.string(),
      fields: z.array(
        z.object({ name: z.string(), title: z.string(), before: z.string(), after: z.string() }),
      ),
    }),
  ),
});
export type JournalLine = z.infer<typeof JournalLine>;

/** The lines of one subject's chain, newest first. */
export const journalOfSubject = defineQuery({
  name: 'journal.ofSubject',
  title: '案件留痕',
  path: '/api/journal/:subjectId',
  params: PageParams.extend({ subjectId: z.uuid() }),
  result: pageOf(JournalLine),
});

/** The version of a subject: the number of lines in its chain. */
export const journalVersion = defineQuery({
  name: 'journal.version',
  title: '版本号',
  path: '/api/journal/:subjectId/version',
  params: z.object({ subjectId: z.uuid() }),
  result: z.object({ version: z.int() }),
});

/** The kinds of subject whose lines the case journal shows. */
export const CASE_KINDS = [
  'lead',
  'penalty',
  'claim',
  'importBatch',
  'expert',
  'expertField',
  'expertImport',
  'coefficientTable',
  'base',
  'outcomeOpening',
  'draw',
  'observation',
  'councilRequest',
  'crimeTransfer',
] as const;

const LineFilter = {
  /** Part of the actor's name or of the summary. */
  text: z.string().trim().max(50).optional(),
  from: IsoDate.optional(),
  /** The last day, itself included. */
  to: IsoDate.optional(),
};

/** The latest lines in the reader's scope. */
export const journalRecent = defineQuery({
  name: 'journal.recent',
  title: '操作留痕',
  path: '/api/journal',
  params: PageParams.extend({ ...LineFilter, kind: z.enum(CASE_KINDS).optional() }),
  result: pageOf(JournalLine.omit({ changes: true })),
});

/** The kinds of subject that are no case. */
export const ADMINISTRATION_KINDS = ['unit', 'user', 'apiToken', 'setting', 'calendar'] as const;

/** The latest lines of the administration's chains: units, users, tokens, settings. */
export const auditRecent = defineQuery({
  name: 'audit.recent',
  title: '系统审计',
  path: '/api/audit',
  params: PageParams.extend({ ...LineFilter, kind: z.enum(ADMINISTRATION_KINDS).optional() }),
  result: pageOf(JournalLine),
});
