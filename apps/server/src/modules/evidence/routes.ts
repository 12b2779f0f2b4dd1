import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { UploadedFile } from '@ecoredress/contract';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { fileTypeFromBuffer } from 'file-type';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Actor, may, unitsFor } from '../../access/actor.ts';
import { readInScope } from '../../access/scope.ts';
import { kernelErrors, notFound, ProblemError } from '../../errors.ts';
import type { FileStore } from '../../files/store.ts';
import { sendFile } from '../../http/download.ts';
import { requireActor } from '../../http/signed-in.ts';
import type { Platform } from '../../platform.ts';
import { getEvidence } from './evidence.ts';

/** What the browser may show inside the page; everything else is offered as a download. */
const SHOWN_INLINE = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'application/pdf',
  'video/mp4',
  'video/webm',
  'audio/mpeg',
  'audio/wav',
  'audio/ogg',
  'audio/x-m4a',
]);

/** `file-type` reads no further for the formats it knows. */
const HEAD_BYTES = 4100;

/** Upload and download of evidence files. */
export function evidenceRoutes(app: FastifyInstance, platform: Platform): void {
  app.post('/api/files', { schema: { summary: '上传文件', tags: ['证据'] } }, async (request) => {
    const actor = requireActor(request);
    // A penalty list is uploaded the same way before it is imported.
    if (!may(actor, 'evidence.add') && !may(actor, 'lead.import'))
      throw new ProblemError(kernelErrors.forbidden, '您没有上传文件的权限');
    const part = await request.file();
    if (!part) throw new ProblemError(kernelErrors['bad-request'], '请求中没有文件');
    const file = await storeUpload(platform.files, part);
    await rememberUploader(platform, actor, file);
    return file;
  });

  app.get<{ Params: { id: string } }>(
    '/api/evidence/:id/file',
    { schema: { summary: '证据文件', tags: ['证据'], params: z.object({ id: z.uuid() }) } },
    async (request, reply) => {
      const actor = requireActor(request);
      if (!may(actor, 'evidence.read'))
        throw new ProblemError(kernelErrors.forbidden, '您没有查看证据的权限');
      const row = await readInScope(
        platform.db,
        actor,
        (tx) => getEvidence(tx, actor.cityCode, request.params.id),
        unitsFor(actor, 'evidence.read'),
      );
      if (!(await platform.files.has(row.sha256))) throw notFound('该证据的文件');
      return sendFile(reply, {
        files: platform.files,
        sha256: row.sha256,
        mediaType: row.media_type,
        fileName: row.file_name,
        inline: SHOWN_INLINE.has(row.media_type),
      });
    },
  );
}

async function storeUpload(files: FileStore, part: MultipartFile): Promise<UploadedFile> {
  const stored = await files.put(Readable.from(wholeFile(part)));
  if (stored.size === 0) throw new ProblemError(kernelErrors['bad-request'], '文件是空的');
  const { stream } = await files.get(stored.sha256);
  return { ...stored, mediaType: await mediaTypeOf(stream), fileName: fileNameOf(part.filename) };
}

/** Breaks off what is over the limit, so that the store never keeps a part as if it were the whole. */
async function* wholeFile({ file }: MultipartFile): AsyncGenerator<Buffer> {
  for await (const chunk of file) {
    if (file.truncated) break;
    yield chunk;
  }
  if (file.truncated)
    throw new ProblemError(kernelErrors['too-large'], '文件超过 200 MB，请压缩或拆分后上传');
}

function fileNameOf(given: string): string {
  return given.replaceAll(/\p{Cc}/gu, '').slice(-200) || '未命名';
}

/** The media type by the file's own first bytes, not by its name. */
async function mediaTypeOf(stream: Readable): Promise<string> {
  const head = await buffer(takeBytes(stream, HEAD_BYTES));
  return (await fileTypeFromBuffer(head))?.mime ?? 'application/octet-stream';
}

async function* takeBytes(stream: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let left = most;
  for await (const chunk of stream) {
    yield chunk.subarray(0, left);
    left -= chunk.length;
    if (left <= 0) return;
  }
}

/** Only who uploaded a file may use it as evidence. */
async function rememberUploader(platform: Platform, actor: Actor, file: UploadedFile): Promise<void> {
  await platform.db
    .insertInto('uploaded_file')
    .values({
      sha256: file.sha256,
      uploader_id: actor.userId,
      sm3: file.sm3,
      size: file.size,
      media_type: file.mediaType,
      file_name: file.fileName,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['sha256', 'uploader_id'])
        .doUpdateSet({ file_name: file.fileName, uploaded_at: sql`now()` }),
    )
    .execute();
}
