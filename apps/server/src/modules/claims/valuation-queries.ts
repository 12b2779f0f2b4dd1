import { ValuationRequest, type ValuationView, valuationsOfClaim } from '@ecoredress/contract';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { may } from '../../access/actor.ts';
import { readInScope } from '../../access/scope.ts';
import { kernelErrors, ProblemError } from '../../errors.ts';
import { requireActor } from '../../http/signed-in.ts';
import type { Platform } from '../../platform.ts';
import { answer } from '../../queries/handler.ts';
import { listOwnVersions, ownTables } from '../coefficients/index.ts';
import { getClaim } from './aggregate.ts';
import { previewRoute } from './coefficient-preview.ts';
import { compute } from './commands/valuations.ts';
import { type ClaimValuation, isAdopted, listValuations } from './valuation-rows.ts';

/** The calculations of a claim, the latest first. */
export const valuationsHandler = answer({
  declaration: valuationsOfClaim,
  permission: 'claim.read',
  run: async (tx, { claimId }, { actor }) => {
    const claim = await getClaim(tx, actor.cityCode, claimId);
    const rows = await listValuations(tx, actor.cityCode, claimId);
    return { items: rows.map((row) => valuationView(row, isAdopted(claim, row.id))) };
  },
});

function valuationView(row: ClaimValuation, adopted: boolean): ValuationView {
  const { result } = row;
  return {
    id: row.id,
    title: row.title,
    method: row.method,
    methodName: result.methodName,
    governingOn: row.governing_on,
    value: result.value,
    unit: result.unit,
    amountFen: row.amount_fen,
    gives: result.gives,
    unchecked: [...result.unchecked],
    adopted,
    madeByName: row.made_by_name,
    madeAt: row.made_at,
    inputs: { ...row.inputs },
    result: { ...result },
  };
}

/** Computing for other systems: the same calculation as on the pages, and nothing is kept. */
export function valuationRoutes(app: FastifyInstance, platform: Platform): void {
  app.post(
    '/api/valuations/compute',
    {
      onRequest: async (request) => void requireActor(request),
      schema: {
        summary: '计算损害数额（不保存）',
        tags: ['损害赔偿'],
        body: ValuationRequest,
        response: { 200: z.record(z.string(), z.unknown()) },
      },
    },
    async (request) => {
      const actor = requireActor(request);
      if (!may(actor, 'claim.read')) {
        throw new ProblemError(kernelErrors.forbidden, '您没有查看损害赔偿案件的权限');
      }
      const place = await platform.getPlace();
      const versions = await readInScope(platform.db, actor, (tx) => listOwnVersions(tx, actor.cityCode));
      const body = request.body as z.infer<typeof ValuationRequest>;
      return { ...compute(body, { place, tables: ownTables(versions) }) };
    },
  );
  previewRoute(app, platform);
}
