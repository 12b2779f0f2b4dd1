import { claimNotify, leadNotify, penaltyNotify } from '@ecoredress/contract';
import { todayInShanghai } from '@ecoredress/law';
import { type Actor, systemActor } from '../../access/actor.ts';
import { readInScope } from '../../access/scope.ts';
import { newUuid } from '../../ids.ts';
import type { JobHandler } from '../../jobs/jobs.ts';
import type { Platform } from '../../platform.ts';
import { type DueNotice, deriveNotices } from './derive.ts';
import { listSentKeys, sentKey } from './queries.ts';

export const SWEEP_QUEUE = 'notices.sweep';

const COMMANDS = { lead: leadNotify, penalty: penaltyNotify, claim: claimNotify };

/** Every morning before work: derives what is due and sends what was not sent yet, one command a case. */
export function sweepJob(platform: Platform): JobHandler {
  return {
    queue: SWEEP_QUEUE,
    title: '发出提醒',
    cron: '30 7 * * *',
    run: () => sweep(platform),
  };
}

async function sweep(platform: Platform): Promise<void> {
  const place = await platform.getPlace();
  const root = place.units[0];
  if (!root || !place.ready) return;
  const { cityCode } = place;
  const actor = systemActor(cityCode, root.id);
  const context = { cityCode, place, today: todayInShanghai(platform.now()) };
  const due = await readInScope(platform.db, actor, async (tx) => {
    const all = await deriveNotices(tx, context);
    const sent = await listSentKeys(tx, cityCode, [...new Set(all.map(({ subjectId }) => subjectId))]);
    return all.filter(({ subjectId, notice }) => !sent.has(sentKey(subjectId, notice)));
  });
  const failures: unknown[] = [];
  for (const [subjectId, notices] of Map.groupBy(due, (one) => one.subjectId)) {
    // One case that somebody is just changing must not keep the others from being reminded.
    await notify(platform, actor, subjectId, notices).catch((error) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} cases were not reminded`);
}

async function notify(
  platform: Platform,
  actor: Actor,
  subjectId: string,
  due: readonly DueNotice[],
): Promise<void> {
  const first = due[0];
  if (!first) return;
  const { rows } = await platform.ownerPool.query<{ head_seq: number }>(
    'select head_seq from journal_chain where city_code = $1 and subject_id = $2',
    [actor.cityCode, subjectId],
  );
  await platform.door.run({
    command: COMMANDS[first.subjectKind].name,
    actor,
    idempotencyKey: newUuid(),
    subjectId,
    expectedVersion: rows[0]?.head_seq,
    input: { notices: due.map(({ notice }) => notice) },
  });
}
