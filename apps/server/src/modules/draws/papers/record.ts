import type { Block, Cell, OfficialDocument } from '@ecoredress/documents';
import {
  absenceText,
  admitted,
  type DrawFrame,
  type DrawRecord,
  eligibleOf,
  ROLE_LABELS,
  ROLES,
  seatsNow,
} from '@ecoredress/draw';
import { expertFieldTitle } from '@ecoredress/law';
import { chineseDate } from '../../claims/index.ts';

interface RecordPaperContext {
  readonly number: string;
  readonly issuedOn: string;
  /** Where the product is reached, 'https://…'. */
  readonly site: string;
}

const label = (text: string): Cell => ({ text, label: true });
const heading = (text: string): Block => ({ kind: 'heading', text, level: 1 });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
/** A text without spaces in lines of so many characters. */
const brokenAt = (length: number, text: string): string[] =>
  text.match(new RegExp(`.{1,${length}}`, 'g')) ?? [];

/** 2026-06-01 10:00:00 in Shanghai. */
function moment(instant: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Shanghai');
  return at.toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ');
}

/** 专家抽取记录: list, rules, commitments, reveals, result and the hash by which anybody verifies it. */
export function recordPaper(
  record: DrawRecord,
  claim: { readonly title: string; readonly number: string },
  { number, issuedOn, site }: RecordPaperContext,
): OfficialDocument {
  const { frame } = record;
  return {
    title: '专家抽取记录',
    number,
    blocks: [
      paragraph(
        `案件：${claim.title}（${claim.number}）。${frame.parties.agency}与${frame.parties.obligor}共同抽取，见证人：${frame.parties.witness}。`,
      ),
      heading('一、名单与规则'),
      ...listBlocks(frame, record.listHash),
      heading('二、承诺与揭示'),
      stepTable(record),
      ...record.absences.map((absence) => paragraph(`${absenceText(absence)}。`)),
      heading('三、抽取结果'),
      ...resultBlocks(record),
      heading('四、公开核验'),
      ...verificationBlocks(record, site),
    ],
    signOff: { issuer: frame.parties.agency, date: chineseDate(issuedOn) },
  };
}

function listBlocks(frame: DrawFrame, listHash: string): Block[] {
  const { rules, candidates, previous } = frame;
  const scope = admitted(rules);
  const eligible = eligibleOf(frame).length;
  const quotas = rules.quotas.map(({ field, seats }) => `${expertFieldTitle(field)} ${seats} 人`).join('、');
  return [
    paragraph(
      `名单 ${candidates.length} 人，符合条件 ${eligible} 人；抽取 ${rules.seats} 人，候补 ${rules.alternates} 人；专业：${[...scope.fields].map(expertFieldTitle).join('、')}。`,
    ),
    ...(quotas ? [paragraph(`专业名额：${quotas}。`)] : []),
    ...(rules.near ? [paragraph(`就近优先：${rules.near.statement}。`)] : []),
    ...rules.widening.map(({ adds, reason, agreedBy }) =>
      paragraph(
        `扩大范围：增加${adds === 'city' ? '市级专家库' : `专业${expertFieldTitle(adds)}`}，理由：${reason}；同意：${agreedBy.map(({ role, name }) => `${ROLE_LABELS[role]}${name}`).join('、')}。`,
      ),
    ),
    ...(previous ? [paragraph(`本次为另行抽取，前次抽取的记录保留。理由：${previous.reason}。`)] : []),
    ...exclusionTable(frame),
    { kind: 'note', text: `名单哈希：${listHash}` },
  ];
}

function exclusionTable({ candidates }: DrawFrame): Block[] {
  const excluded = candidates.filter(({ exclusions, available }) => exclusions.length > 0 || !available);
  if (excluded.length === 0) return [];
  const reasonOf = ({ exclusions }: (typeof excluded)[number]) =>
    exclusions.map(({ text }) => text).join('；') || '期间不能参加';
  return [
    {
      kind: 'table',
      widths: [25, 75],
      rows: [
        [label('未列入抽取'), label('理由')],
        ...excluded.map((one): Cell[] => [{ text: one.label }, { text: reasonOf(one) }]),
      ],
    },
  ];
}

function stepTable({ commitments, reveals }: DrawRecord): Block {
  const row = (role: (typeof ROLES)[number]): Cell[] => {
    const committed = commitments.find((one) => one.role === role);
    const revealed = reveals.find((one) => one.role === role);
    return [
      label(ROLE_LABELS[role]),
      { text: committed ? `${moment(committed.at)}\n${brokenAt(32, committed.hash).join('\n')}` : '未提交' },
      { text: revealed ? moment(revealed.at) : '未揭示' },
    ];
  };
  return {
    kind: 'table',
    widths: [18, 57, 25],
    rows: [[label(''), label('承诺值'), label('揭示时间')], ...ROLES.map(row)],
  };
}

function resultBlocks(record: DrawRecord): Block[] {
  const { result, names, events } = record;
  if (!result) return [paragraph('抽取作废，应另行抽取。')];
  const nameOf = (id: string | null) => names.find((one) => one.id === id)?.name ?? '空缺';
  const now = seatsNow(record);
  return [
    {
      kind: 'table',
      widths: [20, 40, 40],
      rows: [
        [label('席位'), label('抽中'), label('现任')],
        ...result.seats.map(({ seat, id }): Cell[] => [
          { text: String(seat), align: 'center' },
          { text: nameOf(id) },
          { text: nameOf(now.find((one) => one.seat === seat)?.id ?? null) },
        ]),
      ],
    },
    paragraph(`候补（依次）：${result.alternates.map(({ id }) => nameOf(id)).join('、') || '无'}。`),
    ...events.map(({ id, reason, at, substitute }) =>
      paragraph(
        `${moment(at)}，${nameOf(id)}不能参加：${reason.text}；${substitute ? `${nameOf(substitute)}递补` : '候补已用尽'}。`,
      ),
    ),
  ];
}

function verificationBlocks(record: DrawRecord, site: string): Block[] {
  const { recordHash, signatures, seed } = record;
  const page = new URL(`/draw-verify?hash=${recordHash.sha256}`, site).href;
  return [
    paragraph(
      '取得抽取记录文件后，任何人可在公开核验页面（无须登录，文件不上传）或以 draw-verify 程序离线重算，重算的记录哈希应与下列一致。',
    ),
    { kind: 'qr', text: page, caption: '扫码打开公开核验页，并带出本记录的哈希' },
    {
      kind: 'note',
      text: [
        `SHA-256：${recordHash.sha256}`,
        `SM3：${recordHash.sm3}`,
        `种子：${seed ?? '无'}`,
        ...signatures.flatMap(({ by, algorithm, value }) => [
          `签名：${by}`,
          ...brokenAt(64, `${algorithm}; ${value}`),
        ]),
      ].join('\n'),
    },
  ];
}
