import type { Block, Cell, OfficialDocument } from '@ecoredress/documents';
import { formatYuan } from '@ecoredress/law';
import { chineseDate, heading, paragraph } from '../../claims/index.ts';
import { getRound, type NegotiationFile, type RoundRow } from '../negotiation-file.ts';
import { caseRows, evidenceTable, factTable, headedTable, type NegotiationPaperContext } from './blocks.ts';

const SIDES = {
  agency: '赔偿权利人一方',
  obligor: '赔偿义务人一方',
  invited: '受邀单位',
  mediator: '调解组织',
  others: '其他',
} as const;
const RESULTS = {
  agreed: '双方达成一致',
  partial: '双方部分达成一致',
  continue: '未达成一致，继续磋商',
  failed: '未达成一致',
} as const;

const points = (items: readonly string[]) =>
  items.length > 0
    ? items.map((text, index) => paragraph(`${index + 1}. ${text.replace(/。$/, '')}。`))
    : [paragraph('无。')];

const offer = (fen: number | null) => (fen === null ? '未提出' : `${formatYuan(fen)}元`);

function attendance(round: RoundRow): Block {
  return headedTable(
    ['代表方', '姓名', '单位', '身份', '到会'],
    [20, 16, 30, 22, 12],
    round.participants.map(({ name, organisation, role, side = 'others', present = true }) => [
      SIDES[side],
      name,
      organisation,
      role,
      present ? '到会' : '缺席',
    ]),
  );
}

/** What was signed; before that, a line for everyone who was there. */
function signatureBlocks({ dossier, signatures }: NegotiationFile, round: RoundRow): Block[] {
  const own = signatures.filter(({ round_id }) => round_id === round.id);
  if (own.length === 0) {
    const present = round.participants.filter(({ present: there = true }) => there);
    return [
      {
        kind: 'table',
        widths: [40, 60],
        rows: [
          [
            { text: '参加人', label: true },
            { text: '签字', label: true },
          ],
          ...present.map(({ name, organisation }): Cell[] => [
            { text: `${organisation}\n${name}` },
            { text: '', minHeight: 12 },
          ]),
        ],
      },
    ];
  }
  const scans = own.flatMap(({ evidence_ids }) => evidence_ids);
  return [
    headedTable(
      ['参加人', '签字情况', '日期'],
      [36, 42, 22],
      own.map((row) => [
        `${row.organisation}\n${row.name}`,
        row.outcome === 'signed' ? '已签字' : `拒绝签字：${row.reason}\n见证人：${row.witness}`,
        chineseDate(row.signed_on),
      ]),
    ),
    ...(scans.length > 0 ? [paragraph('签字页扫描件：'), evidenceTable(dossier, scans)] : []),
  ];
}

/** 磋商会议纪要: who was there for whom, what each side offered, what was agreed and what not, the signatures. */
export function negotiationMinutes(
  file: NegotiationFile,
  context: NegotiationPaperContext,
): OfficialDocument {
  const { dossier } = file;
  const round = context.round ?? getRound(dossier);
  const { mediation_consents: consents } = round;
  return {
    title: `生态环境损害赔偿磋商会议纪要（第${round.round_no}次）`,
    number: context.number,
    blocks: [
      factTable([
        ...caseRows(dossier),
        [
          '时间',
          `${chineseDate(round.held_on)}${round.minutes_long ? `，历时${round.minutes_long}分钟` : ''}`,
        ],
        ['地点', round.place],
        ['主持', consents ? `${round.host}（经双方同意，由${consents.committee}主持）` : round.host],
        ['评估索赔金额', `${formatYuan(dossier.claim.claimed_fen)}元`],
        ['权利人一方意见', offer(round.claim_offer_fen)],
        ['义务人一方意见', offer(round.obligor_offer_fen)],
      ]),
      heading('一、参加人员'),
      attendance(round),
      heading('二、磋商经过'),
      paragraph(round.minutes),
      heading('三、达成一致的事项'),
      ...points(round.agreed_points),
      heading('四、未达成一致的事项'),
      ...points(round.open_points),
      heading('五、结果'),
      paragraph(
        `${RESULTS[round.result]}${round.next_on ? `，定于${chineseDate(round.next_on)}召开下一次会议` : ''}。`,
      ),
      heading('六、签字'),
      ...signatureBlocks(file, round),
    ],
    signOff: {
      issuer: context.place.getUnit(dossier.claim.unit_id).name,
      date: chineseDate(context.issuedOn),
    },
  };
}
