import { drawIssueRecord } from '@ecoredress/contract';
import type { DrawRecord } from '@ecoredress/draw';
import { decided } from '../../../commands/decision.ts';
import { type CommandHandler, handle } from '../../../commands/handler.ts';
import { refused } from '../../../errors.ts';
import type { ClaimDossier } from '../../claims/index.ts';
import { documentRow, type PaperServices, type RenderedPaper, renderPaper } from '../../documents/index.ts';
import { recordPaper } from '../papers/record.ts';
import { getDrawWithClaim } from '../seated.ts';

interface Facts {
  readonly dossier: ClaimDossier;
  readonly kind: string;
  readonly number: string;
  readonly version: number;
  readonly document: ReturnType<typeof recordPaper>;
  readonly rendered: RenderedPaper;
}

const TITLE = '专家抽取记录';

function finished(record: DrawRecord | null): DrawRecord {
  if (record) return record;
  throw refused([{ code: 'draw-running', message: '抽取尚未完成，不能制作抽取记录' }]);
}

/** Makes the record of a finished draw as an official paper; after a stand-down a later version of the same number. */
export function issueRecord(services: PaperServices): CommandHandler {
  return handle<typeof drawIssueRecord, Facts>({
    declaration: drawIssueRecord,
    permission: 'document.generate',
    load: async ({ tx, subject, input, context }) => {
      const { row, dossier } = await getDrawWithClaim(tx, context.cityCode, subject?.id ?? '');
      const record = finished(row.record);
      // The start of the hash tells the draws of one claim apart.
      const mark = record.recordHash.sha256.slice(0, 8);
      const kind = `drawRecord-${mark}`;
      const number = `${dossier.claim.number}抽取${mark}`;
      const earlier = dossier.documents.filter((document) => document.kind === kind).at(-1);
      const document = recordPaper(record, dossier.claim, { number, ...input });
      const rendered = await renderPaper(services, document);
      return { dossier, kind, number, version: (earlier?.version ?? 0) + 1, document, rendered };
    },
    decide: ({ dossier, kind, number, version, document, rendered }, _input, context) => {
      const paper = { caseKind: 'claim' as const, caseId: dossier.claim.id, kind, number, version };
      const row = documentRow(context, { ...paper, document, rendered });
      const again = version > 1 ? `第${version}版` : '';
      return decided(`制作《${TITLE}》${number}${again}`, [row.change], {
        result: { documentId: row.id, number, version },
      });
    },
  });
}
