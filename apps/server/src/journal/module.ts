import {
  ADMINISTRATION_KINDS,
  auditRecent,
  CASE_KINDS,
  journalOfSubject,
  journalRecent,
  journalVersion,
} from '@ecoredress/contract';
import { type Actor, may } from '../access/actor.ts';
import type { Change } from '../commands/decision.ts';
import { notFound } from '../errors.ts';
import type { JobHandler } from '../jobs/jobs.ts';
import type { ServerModule } from '../module.ts';
import type { Platform } from '../platform.ts';
import { answer } from '../queries/handler.ts';
import type { JournalBody } from './chain.ts';
import { makeCheckpoints } from './checkpoint.ts';
import { findChain, type LineRow, listChainLines, listRecentLines } from './queries.ts';
import { changeView } from './views.ts';

/** Reading the journal, and its daily checkpoint. Writing it is the command door's alone. */
export const journalModule: ServerModule = {
  name: 'journal',
  title: '留痕',
  queries: [
    answer({
      declaration: journalVersion,
      permission: 'signedIn',
      run: async (tx, { subjectId }, { actor }) => {
        const chain = await findChain(tx, actor.cityCode, subjectId);
        if (!chain) throw notFound('该对象');
        return { version: chain.head_seq };
      },
    }),
    answer({
      declaration: journalOfSubject,
      permission: 'journal.read',
      run: async (tx, params, { actor }) => {
        const chain = await findChain(tx, actor.cityCode, params.subjectId);
        if (!chain || !CASE_KINDS.some((kind) => kind === chain.subject_kind)) throw notFound('该案件');
        const { rows, ...page } = await listChainLines(tx, actor.cityCode, chain, params);
        const full = maySeeIdentity(actor, [chain.unit_id, ...chain.viewer_unit_ids]);
        return { ...page, items: rows.map((row) => fullView(row, full)) };
      },
    }),
    answer({
      declaration: journalRecent,
      permission: 'journal.read',
      run: async (tx, params, { actor }) => {
        const kinds = params.kind ? [params.kind] : CASE_KINDS;
        const { rows, ...page } = await listRecentLines(tx, actor.cityCode, kinds, params, params);
        return { ...page, items: rows.map((row) => lineView(row, bodyOf(row))) };
      },
    }),
    answer({
      declaration: auditRecent,
      permission: 'audit.read',
      run: async (tx, params, { actor }) => {
        const { rows, ...page } = await listRecentLines(
          tx,
          actor.cityCode,
          params.kind ? [params.kind] : ADMINISTRATION_KINDS,
          params,
          params,
        );
        return { ...page, items: rows.map((row) => fullView(row, false)) };
      },
    }),
  ],
  jobs: (platform) => [checkpointJob(platform)],
};

/** Half past midnight: the day's lines are sealed before anyone works on. */
function checkpointJob(platform: Platform): JobHandler {
  return {
    queue: 'journal-checkpoint',
    title: '留痕存证',
    cron: '30 0 * * *',
    run: async () => {
      await makeCheckpoints(platform.ownerPool, platform.dataDir);
    },
  };
}

/** The identity is for those who hold the permission in a unit that the case belongs to, not just anywhere. */
function maySeeIdentity(actor: Actor, unitIds: readonly string[]): boolean {
  return unitIds.some((unitId) => may(actor, 'party.identity', unitId));
}

function bodyOf(row: LineRow): JournalBody {
  return JSON.parse(row.body) as JournalBody;
}

function lineView(row: LineRow, body: JournalBody) {
  return {
    seq: row.seq,
    at: row.at,
    subjectId: row.subject_id,
    subjectKind: row.subject_kind,
    actorName: row.actor_name,
    actorPost: body.actor.post,
    command: row.command,
    title: row.title,
    summary: row.summary,
    sm3: row.sm3,
    sha256: row.sha256,
  };
}

function fullView(row: LineRow, full: boolean) {
  const body = bodyOf(row);
  return {
    ...lineView(row, body),
    changes: (body.changes as Change[]).map((change) => changeView(change, full)),
  };
}
