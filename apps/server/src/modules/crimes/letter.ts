import { crimeIssueLetter } from '@ecoredress/contract';
import type { Cell, OfficialDocument } from '@ecoredress/documents';
import { type Change, decided } from '../../commands/decision.ts';
import { type CommandHandler, handle } from '../../commands/handler.ts';
import type { Place } from '../../place/place.ts';
import { chineseDate, heading, paragraph } from '../claims/index.ts';
import {
  documentRow,
  hashLines,
  listCaseDocuments,
  lockNumber,
  type PaperServices,
  type RenderedPaper,
  renderPaper,
} from '../documents/index.ts';
import { checkTransferAction, loadTransfer, type TransferDossier } from './transfer.ts';

const KIND = 'transferLetter';

interface Facts extends TransferDossier {
  readonly number: string;
  readonly version: number;
  readonly numbering: readonly Change[];
  readonly document: OfficialDocument;
  readonly rendered: RenderedPaper;
}

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
  return handle<typeof crimeIssueLetter, Facts>({
    declaration: crimeIssueLetter,
    permission: 'document.generate',
    load: async (call) => {
      const { input, context, tx } = call;
      const dossier = await loadTransfer(call);
      checkTransferAction(dossier, crimeIssueLetter.name);
      const { case_id, unit_id } = dossier.transfer;
      const papers = await listCaseDocuments(tx, context.cityCode, case_id);
      const earlier = papers.filter(({ kind }) => kind === KIND).at(-1);
      const year = Temporal.PlainDate.from(input.issuedOn).year;
      const reserved = earlier
        ? undefined
        : await lockNumber(tx, context, { unitId: unit_id, series: 'crime', year });
      const number = earlier?.number ?? reserved?.text ?? '';
      const document = transferLetter(dossier, { ...input, number, place: context.place });
      return {
        ...dossier,
        number,
        version: (earlier?.version ?? 0) + 1,
        numbering: reserved?.changes ?? [],
        document,
        rendered: await renderPaper(services, document),
      };
    },
    decide: ({ transfer, number, version, numbering, document, rendered }, _input, context) => {
      const row = documentRow(context, {
        caseKind: transfer.case_kind,
        caseId: transfer.case_id,
        kind: KIND,
        number,
        version,
        document,
        rendered,
      });
      return decided(`制作《${document.title}》${number}`, [...numbering, row.change], {
        result: { documentId: row.id, number, version },
      });
    },
  });
}
