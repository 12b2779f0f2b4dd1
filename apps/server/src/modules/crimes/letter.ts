import { crimeIssueLetter } from '@ecoredress/contract';
import type { Cell, OfficialDocument } from '@ecoredress/documents';
import { type CommandHandler, handle } from '../../commands/handler.ts';
import type { Place } from '../../place/place.ts';
import { chineseDate, heading, paragraph } from '../claims/index.ts';
import {
  hashLines,
  issuedPaper,
  listCaseDocuments,
  type PaperServices,
  type PreparedPaper,
  preparePaper,
} from '../documents/index.ts';
import { checkTransferAction, loadTransfer, type TransferDossier } from './transfer.ts';

const KIND = 'transferLetter';

/** 涉嫌犯罪案件移送书 with the list of what goes with it, each piece with its SHA-256. */
function transferLetter(
  { transfer, evidence, penalty }: TransferDossier,
  to: { readonly number: string; readonly organ: string; readonly issuedOn: string; readonly place: Place },
): OfficialDocument {
  const sent = evidence.filter(({ id }) => transfer.evidence_ids.includes(id));
  const label = (text: string): Cell => ({ text, label: true });
  const issuer = to.place.getUnit(transfer.unit_id).name;
  return {
    title: '涉嫌环境违法犯罪案件移送书',
    number: to.number,
    recipient: to.organ,
    blocks: [
      paragraph(
        `我单位在办理${penalty ? `${penalty.penalty.title}（${penalty.penalty.number}）` : '生态环境损害赔偿案件'}中，发现${transfer.suspects}涉嫌${transfer.charge}。依照《行政执法机关移送涉嫌犯罪案件的规定》和《环境保护行政执法与刑事司法衔接工作办法》，现移送你单位处理。`,
      ),
      heading('一、涉嫌犯罪的事实'),
      paragraph(transfer.facts),
      heading('二、办案人员'),
      paragraph(`${transfer.investigators.join('、')}。`),
      heading('三、移送材料清单'),
      {
        kind: 'table',
        widths: [8, 42, 22, 28],
        rows: [
          ['序号', '材料', '种类', 'SHA-256'].map(label),
          ...sent.map(({ name, kind, sha256 }, index): Cell[] => [
            { text: String(index + 1), align: 'center' },
            { text: name },
            { text: kind },
            { text: hashLines(sha256) },
          ]),
        ],
      },
      paragraph('请依法受理，并在法定期限内将是否立案的决定书面通知我单位。'),
    ],
    signOff: { issuer, date: chineseDate(to.issuedOn) },
  };
}

export function issueLetter(services: PaperServices): CommandHandler {
  return handle<typeof crimeIssueLetter, PreparedPaper>({
    declaration: crimeIssueLetter,
    permission: 'document.generate',
    load: async (call) => {
      const { input, context, tx } = call;
      const dossier = await loadTransfer(call);
      checkTransferAction(dossier, crimeIssueLetter.name);
      const { case_id: caseId, case_kind: caseKind, unit_id: unitId } = dossier.transfer;
      return preparePaper(services, call, {
        caseKind,
        caseId,
        kind: KIND,
        documents: await listCaseDocuments(tx, context.cityCode, caseId),
        number: { unitId, series: 'crime', issuedOn: input.issuedOn },
        build: (number) => transferLetter(dossier, { ...input, number, place: context.place }),
      });
    },
    decide: (paper, _input, context) => issuedPaper(paper, '《涉嫌环境违法犯罪案件移送书》', context),
  });
}
