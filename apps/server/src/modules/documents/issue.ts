import { type OfficialDocument, renderDocx } from '@ecoredress/documents';
import { type Change, insertRow } from '../../commands/decision.ts';
import type { DecisionContext } from '../../commands/handler.ts';
import type { FileStore } from '../../files/store.ts';

/** What making a paper takes: a PDF renderer and the file store. */
export interface PaperServices {
  readonly renderPdf: (document: OfficialDocument) => Promise<Uint8Array>;
  readonly files: FileStore;
}

export interface RenderedPaper {
  readonly pdfSha256: string;
  readonly docxSha256: string;
}

/** Renders a paper in both forms and stores each by its hash. A file that no row comes to name does no harm. */
export async function renderPaper(
  services: PaperServices,
  document: OfficialDocument,
): Promise<RenderedPaper> {
  const [pdf, docx] = await Promise.all([services.renderPdf(document), renderDocx(document)]);
  const [storedPdf, storedDocx] = await Promise.all([services.files.put(pdf), services.files.put(docx)]);
  return { pdfSha256: storedPdf.sha256, docxSha256: storedDocx.sha256 };
}

/** The row of a new paper, or of a new version of an old one. */
export function documentRow(
  context: DecisionContext,
  paper: {
    readonly caseKind: 'penalty' | 'claim';
    readonly caseId: string;
    readonly kind: string;
    readonly number: string;
    readonly version: number;
    readonly document: OfficialDocument;
    readonly rendered: RenderedPaper;
  },
): { id: string; change: Change } {
  const id = context.newId();
  const change = insertRow('document', {
    city_code: context.cityCode,
    id,
    case_kind: paper.caseKind,
    case_id: paper.caseId,
    kind: paper.kind,
    title: paper.document.title,
    number: paper.number,
    version: paper.version,
    data: paper.document as never,
    pdf_sha256: paper.rendered.pdfSha256,
    docx_sha256: paper.rendered.docxSha256,
    made_by: context.actor.userId,
    made_by_name: context.actor.name,
    made_at: context.now.toString(),
  });
  return { id, change };
}

/** A SHA-256 in lines that fit the narrow column of a printed list. */
export function hashLines(sha256: string): string {
  return (sha256.match(/.{1,16}/g) ?? []).join('\n');
}
