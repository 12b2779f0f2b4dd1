import { ObservedCase, observationLook } from '@ecoredress/contract';
import { todayInShanghai } from '@ecoredress/law';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Actor, may, systemActor } from '../../access/actor.ts';
import { readInScope, type ScopedDb } from '../../access/scope.ts';
import { kernelErrors, notFound, ProblemError } from '../../errors.ts';
import { sendFile } from '../../http/download.ts';
import { requireActor } from '../../http/signed-in.ts';
import { newUuid } from '../../ids.ts';
import type { Platform } from '../../platform.ts';
import { findDocument } from '../documents/index.ts';
import { listCaseEvidence } from '../evidence/index.ts';
import { observedCase } from './observed-case.ts';
import { getObservation, listObservations } from './rows.ts';

/** Shown in the page; everything else is offered as a download. */
const SHOWN = /^(image\/(jpeg|png|webp|gif)|application\/pdf|video\/(mp4|webm)|audio\/)/;

/** What an invited supervisor reads of the case: nothing is shown before the look stands in the journal. */
export function observerRoutes(app: FastifyInstance, platform: Platform): void {
  const tags = ['监督人'];
  const observer = (request: FastifyRequest): Actor => {
    const actor = requireActor(request);
    if (actor.kind === 'guest' && may(actor, 'observation.take')) return actor;
    throw new ProblemError(kernelErrors.forbidden, '只有受邀的监督人可以查阅');
  };
  app.get(
    '/api/guest/observation/case',
    { schema: { summary: '受邀监督的案件', tags, response: { 200: ObservedCase } } },
    async (request) => {
      const actor = observer(request);
      const now = platform.now();
      const context = { actor, now, today: todayInShanghai(now), place: await platform.getPlace() };
      const seen = await inClaim(platform, actor, (tx, claimId) => observedCase(tx, claimId, context));
      await noteLook(platform, actor, { lookedAt: 'case', itemTitle: '' });
      return seen;
    },
  );
  app.get<{ Params: { id: string } }>(
    '/api/guest/observation/evidence/:id',
    { schema: { summary: '受邀监督案件的证据文件', tags, params: z.object({ id: z.uuid() }) } },
    async (request, reply) => {
      const actor = observer(request);
      const item = await inClaim(platform, actor, async (tx, claimId) =>
        (await listCaseEvidence(tx, actor.cityCode, claimId)).find(({ id }) => id === request.params.id),
      );
      if (!item || !(await platform.files.has(item.sha256))) throw notFound('该证据的文件');
      // A film is fetched by parts: the look is the first of them.
      if (!isLaterPart(request)) {
        await noteLook(platform, actor, { lookedAt: 'evidence', itemTitle: item.name });
      }
      return sendFile(reply, {
        files: platform.files,
        sha256: item.sha256,
        mediaType: item.media_type,
        fileName: item.file_name,
        inline: SHOWN.test(item.media_type),
      });
    },
  );
  app.get<{ Params: { id: string } }>(
    '/api/guest/observation/documents/:id',
    { schema: { summary: '受邀监督案件的文书（pdf）', tags, params: z.object({ id: z.uuid() }) } },
    async (request, reply) => {
      const actor = observer(request);
      const row = await inClaim(platform, actor, async (tx, claimId) => {
        const found = await findDocument(tx, actor.cityCode, request.params.id);
        return found?.case_id === claimId ? found : undefined;
      });
      if (!row) throw notFound('该文书');
      await noteLook(platform, actor, { lookedAt: 'document', itemTitle: row.title });
      return sendFile(reply, {
        files: platform.files,
        sha256: row.pdf_sha256,
        mediaType: 'application/pdf',
        fileName: `${row.title}.pdf`,
        inline: true,
      });
    },
  );
}

const isLaterPart = ({ headers: { range } }: FastifyRequest) =>
  range !== undefined && !range.startsWith('bytes=0-');

/** Reads inside the observer's scope, where there is but the one claim. */
function inClaim<T>(
  platform: Platform,
  actor: Actor,
  work: (tx: ScopedDb, claimId: string) => Promise<T>,
): Promise<T> {
  return readInScope(platform.db, actor, async (tx) => {
    const { claim_id } = await getObservation(tx, actor.cityCode, actor.invitedTo ?? '');
    return work(tx, claim_id);
  });
}

/** Looks that begin at the same moment wait for each other so often. */
const MOST_TRIES = 5;

/** Journals a look under the observer's name, carried out by the product: refused once the invitation is over. */
async function noteLook(
  platform: Platform,
  actor: Actor,
  input: (typeof observationLook)['input']['_output'],
): Promise<void> {
  const subjectId = actor.invitedTo ?? '';
  const { userId, name, post } = actor;
  const byProduct: Actor = { ...systemActor(actor.cityCode, actor.unitId), userId, name, post };
  for (let tries = 1; ; tries += 1) {
    const [row] = await readInScope(platform.db, actor, (tx) =>
      listObservations(tx, actor.cityCode, { id: subjectId }),
    );
    try {
      await platform.door.run({
        command: observationLook.name,
        actor: byProduct,
        idempotencyKey: newUuid(),
        subjectId,
        expectedVersion: row?.version ?? 0,
        input,
      });
      return;
    } catch (error) {
      const overtaken =
        error instanceof ProblemError && error.definition === kernelErrors['version-conflict'];
      if (!overtaken || tries >= MOST_TRIES) throw error;
    }
  }
}
