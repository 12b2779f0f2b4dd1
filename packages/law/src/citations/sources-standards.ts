import type { LegalSource } from './types.ts';

type Row = Omit<LegalSource, 'level' | 'inForceFrom'> &
  Partial<Pick<LegalSource, 'level'>> & { readonly from: string };

function standard({ from, ...row }: Row): LegalSource {
  return { level: 'standard', inForceFrom: Temporal.PlainDate.from(from), ...row };
}

const MEE = '生态环境部、国家市场监督管理总局';
const MEP = '环境保护部';

/** By which damage is valued. What was read are their titles, dates and scope; of tables and formulas see each method. */
const VALUATION: readonly LegalSource[] = [
  standard({
    id: 'gb39793-2',
    title: '生态环境损害鉴定评估技术指南 基础方法 第2部分：水污染虚拟治理成本法',
    shortTitle: '水污染虚拟治理成本法',
    number: 'GB/T 39793.2-2020',
    issuer: MEE,
    from: '2021-01-01',
    verified: true,
    note: '适用范围和术语已核；公式和系数表1至5待核。',
  }),
  standard({
    id: 'gb39793-1',
    title: '生态环境损害鉴定评估技术指南 基础方法 第1部分：大气污染虚拟治理成本法',
    shortTitle: '大气污染虚拟治理成本法',
    number: 'GB/T 39793.1-2020',
    issuer: MEE,
    from: '2021-01-01',
    verified: false,
    note: '适用范围见编制说明；公式和系数表均待核。',
  }),
  standard({
    id: 'gb39791-1',
    title: '生态环境损害鉴定评估技术指南 总纲和关键环节 第1部分：总纲',
    shortTitle: '总纲',
    number: 'GB/T 39791.1-2020',
    issuer: MEE,
    from: '2021-01-01',
    verified: true,
    note: '目次已核：附录B为等值分析法，附录D为价值评估方法；附录内公式待核。',
  }),
  standard({
    id: 'method2014',
    title: '环境损害鉴定评估推荐方法（第Ⅱ版）',
    shortTitle: '推荐方法Ⅱ',
    number: '环办〔2014〕90号',
    issuer: MEP,
    level: 'guide',
    from: '2014-10-01',
    verified: false,
    note: '印发日期待核；地表水Ⅲ类、环境空气二类区的倍数见裁判文书，其余倍数待核。',
  }),
  standard({
    id: 'note2017',
    title: '关于虚拟治理成本法适用情形与计算方法的说明',
    shortTitle: '2017年说明',
    number: '环办政法函〔2017〕1488号',
    issuer: MEP,
    level: 'guide',
    from: '2017-09-01',
    verified: false,
    note: '印发日期和内容待核。',
  }),
  standard({
    id: 'emergencyMethod2014',
    title: '突发环境事件应急处置阶段环境损害评估推荐方法',
    shortTitle: '应急处置阶段推荐方法',
    number: '环办〔2014〕118号',
    issuer: MEP,
    level: 'guide',
    from: '2014-12-31',
    verified: true,
    note: '名称和适用范围已核，条文待核。',
  }),
  standard({
    id: 'gb21678',
    title: '渔业污染事故经济损失计算方法',
    shortTitle: '渔业损失计算方法',
    number: 'GB/T 21678-2018',
    issuer: '国家市场监督管理总局、国家标准化管理委员会',
    from: '2019-01-01',
    verified: false,
  }),
  standard({
    id: 'wildlifeValue',
    title: '野生动物及其制品价值评估方法',
    shortTitle: '野生动物价值评估方法',
    issuer: '国家林业局',
    level: 'rule',
    from: '2017-12-15',
    verified: false,
    note: '施行日期待核；基准价值和倍数见裁判文书和报道。',
  }),
  standard({
    id: 'marineCarbon',
    title: '海洋碳汇核算方法',
    shortTitle: '海洋碳汇核算方法',
    issuer: '自然资源部',
    from: '2023-01-01',
    verified: false,
    note: '公式待核。',
  }),
  standard({
    id: 'dustInventory',
    title: '扬尘源颗粒物排放清单编制技术指南（试行）',
    shortTitle: '扬尘源清单指南',
    issuer: MEP,
    level: 'guide',
    from: '2014-12-31',
    verified: false,
    note: '公式见第三方评估工具，是否出自该指南待核。',
  }),
];

const FUJIAN: readonly LegalSource[] = [
  standard({
    id: 'fj-water2017',
    place: 'cn/fujian',
    title: '地表水环境损害鉴定评估技术方法',
    shortTitle: '福建地表水评估方法',
    number: 'DB35/T 1726-2017',
    issuer: '福建省质量技术监督局',
    from: '2017-12-01',
    verified: false,
    note: '在虚拟治理成本上另乘损害调整系数和功能敏感系数；系数值、是否仍有效待核。',
  }),
  standard({
    id: 'fj-carbon2022',
    place: 'cn/fujian',
    title: '福建省林业碳汇损失计量和赔偿的指引',
    shortTitle: '福建林业碳汇指引',
    issuer: '福建省高级人民法院、福建省林业局',
    level: 'guide',
    from: '2022-09-01',
    verified: false,
    note: '仅见报道，正式名称、印发日期和公式待核。',
  }),
];

/** Technical standards and recommended methods. */
export const STANDARDS: readonly LegalSource[] = [...VALUATION, ...FUJIAN];
