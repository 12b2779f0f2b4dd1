import { drawIssueRecord } from '@ecoredress/contract';
import type { DrawRecord } from '@ecoredress/draw';
import { type CommandHandler, handle } from '../../../commands/handler.ts';
import { refused } from '../../../errors.ts';
import { issuedPaper, type PaperServices, type PreparedPaper, preparePaper } from '../../documents/index.ts';
import { recordPaper } from '../papers/record.ts';
import { getDrawWithClaim } from '../seated.ts';

function finished(record: DrawRecord | null): DrawRecord {
  if (record) return record;
  throw refused([{ code: 'draw-running', message: '抽取尚未完成，不能制作抽取记录' }]);
}

/** Makes the record of a finished draw as an official paper; after a stand-down a later version of the same number. */
export function issueRecord(services: PaperServices): CommandHandler {
  return handle<typeof drawIssueRecord, PreparedPaper>({
    declaration: drawIssueRecord,
    permission: 'document.generate',
    load: async (call) => {
      const { tx, subject, input, context } = call;
      const { row, dossier } = await getDrawWithClaim(tx, context.cityCode, subject?.id ?? '');
      const record = finished(row.record);
      // The start of the hash tells the draws of one claim apart.
      const mark = record.recordHash.sha256.slice(0, 8);
      return preparePaper(services, call, {
        caseKind: 'claim',
        caseId: dossier.claim.id,
        kind: `drawRecord-${mark}`,
        documents: dossier.documents,
        number: `${dossier.claim.number}抽取${mark}`,
        build: (number) => recordPaper(record, dossier.claim, { number, ...input }),
      });
    },
    decide: (paper, _input, context) => issuedPaper(paper, '《专家抽取记录》', context),
  });
}
