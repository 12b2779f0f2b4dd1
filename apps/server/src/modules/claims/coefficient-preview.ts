import { CoefficientPreview, coefficientSet } from '@ecoredress/contract';
import { type CoefficientTable, claimChart, recomputeValuation, type Valuation } from '@ecoredress/law';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { may, unitsFor } from '../../access/actor.ts';
import { readInScope, type ScopedDb } from '../../access/scope.ts';
import { kernelErrors, ProblemError } from '../../errors.ts';
import { requireActor } from '../../http/signed-in.ts';
import type { Platform } from '../../platform.ts';
import { listOwnVersions, ownTables, proposedTable } from '../coefficients/index.ts';

const Proposed = coefficientSet.input.pick({ tableId: true, from: true, rows: true });

/** What a proposed version would make of open claims' calculations; calculations of ended claims never change. */
export function previewRoute(app: FastifyInstance, platform: Platform): void {
  app.post(
    '/api/coefficient-tables/preview',
    {
      onRequest: async (request) => void requireActor(request),
      schema: {
        summary: '预览系数表变动对在办案件的影响',
        tags: ['系数表'],
        body: Proposed,
        response: { 200: CoefficientPreview },
      },
    },
    async (request) => {
      const actor = requireActor(request);
      if (!may(actor, 'coefficient.manage')) {
        throw new ProblemError(kernelErrors.forbidden, '您没有设定系数表的权限');
      }
      const proposed = request.body as z.infer<typeof Proposed>;
      return readInScope(
        platform.db,
        actor,
        async (tx) => {
          const versions = await listOwnVersions(tx, actor.cityCode);
          const table = proposedTable(versions, proposed);
          const others = ownTables(versions).filter(({ id }) => id !== table.id);
          return { items: await affected(tx, actor.cityCode, table.id, [...others, table]) };
        },
        unitsFor(actor, 'coefficient.manage'),
      );
    },
  );
}

async function affected(
  tx: ScopedDb,
  cityCode: string,
  tableId: string,
  tables: readonly CoefficientTable[],
): Promise<CoefficientPreview['items']> {
  const rows = await tx
    .selectFrom('claim_valuation as v')
    .innerJoin('claim as c', (on) =>
      on.onRef('c.city_code', '=', 'v.city_code').onRef('c.id', '=', 'v.claim_id'),
    )
    .select(['v.title', 'v.result', 'c.id as claimId', 'c.number as claimNumber', 'c.stage'])
    .where('v.city_code', '=', cityCode)
    .orderBy('c.number')
    .orderBy('v.made_at')
    .execute();
  return rows
    .filter(({ stage, result }) => !isEnded(stage) && result.tables.some(({ table }) => table.id === tableId))
    .map(({ title, result, claimId, claimNumber }) => ({
      claimId,
      claimNumber,
      title,
      before: result.value,
      after: valueWith(result, tables),
      unit: result.unit,
    }))
    .filter(({ before, after }) => before !== after);
}

function valueWith(valuation: Valuation, tables: readonly CoefficientTable[]): string | null {
  const outcome = recomputeValuation(valuation, tables);
  return outcome.ok ? outcome.result.value : null;
}

function isEnded(stage: string): boolean {
  const known = Object.entries(claimChart.stages).find(([key]) => key === stage)?.[1];
  return known?.kind === 'final';
}
