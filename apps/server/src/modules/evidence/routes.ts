import { buffer } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';
import { fileTypeFromBuffer } from 'file-type';
import { may } from '../../access/actor.ts';
import { readInScope } from '../../access/scope.ts';
import { kernelErrors, notFound, ProblemError } from '../../errors.ts';
import { requireActor } from '../../http/signed-in.ts';
import type { Platform } from '../../platform.ts';
import { getEvidence } from './queries.ts';

/** What the browser may show inside the page; everything else is offered as a download. */
const SHOWN_INLINE = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'application/pdf',
  'video/mp4',
]);

/** Upload and download of evidence files. */
export function evidenceRoutes(app: FastifyInstance, platform: Platform): void {
  app.post('/api/files', { schema: { summary: '上传文件', tags: ['证据'] } }, async (request) => {
    const actor = requireActor(request);
    if (!may(actor, 'evidence.add')) throw new ProblemError(kernelErrors.forbidden, '您没有添加证据的权限');
    const part = await request.file();
    if (!part) throw new ProblemError(kernelErrors['bad-request'], '请求中没有文件');
    const stored = await platform.files.put(part.file);
    if (part.file.truncated)
      throw new ProblemError(kernelErrors['too-large'], '文件超过 200 MB，请压缩或拆分后上传');
    if (stored.size === 0) throw new ProblemError(kernelErrors['bad-request'], '文件是空的');
    const mediaType = await sniff(platform, stored.sha256);
    const fileName = part.filename.slice(0, 200) || '未命名';
    await platform.ownerPool.query(
      `insert into uploaded_file (sha256, uploader_id, sm3, size, media_type, file_name)
       values ($1, $2, $3, $4, $5, $6) on conflict (sha256, uploader_id) do nothing`,
      [stored.sha256, actor.userId, stored.sm3, stored.size, mediaType, fileName],
    );
    return { ...stored, mediaType, fileName };
  });

  app.get<{ Params: { id: string } }>(
    '/api/evidence/:id/file',
    { schema: { summary: '证据文件', tags: ['证据'] } },
    async (request, reply) => {
      const actor = requireActor(request);
      if (!may(actor, 'evidence.read'))
        throw new ProblemError(kernelErrors.forbidden, '您没有查看证据的权限');
      if (!/^[0-9a-f-]{36}$/.test(request.params.id)) throw notFound('该证据');
      const row = await readInScope(platform.db, actor, (tx) =>
        getEvidence(tx, actor.cityCode, request.params.id),
      );
      const { stream, size } = await platform.files.get(row.sha256);
      const disposition = SHOWN_INLINE.has(row.media_type) ? 'inline' : 'attachment';
      return reply
        .header('content-length', size)
        .header(
          'content-disposition',
          `${disposition}; filename*=UTF-8''${encodeURIComponent(row.file_name)}`,
        )
        .header(
          'content-security-policy',
          "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'",
        )
        .header('cache-control', 'private, max-age=3600')
        .type(row.media_type)
        .send(stream);
    },
  );
}

/** The media type by the file's own first bytes, not by its name. */
async function sniff(platform: Platform, sha256: string): Promise<string> {
  const { stream } = await platform.files.get(sha256);
  const head = await buffer(takeBytes(stream, 4100));
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
