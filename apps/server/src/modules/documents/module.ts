import { type DocumentView, documentsOfCase } from '@ecoredress/contract';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { may, unitsFor } from '../../access/actor.ts';
import { readInScope } from '../../access/scope.ts';
import { kernelErrors, notFound, ProblemError } from '../../errors.ts';
import { sendFile } from '../../http/download.ts';
import { requireActor } from '../../http/signed-in.ts';
import type { ServerModule } from '../../module.ts';
import type { Platform } from '../../platform.ts';
import { answer } from '../../queries/handler.ts';
import { type CaseDocument, findDocument, listCaseDocuments } from './documents.ts';

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

function documentRoutes(app: FastifyInstance, platform: Platform): void {
  app.get<{ Params: { id: string; form: keyof typeof MEDIA_TYPES } }>(
    '/api/documents/:id/:form',
    {
      schema: {
        summary: '下载文书（pdf 或 docx）',
        tags: ['文书'],
        params: z.object({ id: z.uuid(), form: z.enum(['pdf', 'docx']) }),
      },
    },
    async (request, reply) => {
      const actor = requireActor(request);
      if (!may(actor, 'document.read'))
        throw new ProblemError(kernelErrors.forbidden, '您没有查看文书的权限');
      const { id, form } = request.params;
      const units = unitsFor(actor, 'document.read');
      const row = await readInScope(platform.db, actor, (tx) => findDocument(tx, actor.cityCode, id), units);
      if (!row) throw notFound('该文书');
      const version = row.version > 1 ? `（第${row.version}版）` : '';
      return sendFile(reply, {
        files: platform.files,
        sha256: form === 'pdf' ? row.pdf_sha256 : row.docx_sha256,
        mediaType: MEDIA_TYPES[form],
        fileName: `${row.title}${version}.${form}`,
        inline: form === 'pdf',
      });
    },
  );
}

function view(row: CaseDocument, all: readonly CaseDocument[]): DocumentView {
  const next = all.find((other) => other.kind === row.kind && other.version === row.version + 1);
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    number: row.number,
    version: row.version,
    supersededBy: next?.id ?? null,
    pdfSha256: row.pdf_sha256,
    docxSha256: row.docx_sha256,
    madeByName: row.made_by_name,
    madeAt: row.made_at,
  };
}

export const documentsModule: ServerModule = {
  name: 'documents',
  title: '文书',
  queries: [
    answer({
      declaration: documentsOfCase,
      permission: 'document.read',
      run: async (tx, { caseId }, { actor }) => {
        const rows = await listCaseDocuments(tx, actor.cityCode, caseId);
        return { items: rows.map((row) => view(row, rows)) };
      },
    }),
  ],
  routes: documentRoutes,
};
