export { type CaseDocument, findDocument, listCaseDocuments } from './documents.ts';
export { documentRow, hashLines, type PaperServices, type RenderedPaper, renderPaper } from './issue.ts';
export { documentsModule } from './module.ts';
export { lockNumber, lockNumbers, type ReservedNumber, type ReservedNumbers } from './numbers.ts';
