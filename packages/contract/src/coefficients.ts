import { z } from 'zod';
import { defineCommand } from './kernel/command.ts';
import { defineQuery } from './kernel/query.ts';
import { CitationRef, IsoDate, Line, OptionalText, Text } from './kernel/scalars.ts';

const DecimalOrEmpty = z
  .string()
  .trim()
  .regex(/^(\d{1,12}(\.\d{1,8})?)?$/, '须为十进制数（整数至多12位，小数至多8位）')
  .default('');

/** One class of a coefficient table as it is entered: a value, or the range in which one is chosen. */
export const CoefficientRowInput = z.object({
  class: Line,
  label: Line,
  value: DecimalOrEmpty,
  rangeMin: DecimalOrEmpty,
  rangeMax: DecimalOrEmpty,
  /** For tables asked by a number: the row holds for above < number ≤ upTo. */
  spanAbove: DecimalOrEmpty,
  spanUpTo: DecimalOrEmpty,
  note: OptionalText.default(''),
});
export type CoefficientRowInput = z.infer<typeof CoefficientRowInput>;

/** A version of a table that the city sets by its own paper, from a day on; what held before stays on record. */
export const coefficientSet = defineCommand({
  name: 'coefficient.setVersion',
  title: '设定系数表',
  subject: 'coefficientTable',
  creates: true,
  input: z.object({
    tableId: z.string().min(1, '请选择系数表'),
    from: IsoDate,
    /** The city's paper that sets the figures, by title and number. */
    paper: Line,
    reason: Text,
    rows: z.array(CoefficientRowInput).min(1, '至少填写一行').max(100, '行数过多'),
  }),
});

const Row = z.object({
  class: z.string(),
  label: z.string(),
  value: z.string().nullable(),
  rangeMin: z.string().nullable(),
  rangeMax: z.string().nullable(),
  spanAbove: z.string().nullable(),
  spanUpTo: z.string().nullable(),
  verified: z.boolean(),
  note: z.string(),
});

export const CoefficientTableView = z.object({
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  citation: CitationRef,
  /** The latest first; `to` is the last day, null while nothing follows. */
  versions: z.array(
    z.object({
      from: z.string(),
      to: z.string().nullable(),
      /** Whether the city set it. */
      own: z.boolean(),
      paper: z.string(),
      setByName: z.string(),
      rows: z.array(Row),
    }),
  ),
});
export type CoefficientTableView = z.infer<typeof CoefficientTableView>;

export const coefficientTables = defineQuery({
  name: 'coefficients.list',
  title: '系数表',
  path: '/api/coefficient-tables',
  params: z.object({}),
  result: z.object({
    items: z.array(CoefficientTableView),
    /** The city's own tables as the law package takes them. */
    own: z.array(z.record(z.string(), z.unknown())),
  }),
});

/** What a proposed version would make of the calculations of open claims. Nothing is changed by asking. */
export const CoefficientPreview = z.object({
  items: z.array(
    z.object({
      claimId: z.string(),
      claimNumber: z.string(),
      title: z.string(),
      before: z.string(),
      /** Null where the calculation can no longer be made with the new rows. */
      after: z.string().nullable(),
      unit: z.string(),
    }),
  ),
});
export type CoefficientPreview = z.infer<typeof CoefficientPreview>;
