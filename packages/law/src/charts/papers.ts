import type { Citation } from '../citations/types.ts';

/** A paper that a stage owes: made by the product (制作), or made elsewhere and taken into the file (入卷). */
export interface Paper {
  readonly code: string;
  readonly title: string;
  readonly origin: 'made' | 'filed';
  readonly citation?: Citation;
}

const SHIGU4: Citation = { sourceId: 'shigu2022', article: '四' };
const PENALTY_FORMS: Citation = { sourceId: 'penaltyForms2024' };

/** The papers of leads, penalties and claims, in the order in which a case meets them. */
export const PAPERS = [
  { code: 'leadRegistration', title: '线索登记表', origin: 'filed' },
  {
    code: 'checkOpinion',
    title: '初步核查意见',
    origin: 'filed',
    citation: { sourceId: 'reg2022', article: '17' },
  },
  { code: 'filingApproval', title: '立案审批表', origin: 'filed', citation: PENALTY_FORMS },
  { code: 'liabilityNotice', title: '生态环境损害赔偿告知书', origin: 'filed', citation: PENALTY_FORMS },
  {
    code: 'consultationRecord',
    title: '裁量商议记录',
    origin: 'filed',
    citation: { sourceId: 'zz-further' },
  },
  {
    code: 'priorNotice',
    title: '行政处罚事先（听证）告知书',
    origin: 'filed',
    citation: { sourceId: 'penaltyLaw', article: '44' },
  },
  {
    code: 'penaltyDecision',
    title: '行政处罚决定书',
    origin: 'filed',
    citation: { sourceId: 'penaltyLaw', article: '57' },
  },
  { code: 'penaltyClosing', title: '行政处罚结案审批表', origin: 'filed', citation: PENALTY_FORMS },
  {
    code: 'initiationForm',
    title: '索赔启动登记表',
    origin: 'made',
    citation: { sourceId: 'shigu2022', article: '附件1' },
  },
  {
    code: 'terminationForm',
    title: '索赔终止登记表',
    origin: 'made',
    citation: { sourceId: 'shigu2022', article: '附件2' },
  },
  {
    code: 'investigationRecord',
    title: '生态环境损害调查情况登记表',
    origin: 'made',
    citation: { sourceId: 'shigu2022', article: '附件3' },
  },
  {
    code: 'procuratorateLetter',
    title: '通报检察机关函',
    origin: 'made',
    citation: { sourceId: 'proc2024' },
  },
  {
    code: 'assessmentBasis',
    title: '鉴定评估报告或者专家意见',
    origin: 'filed',
    citation: { sourceId: 'reg2022', article: '20' },
  },
  { code: 'opinionLetter', title: '生态环境损害磋商赔偿意见书', origin: 'made', citation: SHIGU4 },
  {
    code: 'negotiationNotice',
    title: '生态环境损害赔偿磋商告知书',
    origin: 'made',
    citation: { sourceId: 'reg2022', article: '21' },
  },
  {
    code: 'negotiationMinutes',
    title: '磋商会议纪要',
    origin: 'filed',
    citation: { sourceId: 'opinion2020', article: '磋商' },
  },
  {
    code: 'failureStatement',
    title: '磋商不成说明',
    origin: 'filed',
    citation: { sourceId: 'spc2019', article: '5' },
  },
  { code: 'agreement', title: '生态环境损害赔偿协议', origin: 'made', citation: SHIGU4 },
  {
    code: 'confirmationApplication',
    title: '司法确认申请书',
    origin: 'made',
    citation: { sourceId: 'spc2019', article: '20' },
  },
  {
    code: 'confirmationPacket',
    title: '司法确认材料目录',
    origin: 'made',
    citation: { sourceId: 'spc2019', article: '20' },
  },
  {
    code: 'confirmationRuling',
    title: '司法确认裁定书',
    origin: 'filed',
    citation: { sourceId: 'spc2019', article: '20' },
  },
  {
    code: 'suitPapers',
    title: '起诉状及证据清单',
    origin: 'made',
    citation: { sourceId: 'spc2019', article: '5' },
  },
  {
    code: 'judgment',
    title: '裁判文书',
    origin: 'filed',
    citation: { sourceId: 'spc2019', article: '12' },
  },
  {
    code: 'enforcementApplication',
    title: '强制执行申请书',
    origin: 'made',
    citation: { sourceId: 'spc2019', article: '21' },
  },
  {
    code: 'performanceProof',
    title: '缴款票据、修复过程记录和完工材料',
    origin: 'filed',
    citation: SHIGU4,
  },
  {
    code: 'evaluationOpinion',
    title: '修复效果评估意见或者免予评估说明',
    origin: 'filed',
    citation: { sourceId: 'reg2022', article: '27' },
  },
  { code: 'performanceCertificate', title: '生态环境损害赔偿履行情况证明', origin: 'made', citation: SHIGU4 },
  {
    code: 'transferApproval',
    title: '移送涉嫌犯罪案件审批表',
    origin: 'filed',
    citation: { sourceId: 'link2017', article: '5' },
  },
  {
    code: 'transferLetter',
    title: '涉嫌犯罪案件移送书',
    origin: 'made',
    citation: { sourceId: 'link2017', article: '6' },
  },
  {
    code: 'policeDecision',
    title: '公安机关立案（不予立案）通知书',
    origin: 'filed',
    citation: { sourceId: 'link2017', article: '9' },
  },
  {
    code: 'verdict',
    title: '刑事裁判文书',
    origin: 'filed',
    citation: { sourceId: 'link2017', article: '16' },
  },
  { code: 'closingReport', title: '结案报告', origin: 'made', citation: { sourceId: 'zz-flow' } },
] as const satisfies readonly Paper[];

export type PaperCode = (typeof PAPERS)[number]['code'];

const BY_CODE = new Map<string, Paper>(PAPERS.map((paper) => [paper.code, paper]));

/** The paper of this code. Throws RangeError for one that is not in the list. */
export function getPaper(code: PaperCode): Paper {
  const paper = BY_CODE.get(code);
  if (!paper) throw new RangeError(`no paper ${code}`);
  return paper;
}
