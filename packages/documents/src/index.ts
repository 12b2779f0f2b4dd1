// The front door of @ecoredress/documents: official papers as data, rendered as PDF and .docx.

export { renderDocx } from './docx/render.ts';
export type { Block, Cell, OfficialDocument } from './model.ts';
export { createPdfRenderer, type PdfRenderer } from './pdf/renderer.ts';
export { type AnnexForm, annexForm } from './templates/annex-form.ts';
export { type InvestigationRecord, investigationRecord } from './templates/investigation-record.ts';
