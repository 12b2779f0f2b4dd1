export { type CaseDocument, findDocument, listCaseDocuments } from './documents.ts';
export { lockNumber, type ReservedNumber } from './numbers.ts';
