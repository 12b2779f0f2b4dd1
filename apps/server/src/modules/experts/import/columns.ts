import { EXPERT_COLUMNS, type ExpertColumn } from '@ecoredress/contract';

/** Column of the list → field, counted from 0; a field that is left out is not in the list. */
export type ColumnMapping = Readonly<Partial<Record<ExpertColumn, number>>>;

/** Other headers under which lists keep a field; the template's own stands in EXPERT_COLUMNS. */
const OTHER_HEADERS: Readonly<Record<ExpertColumn, readonly string[]>> = {
  name: ['专家姓名', '名字'],
  gender: [],
  employer: ['单位', '所在单位', '工作单位及职务'],
  fields: ['领域', '专业', '擅长领域', '专业方向', '从事专业'],
  professionalTitle: ['专业技术职称', '技术职称', '专业技术职务'],
  rank: ['职称等级', '级别'],
  source: ['专家来源', '入库来源'],
  phone: ['手机', '手机号', '手机号码', '电话', '联系方式'],
  idNumber: ['身份证', '身份证号码', '公民身份号码'],
  enteredOn: ['入库时间', '聘任日期', '聘任时间'],
  remarks: ['说明'],
};

/** Without these a list cannot be taken in. */
export const REQUIRED_COLUMNS = ['name', 'employer', 'fields', 'professionalTitle'] as const;

const plain = (header: string) => header.normalize('NFKC').replace(/\(.*?\)|[\s*:]/g, '');

/** Which column holds what, by its header. */
export function recogniseColumns(headers: readonly string[]): ColumnMapping {
  const found = (Object.entries(OTHER_HEADERS) as [ExpertColumn, readonly string[]][]).map(
    ([field, others]) => {
      const names = [EXPERT_COLUMNS[field], ...others].map(plain);
      return [field, headers.findIndex((header) => names.includes(plain(header)))] as const;
    },
  );
  return Object.fromEntries(found.filter(([, column]) => column >= 0));
}
