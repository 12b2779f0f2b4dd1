import type { Block, OfficialDocument } from '../model.ts';

/** Annex 3 生态环境损害调查情况登记表: five sections, signed by the handler. */
export interface InvestigationRecord {
  /** Each section's printed heading, its guidance, and what was written. */
  readonly sections: readonly { readonly label: string; readonly guidance: string; readonly text: string }[];
  readonly handler: string;
  readonly date: string;
}

/** What a section says that nothing was written in: a blank might be an oversight. */
const EMPTY = '（未填写）';

const NUMERALS = '一二三四五';

export function investigationRecord(record: InvestigationRecord): OfficialDocument {
  const rows = record.sections.map((section, index): Extract<Block, { kind: 'table' }>['rows'][number] => {
    const last = index === record.sections.length - 1;
    return [
      { text: `${NUMERALS[index]}、${section.label}\n（${section.guidance}）`, label: true, align: 'left' },
      {
        text: section.text.trim() || EMPTY,
        ...(last
          ? {
              foot: [`经办人：${record.handler || '　　　　'}`, record.date || '　年　月　日'],
              minHeight: 46,
            }
          : {}),
      },
    ];
  });
  return {
    title: '生态环境损害调查情况登记表',
    number: '',
    blocks: [{ kind: 'table', widths: [32, 76], rows }],
  };
}
