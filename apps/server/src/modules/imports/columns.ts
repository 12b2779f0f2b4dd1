import type { ImportField, ImportMapping } from '@ecoredress/contract';

/** The headers under which bureaus keep each field; the first is the usual one. */
const HEADERS: Readonly<Record<ImportField, readonly string[]>> = {
  decisionNo: ['处罚决定书文号', '决定书文号', '行政处罚决定书文号', '处罚文号', '文号', '决定书编号'],
  partyName: [
    '当事人',
    '被处罚单位',
    '行政相对人名称',
    '违法主体',
    '被处罚对象',
    '当事人名称',
    '单位名称',
    '企业名称',
  ],
  partyCode: ['统一社会信用代码', '社会信用代码', '信用代码'],
  legalRepresentative: ['法定代表人', '法人代表', '负责人', '法人'],
  address: ['地址', '违法地址', '案发地点', '违法行为发生地', '住所', '企业地址'],
  regionCode: ['行政区划代码', '行政区划', '区划代码'],
  region: ['所属区县', '县区', '所属县（区）', '属地', '地区', '区域'],
  authority: ['处罚机关', '作出处罚机关', '处罚单位', '办案单位', '承办单位'],
  act: ['违法事实', '违法行为', '主要违法事实', '案由', '违法情形', '简要案情', '简要情况'],
  violationKind: ['违法类型', '违法行为类型', '案件类型', '违法类别'],
  lawViolated: ['违反条款', '违反法律', '违反法律条款'],
  legalBasis: ['处罚依据', '处罚条款', '依据'],
  foundOn: ['发现日期', '检查日期', '违法日期', '发现时间', '检查时间'],
  filedOn: ['立案日期', '立案时间'],
  noticeOn: ['告知日期', '事先告知日期'],
  decidedOn: ['处罚决定日期', '决定日期', '处罚日期', '作出处罚决定日期', '决定时间', '处罚时间'],
  fine: ['罚款金额', '处罚金额', '罚款', '罚款数额', '罚没金额'],
  confiscated: ['没收金额', '没收违法所得', '没收违法所得金额'],
};

/** A header without its unit, spaces and marks: 罚款金额（万元） → 罚款金额. */
function plain(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/\((元|万元|人民币)\)/g, '')
    .replace(/[\s*:]/g, '');
}

/** Which column holds which field, by its header; a header that fits two fields goes to the closer one. */
export function recogniseColumns(headers: readonly string[]): ImportMapping {
  const mapping: Partial<Record<ImportField, number>> = {};
  const taken = new Set<number>();
  const fields = Object.entries(HEADERS) as [ImportField, readonly string[]][];
  for (const exact of [true, false]) {
    for (const [field, names] of fields) {
      if (mapping[field] !== undefined) continue;
      const column = headers.findIndex((header, index) => {
        if (taken.has(index)) return false;
        const text = plain(header);
        return names.some((name) =>
          exact ? text === plain(name) : text !== '' && text.includes(plain(name)),
        );
      });
      if (column < 0) continue;
      mapping[field] = column;
      taken.add(column);
    }
  }
  return mapping;
}

/** The unit that a money column's header names. */
export function amountUnit(header: string | undefined): '元' | '万元' {
  return header?.includes('万') ? '万元' : '元';
}

/** Headers as the key under which a mapping is remembered. */
export function headersKey(headers: readonly string[]): string {
  return headers.join('\u0001');
}
