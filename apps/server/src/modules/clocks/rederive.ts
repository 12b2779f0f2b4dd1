import type { CommandDeclaration } from '@ecoredress/contract';
import { todayInShanghai } from '@ecoredress/law';
import { sql } from 'kysely';
import { systemActor } from '../../access/actor.ts';
import { readInScope, type ScopedDb } from '../../access/scope.ts';
import { newUuid } from '../../ids.ts';
import type { JobHandler } from '../../jobs/jobs.ts';
import { REDERIVE_CLOCKS_QUEUES } from '../../jobs/rederive-queues.ts';
import type { Platform } from '../../platform.ts';
import { type ClockRow, clockView } from './clocks.ts';

interface Rederiving {
  readonly kind: keyof typeof REDERIVE_CLOCKS_QUEUES;
  /** The internal command that counts a case's clocks again. */
  readonly command: CommandDeclaration;
  /** Further cases that need it, such as those for which a limit has just been set. */
  readonly alsoFind?: (tx: ScopedDb, cityCode: string, context: DatedPlace) => Promise<string[]>;
}

type DatedPlace = Parameters<typeof clockView>[1];

/**
 * Counts the running clocks again, at night and after a change of settings or calendar. Due dates are shown as counted
 * on reading; what lists sort and filter by is kept, and follows here, by a command on each case it changes.
 */
export function rederiveJob(platform: Platform, { kind, command, alsoFind }: Rederiving): JobHandler {
  return {
    queue: REDERIVE_CLOCKS_QUEUES[kind],
    title: '重新计算期限',
    cron: '20 0 * * *',
    run: async () => {
      const place = await platform.getPlace();
      const root = place.units[0];
      if (!root) return;
      const { cityCode } = place;
      const actor = systemActor(cityCode, root.id);
      const context = { place, today: todayInShanghai(platform.now()) };
      const ids = await readInScope(platform.db, actor, async (tx) => [
        ...(await findChanged(tx, cityCode, kind, context)),
        ...((await alsoFind?.(tx, cityCode, context)) ?? []),
      ]);
      for (const subjectId of new Set(ids)) {
        const { rows } = await platform.ownerPool.query<{ head_seq: number }>(
          'select head_seq from journal_chain where city_code = $1 and subject_id = $2',
          [cityCode, subjectId],
        );
        await platform.door.run({
          command: command.name,
          actor,
          idempotencyKey: newUuid(),
          subjectId,
          expectedVersion: rows[0]?.head_seq,
          input: {},
        });
      }
    },
  };
}

/** The cases of which a running clock no longer falls due when its row says. */
async function findChanged(
  tx: ScopedDb,
  cityCode: string,
  kind: string,
  context: DatedPlace,
): Promise<string[]> {
  const { rows } = await sql<ClockRow>`
    select c.*, coalesce((
      select jsonb_agg(to_jsonb(p) order by p.from_on) from case_clock_pause p
      where p.city_code = c.city_code and p.clock_id = c.id), '[]') as pauses
    from case_clock c
    where c.city_code = ${cityCode} and c.subject_kind = ${kind} and c.stopped_on is null`.execute(tx);
  return rows
    .filter((clock) => !clock.pauses.some((pause) => pause.to_on === null))
    .filter((clock) => {
      const { dueOn, provisional } = clockView(clock, context);
      return dueOn !== clock.due_on || provisional !== clock.provisional;
    })
    .map((clock) => clock.subject_id);
}
