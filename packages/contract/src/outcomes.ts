import { OUTCOME_KEYS, type OutcomeKey } from '@ecoredress/law';
import { z } from 'zod';
import { defineCommand } from './kernel/command.ts';
import { PageParams, pageOf } from './kernel/page.ts';
import { defineQuery } from './kernel/query.ts';
import { DecimalText, HappenedOn, IsoDate, Line, OptionalText, Text } from './kernel/scalars.ts';

const FigureName = z.enum(OUTCOME_KEYS as [OutcomeKey, ...OutcomeKey[]], '没有这项成果指标');

/** How a source qualifies a figure: about, and more than. */
const Mark = z.enum(['exact', 'about', 'over'], '没有这种数量标记');

/** An opening balance (期初数) of a figure, taken from a source; what was set before stays on record. */
export const outcomeSetOpening = defineCommand({
  name: 'outcome.setOpening',
  title: '设定成果期初数',
  subject: 'outcomeOpening',
  creates: true,
  input: z.object({
    figure: FigureName,
    quantity: DecimalText,
    mark: Mark,
    since: HappenedOn.optional(),
    asOf: HappenedOn,
    /** Whether the source itself states the day; else it is shown as 待核. */
    dateStated: z.boolean(),
    source: Line,
    quote: Line,
    reason: Text,
    note: OptionalText.default(''),
  }),
});

const OpeningView = z.object({
  quantity: z.string(),
  mark: Mark,
  /** As the source says it: 30 万余尾. */
  words: z.string(),
  since: z.string().nullable(),
  asOf: z.string(),
  dateStated: z.boolean(),
  source: z.string(),
  quote: z.string(),
  note: z.string(),
  setByName: z.string(),
  applies: z.boolean(),
});

export const OutcomeLine = z.object({
  figure: FigureName,
  title: z.string(),
  unit: z.string(),
  /** Opening plus cases, in the unit. */
  total: z.string(),
  totalWords: z.string(),
  fromCases: z.string(),
  fromCasesWords: z.string(),
  caseCount: z.int(),
  formula: z.string(),
  /** Which opening applies and from when cases count, and why. */
  rule: z.string(),
  openings: z.array(OpeningView),
});
export type OutcomeLine = z.infer<typeof OutcomeLine>;

/** The results board (修复成果) as of a day, today unless told. */
export const outcomesBoard = defineQuery({
  name: 'outcomes.board',
  title: '修复成果',
  path: '/api/outcomes',
  params: PageParams.extend({ on: IsoDate.optional() }),
  result: pageOf(OutcomeLine).extend({ asOf: z.string() }),
});

/** The claims behind a figure, with what each adds after the opening's day. */
export const outcomeCases = defineQuery({
  name: 'outcomes.cases',
  title: '成果案件明细',
  path: '/api/outcomes/:figure/cases',
  params: PageParams.extend({ figure: FigureName, on: IsoDate.optional() }),
  result: pageOf(
    z.object({
      claimId: z.string(),
      number: z.string(),
      title: z.string(),
      unitName: z.string(),
      quantity: z.string(),
      words: z.string(),
      latestOn: z.string(),
    }),
  ),
});
