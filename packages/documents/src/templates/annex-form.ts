import type { Cell, OfficialDocument } from '../model.ts';

/** A signature as the form shows it; empty while it has not been given. */
export interface FormSignature {
  readonly opinion: string;
  readonly name: string;
  /** 2026年5月8日 */
  readonly date: string;
}

/** Annex 1 索赔启动登记表 or annex 2 索赔终止登记表: the same cells but for one. */
export interface AnnexForm {
  readonly title: '索赔启动登记表' | '索赔终止登记表';
  readonly source: string;
  readonly number: string;
  readonly cause: string;
  readonly obligor: {
    readonly name: string;
    readonly address: string;
    readonly citizenId: string;
    readonly legalRepresentative: string;
    readonly post: string;
  };
  /** 案情简介及启动索赔理由, or 终止理由. */
  readonly reason: string;
  readonly remark: string;
  readonly handler: FormSignature | undefined;
  readonly division: FormSignature | undefined;
  readonly department: FormSignature | undefined;
}

const label = (text: string, more: Partial<Cell> = {}): Cell => ({ text, label: true, ...more });
const value = (text: string, more: Partial<Cell> = {}): Cell => ({ text, ...more });

function opinion(title: string, signature: FormSignature | undefined): Cell[] {
  return [
    label(title),
    value(signature?.opinion ?? '', {
      colspan: 4,
      minHeight: 26,
      foot: [`签名：${signature?.name ?? '　　　　'}`, signature?.date ?? '　年　月　日'],
    }),
  ];
}

/** Lays the form out cell by cell as printed in the annex; a cell without content stays as an empty cell. */
export function annexForm(form: AnnexForm): OfficialDocument {
  const { obligor } = form;
  const starts = form.title === '索赔启动登记表';
  return {
    title: form.title,
    number: '',
    blocks: [
      {
        kind: 'table',
        widths: [24, 26, 22, 14, 22],
        rows: [
          [label('案件来源'), value(form.source, { colspan: 2 }), label('编号'), value(form.number)],
          [label('案　由'), value(form.cause, { colspan: 4 })],
          [label('赔偿义务人', { rowspan: 4 }), label('名称（姓名）'), value(obligor.name, { colspan: 3 })],
          [label('地址（住址）'), value(obligor.address, { colspan: 3 })],
          [label('公民身份证号码'), value(obligor.citizenId, { colspan: 3 })],
          [label('法定代表人'), value(obligor.legalRepresentative), label('职务'), value(obligor.post)],
          [
            label(starts ? '案情简介及启动索赔理由' : '终止理由'),
            value(form.reason, {
              colspan: 4,
              minHeight: 44,
              foot: [`经办人：${form.handler?.name ?? '　　　　'}`],
            }),
          ],
          opinion('机构负责人意见\n（具体承担工作单位的内设承担部门）', form.division),
          opinion('部门负责人意见\n（权利人指定的部门或机构）', form.department),
          [label('备注'), value(form.remark, { colspan: 4 })],
        ],
      },
    ],
  };
}
