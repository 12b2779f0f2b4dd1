import { documentsOfCase } from '@ecoredress/contract';
import type { FastifyInstance } from 'fastify';
import { may, unitsFor } from '../../access/actor.ts';
import { readInScope } from '../../access/scope.ts';
import { kernelErrors, notFound, ProblemError } from '../../errors.ts';
import { requireActor } from '../../http/signed-in.ts';
import type { ServerModule } from '../../module.ts';
import type { Platform } from '../../platform.ts';
import { answer } from '../../queries/handler.ts';
import { findDocument, listCaseDocuments } from './documents.ts';

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

function documentRoutes(app: FastifyInstance, platform: Platform): void {
  app.get<{ Params: { id: string; form: string } }>(
    '/api/documents/:id/:form',
    { schema: { summary: '下载文书（pdf 或 docx）', tags: ['文书'] } },
    async (request, reply) => {
      const actor = requireActor(request);
      if (!may(actor, 'document.read'))
        throw new ProblemError(kernelErrors.forbidden, '您没有查看文书的权限');
      const { id, form } = request.params;
      if (!/^[0-9a-f-]{36}$/.test(id) || (form !== 'pdf' && form !== 'docx')) throw notFound('该文书');
      const units = unitsFor(actor, 'document.read');
      const row = await readInScope(platform.db, actor, (tx) => findDocument(tx, actor.cityCode, id), units);
      if (!row) throw notFound('该文书');
      const { stream, size } = await platform.files.get(form === 'pdf' ? row.pdf_sha256 : row.docx_sha256);
      const name = `${row.title}${row.version > 1 ? `（第${row.version}版）` : ''}.${form}`;
      return reply
        .header('content-length', size)
        .header(
          'content-disposition',
          `${form === 'pdf' ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
        )
        .type(MEDIA_TYPES[form])
        .send(stream);
    },
  );
}

export const documentsModule: ServerModule = {
  name: 'documents',
  title: '文书',
  queries: [
    answer({
      declaration: documentsOfCase,
      permission: 'document.read',
      run: async (tx, { caseId }, { actor }) => ({
        items: (await listCaseDocuments(tx, actor.cityCode, caseId)).map((row) => ({
          id: row.id,
          kind: row.kind,
          title: row.title,
          number: row.number,
          version: row.version,
          pdfSha256: row.pdf_sha256,
          docxSha256: row.docx_sha256,
          madeByName: row.made_by_name,
          madeAt: row.made_at,
        })),
      }),
    }),
  ],
  routes: documentRoutes,
};
