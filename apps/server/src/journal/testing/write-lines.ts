import type { SubjectKind } from '@ecoredress/contract';
import type { Kysely } from 'kysely';
import { systemActor } from '../../access/actor.ts';
import { enterScope } from '../../access/scope.ts';
import type { Change } from '../../commands/decision.ts';
import type { Database } from '../../db/schema.ts';
import { newUuid } from '../../ids.ts';
import { appendLines, lockChain, nextLine } from '../append.ts';
import { EMPTY_CHAIN } from '../chain.ts';

export interface TestChain {
  readonly subjectId: string;
  readonly unitId: string;
  readonly cityCode?: string;
  readonly kind?: SubjectKind;
  readonly at?: string;
  readonly changes?: readonly Change[];
}

/** Writes one line more into a chain, opening it first when it is new; as the command door does. */
export async function writeLine(db: Kysely<Database>, chain: TestChain): Promise<void> {
  const { subjectId, unitId, cityCode = '350600', kind = 'claim', changes = [] } = chain;
  const actor = systemActor(cityCode, unitId);
  await db.transaction().execute(async (tx) => {
    await enterScope(tx, actor, '*');
    const open = (await lockChain(tx, cityCode, subjectId)) ?? {
      subjectKind: kind,
      subjectId,
      unitId,
      head: EMPTY_CHAIN,
      opening: { viewerUnitIds: [] },
    };
    const entry = { summary: `第${open.head.seq + 1}件事`, changes };
    const context = {
      cityCode,
      at: chain.at ?? '2026-06-01T02:00:00.000Z',
      actor: { id: actor.userId, name: '甲', post: '经办人', unitId },
      command: 'claim.addFact',
      title: '添加事实',
      input: { content: '超标排放', mark: newUuid() },
      warnings: [],
    };
    await appendLines(tx, [{ chain: open, entry, line: nextLine(open, entry, context) }], context);
  });
}
