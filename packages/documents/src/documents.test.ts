import { inflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import {
  annexForm,
  createPdfRenderer,
  investigationRecord,
  type OfficialDocument,
  renderDocx,
} from './index.ts';

const renderer = createPdfRenderer();
afterAll(() => renderer.close());

const signature = { opinion: '同意', name: '张三', date: '2026年5月8日' };
const form = (reason: string): OfficialDocument =>
  annexForm({
    title: '索赔启动登记表',
    source: '资源与环境行政处罚案件',
    number: '漳环赔立〔2026〕2号',
    cause: '超标排放',
    obligor: { name: '甲公司', address: '乙路', citizenId: '', legalRepresentative: '丙', post: '经理' },
    reason,
    remark: '',
    handler: signature,
    division: signature,
    department: undefined,
  });

const letter = (paragraphs: readonly string[]): OfficialDocument => ({
  title: '函',
  number: '漳环〔2026〕1号',
  blocks: paragraphs.map((text) => ({ kind: 'paragraph', text })),
  signOff: { issuer: '漳州市龙海生态环境局', date: '2026年5月8日' },
});

/** What a paper must survive as plain text: the marks of Typst, XML and shells. */
const HOSTILE =
  '#set page(height: 1cm) #import "x" $x^2$ *a* _b_ `c` \\ <tag> &amp; @ref [x] {y} "引号" \'单引号\' //';

async function countPages(document: OfficialDocument): Promise<number> {
  const pdf = Buffer.from(await renderer.render(document)).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** One file of a zip by its central directory. */
function unzip(archive: Uint8Array, wanted: string): string {
  const bytes = Buffer.from(archive);
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('504b0506', 'hex')) + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const nameLength = bytes.readUInt16LE(at + 28);
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === wanted) {
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      return inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(at + 20))).toString('utf8');
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  throw new Error(`no ${wanted} in the archive`);
}

const wordText = async (document: OfficialDocument) =>
  [...unzip(await renderDocx(document), 'word/document.xml').matchAll(/<w:t[ >][^<]*/g)]
    .map(([run]) => run.slice(run.indexOf('>') + 1))
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

describe('PDF', () => {
  it('prints a short form on one page, and lets a long text grow its cell onto further pages', async () => {
    expect(await countPages(form('外排废水超标。'))).toBe(1);
    expect(await countPages(form('外排废水超标，造成地表水损害。'.repeat(150)))).toBeGreaterThanOrEqual(3);
  });

  it('takes every text as text: nothing in it is markup', async () => {
    expect(await countPages(letter([HOSTILE]))).toBe(1);
    expect(await countPages(form(HOSTILE))).toBe(1);
  });

  it('lets a last paragraph longer than a page run on, though the sign-off belongs to it', async () => {
    expect(await countPages(letter(['外排废水超标，造成地表水损害。'.repeat(150)]))).toBeGreaterThanOrEqual(
      4,
    );
  });

  it('says why a paper cannot be laid out, and goes on with the next', async () => {
    const broken = { ...letter(['正文']), title: 1 } as unknown as OfficialDocument;
    await expect(renderer.render(broken)).rejects.toThrow('could not be laid out');
    expect(await countPages(letter(['正文']))).toBe(1);
  });
});

describe('Word', () => {
  it('carries every cell and every text as given', async () => {
    const text = await wordText(form(HOSTILE));
    for (const part of ['索赔启动登记表', '甲公司', '公民身份证号码', HOSTILE, '签名：张三', '备注']) {
      expect(text).toContain(part);
    }
  });

  it('keeps the last paragraph with the sign-off, and numbers odd and even pages on their outer side', async () => {
    const archive = await renderDocx(letter(['第一段', '最后一段']));
    const paragraphs = unzip(archive, 'word/document.xml').split('<w:p>');
    const holding = (text: string) => paragraphs.find((paragraph) => paragraph.includes(text)) ?? '';
    expect(holding('最后一段')).toContain('<w:keepNext/>');
    expect(holding('第一段')).not.toContain('<w:keepNext/>');
    expect(unzip(archive, 'word/settings.xml')).toContain('evenAndOddHeaders');
  });
});

describe('the investigation record', () => {
  it('has every fixed heading and marks the sections in which nothing is written (ZZ-EEDC-03)', async () => {
    const labels = ['线索来源', '调查过程', '损害事实', '法律依据', '处理意见'];
    const text = await wordText(
      investigationRecord({
        sections: labels.map((label, index) => ({
          label,
          guidance: '说明',
          text: index === 0 ? '现场检查' : ' ',
        })),
        handler: '张三',
        date: '2026年5月20日',
      }),
    );
    for (const label of labels) expect(text).toContain(label);
    expect(text.match(/（未填写）/g)).toHaveLength(4);
  });
});
