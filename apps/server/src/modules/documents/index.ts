export { type CaseDocument, findDocument, listCaseDocuments } from './documents.ts';
export { hashLines, type PaperServices } from './issue.ts';
export { documentsModule } from './module.ts';
export { lockNumber, lockNumbers, type ReservedNumber, type ReservedNumbers } from './numbers.ts';
export { issuedPaper, type PreparedPaper, preparePaper } from './prepare.ts';
