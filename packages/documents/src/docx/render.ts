import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Block, Cell, OfficialDocument } from '../model.ts';

/** The faces that GB/T 9704 asks for; the bureau's machines have them. */
const FACES = { title: '方正小标宋简体', body: '仿宋_GB2312', black: '黑体', kai: '楷体_GB2312' } as const;
/** Half-points: 二号 22pt, 三号 16pt, 小四 12pt, 五号 10.5pt. */
const SIZES = { title: 44, body: 32, cell: 24, note: 21 } as const;
/** Body width of the page (A4 less the margins) in twentieths of a point. */
const BODY_WIDTH = 8845;
const MM = 56.7;

/** The paper as .docx, editable in WPS and Word. */
export async function renderDocx(document: OfficialDocument): Promise<Uint8Array> {
  const file = new Document({
    title: document.title,
    creator: '环赔 EcoRedress',
    styles: { default: { document: { run: { font: FACES.body, size: SIZES.body } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 37 * MM, bottom: 35 * MM, left: 28 * MM, right: 26 * MM },
          },
        },
        // GB/T 9704, 7.5: odd pages carry their number at the right, even ones at the left.
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [...head(document), ...blocks(document), ...tail(document)],
      },
    ],
    evenAndOddHeaderAndFooters: true,
  });
  return Packer.toBuffer(file);
}

function pageNumber(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const run = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28 });
  return new Footer({ children: [new Paragraph({ alignment, children: [run] })] });
}

/** The blocks in order; the last paragraph stays with the sign-off, which never stands alone on a page. */
function blocks({ blocks: all, attachments, signOff }: OfficialDocument): (Paragraph | Table)[] {
  const closesWithText = signOff !== undefined && (attachments ?? []).length === 0;
  return all.flatMap((block, index) => renderBlock(block, closesWithText && index === all.length - 1));
}

function head(document: OfficialDocument): Paragraph[] {
  const centred = (text: string, font: string, size: number, after: number) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after },
      children: [new TextRun({ text, font, size })],
    });
  return [
    ...document.title.split('\n').map((line) => centred(line, FACES.title, SIZES.title, 120)),
    ...(document.number ? [centred(document.number, FACES.body, SIZES.body, 240)] : []),
    ...(document.recipient ? [body(`${document.recipient}：`, false)] : []),
  ];
}

function tail(document: OfficialDocument): Paragraph[] {
  const attachments = (document.attachments ?? []).map((name, index) =>
    body(`${index === 0 ? '附件：' : '　　　'}${index + 1}.${name}`, true),
  );
  if (!document.signOff) return attachments;
  const right = (text: string, before: number) =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      indent: { right: 640 },
      spacing: { before },
      keepNext: before > 0,
      keepLines: true,
      children: [new TextRun(text)],
    });
  return [...attachments, right(document.signOff.issuer, 600), right(document.signOff.date, 0)];
}

function body(text: string, indent: boolean, keepNext = false): Paragraph {
  return new Paragraph({
    keepNext,
    spacing: { line: 560, lineRule: LineRuleType.EXACT },
    ...(indent ? { indent: { firstLine: 640 } } : {}),
    children: [new TextRun(text)],
  });
}

function renderBlock(block: Block, keepNext: boolean): (Paragraph | Table)[] {
  if (block.kind === 'table') return [table(block)];
  if (block.kind === 'heading') {
    const font = block.level === 1 ? FACES.black : FACES.kai;
    const children = [new TextRun({ text: block.text, font })];
    return [
      new Paragraph({ indent: { firstLine: 640 }, spacing: { before: 160 }, keepNext: true, children }),
    ];
  }
  if (block.kind === 'qr') return [body(`${block.caption}：${block.text}`, true)];
  if (block.kind === 'note') {
    return block.text
      .split('\n')
      .map((text) => new Paragraph({ children: [new TextRun({ text, size: SIZES.note, color: '555555' })] }));
  }
  return block.text.split('\n').map((line) => body(line, block.indent ?? true, keepNext));
}

function table({ widths, rows }: Extract<Block, { kind: 'table' }>): Table {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.round((width / total) * BODY_WIDTH));
  const line = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: BODY_WIDTH, type: WidthType.DXA },
    columnWidths,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: rows.map((row) => {
      const height = Math.max(0, ...row.map((cell) => cell.minHeight ?? 0));
      return new TableRow({
        ...(height > 0 ? { height: { value: Math.round(height * MM), rule: HeightRule.ATLEAST } } : {}),
        cantSplit: height > 0,
        children: row.map(tableCell),
      });
    }),
  });
}

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

function tableCell(cell: Cell): TableCell {
  const align = cell.align ?? (cell.label ? 'center' : 'left');
  const font = cell.label ? FACES.black : FACES.body;
  const paragraph = (
    text: string,
    alignment: (typeof ALIGNMENTS)[keyof typeof ALIGNMENTS],
    face: string,
    before = 0,
  ) =>
    new Paragraph({
      alignment,
      spacing: { before },
      children: [new TextRun({ text, font: face, size: SIZES.cell })],
    });
  // Room to sign by hand between the opinion and the line for the name.
  const room = Math.round((cell.minHeight ?? 0) * MM * 0.3);
  return new TableCell({
    columnSpan: cell.colspan ?? 1,
    rowSpan: cell.rowspan ?? 1,
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    verticalAlign: cell.minHeight ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    children: [
      ...cell.text.split('\n').map((line) => paragraph(line, ALIGNMENTS[align], font)),
      ...(cell.foot ?? []).map((line, index) =>
        paragraph(line, AlignmentType.RIGHT, FACES.body, index === 0 ? room : 0),
      ),
    ],
  });
}
