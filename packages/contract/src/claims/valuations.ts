import { z } from 'zod';
import { defineCommand } from '../kernel/command.ts';
import { defineQuery } from '../kernel/query.ts';
import { Id, IsoDate, Line, Text } from '../kernel/scalars.ts';

/** What a method is fed with: decimals as text, never floats; checked by the method itself. */
const MethodInputs = z.record(z.string(), z.unknown());

/** Computes damage by one method of the law package and keeps inputs, derivation and result on the claim. */
export const claimSaveValuation = defineCommand({
  name: 'claim.saveValuation',
  title: '保存损害计算',
  subject: 'claim',
  input: z.object({
    /** The calculation to be changed; left out for a new one. */
    valuationId: Id.optional(),
    title: Line,
    method: Line,
    /** The day that governs the method and its tables, such as that of the conduct. */
    governingOn: IsoDate,
    inputs: MethodInputs,
  }),
  result: z.object({ valuationId: z.string(), value: z.string(), unit: z.string() }),
});

export const claimDropValuation = defineCommand({
  name: 'claim.dropValuation',
  title: '删除损害计算',
  subject: 'claim',
  input: z.object({ valuationId: Id, reason: Text }),
});

/** Puts what was computed into the list of costs claimed; from then on the calculation stays as it is. */
export const claimAdoptValuation = defineCommand({
  name: 'claim.adoptValuation',
  title: '列入索赔清单',
  subject: 'claim',
  input: z.object({
    valuationId: Id,
    kind: z.string().min(1, '请选择费用种类'),
    evidenceIds: z.array(Id).max(50, '一次最多引用 50 项证据').default([]),
  }),
});

/** A calculation on a claim. `result` is the valuation as plain JSON, which anybody can recompute. */
export const ValuationView = z.object({
  id: z.string(),
  title: z.string(),
  method: z.string(),
  methodName: z.string(),
  governingOn: z.string(),
  value: z.string(),
  unit: z.string(),
  /** Null for a quantity. */
  amountFen: z.int().nullable(),
  gives: z.enum(['damage', 'proposal', 'advice', 'quantity']),
  /** What rests on texts that have not been read (待核). */
  unchecked: z.array(z.string()),
  /** Whether it stands in the list of costs. */
  adopted: z.boolean(),
  madeByName: z.string(),
  madeAt: z.string(),
  inputs: MethodInputs,
  result: z.record(z.string(), z.unknown()),
});
export type ValuationView = z.infer<typeof ValuationView>;

export const valuationsOfClaim = defineQuery({
  name: 'claims.valuations',
  title: '损害计算',
  path: '/api/claims/:claimId/valuations',
  params: z.object({ claimId: z.uuid() }),
  result: z.object({ items: z.array(ValuationView) }),
});

/** What other systems send to compute without keeping anything. */
export const ValuationRequest = z.object({
  method: Line,
  governingOn: IsoDate,
  inputs: MethodInputs,
});
