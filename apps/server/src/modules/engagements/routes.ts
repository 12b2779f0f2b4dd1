import { ExpertCaseFile, engagementLook } from '@ecoredress/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../../access/actor.ts';
import { readInScope } from '../../access/scope.ts';
import { kernelErrors, notFound, ProblemError } from '../../errors.ts';
import { sendFile } from '../../http/download.ts';
import { requireActor } from '../../http/signed-in.ts';
import { newUuid } from '../../ids.ts';
import type { Platform } from '../../platform.ts';
import type { FileRow } from './rows.ts';
import { findFile, getEngagement, listEngagements } from './rows.ts';
import { caseFileView } from './views.ts';

/** Shown in the page; everything else is offered as a download. */
const SHOWN = /^(image\/(jpeg|png|webp|gif)|application\/pdf|video\/(mp4|webm)|audio\/)/;

/** What an invited expert reads of the case: nothing is shown before the look stands in the journal. */
export function engagementRoutes(app: FastifyInstance, platform: Platform): void {
  const tags = ['专家聘请'];
  app.get(
    '/api/guest/engagement/file',
    { schema: { summary: '向专家开放的案卷', tags, response: { 200: ExpertCaseFile } } },
    async (request) => {
      const actor = requireActor(request);
      await noteLook(platform, actor, {});
      return caseFileView(await readFile(platform, actor));
    },
  );
  app.get<{ Params: { id: string } }>(
    '/api/guest/engagement/evidence/:id',
    { schema: { summary: '向专家开放的证据文件', tags, params: z.object({ id: z.uuid() }) } },
    async (request, reply) => {
      const { id } = request.params;
      const actor = requireActor(request);
      // A film is fetched by parts: the look is the first of them.
      if (!isLaterPart(request)) await noteLook(platform, actor, { evidenceId: id });
      const { content } = await readFile(platform, actor);
      const item = content.evidence.find((one) => one.id === id);
      if (!item || !(await platform.files.has(item.sha256))) throw notFound('该证据的文件');
      return sendFile(reply, {
        files: platform.files,
        sha256: item.sha256,
        mediaType: item.mediaType,
        fileName: item.fileName,
        inline: SHOWN.test(item.mediaType),
      });
    },
  );
}

const isLaterPart = ({ headers: { range } }: FastifyRequest) =>
  range !== undefined && !range.startsWith('bytes=0-');

/** Looks that begin at the same moment wait for each other so often. */
const MOST_TRIES = 5;

/** Journals a look by its command, which refuses whoever may not look. */
async function noteLook(
  platform: Platform,
  actor: Actor,
  input: { readonly evidenceId?: string },
): Promise<void> {
  const subjectId = actor.invitedTo ?? newUuid();
  const command = engagementLook.name;
  for (let tries = 1; ; tries += 1) {
    const expectedVersion = await versionOf(platform, actor, subjectId);
    try {
      await platform.door.run({
        command,
        actor,
        idempotencyKey: newUuid(),
        subjectId,
        expectedVersion,
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

/** The file as it was released; the row policies hide it before the declaration. */
function readFile(platform: Platform, actor: Actor): Promise<FileRow> {
  return readInScope(platform.db, actor, async (tx) => {
    const row = await getEngagement(tx, actor.cityCode, actor.invitedTo ?? '');
    const file = await findFile(tx, actor.cityCode, row.claim_id);
    if (!file) throw notFound('案卷');
    return file;
  });
}

async function versionOf(platform: Platform, actor: Actor, id: string): Promise<number> {
  const [row] = await readInScope(platform.db, actor, (tx) => listEngagements(tx, actor.cityCode, { id }));
  return row?.version ?? 0;
}
