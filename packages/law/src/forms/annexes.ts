import type { FormField, FormSignatureStep, OfficialForm } from './form.ts';

const OBLIGOR = '赔偿义务人';

/** The head of forms 1 and 2, cell by cell as printed. */
const CASE_AND_OBLIGOR: readonly FormField[] = [
  { key: 'case_source', label: '案件来源', required: true },
  { key: 'case_no', label: '编号', required: true },
  { key: 'cause', label: '案由', required: true },
  { key: 'obligor_name', label: '名称（姓名）', group: OBLIGOR, required: true },
  { key: 'obligor_address', label: '地址（住址）', group: OBLIGOR, required: true },
  {
    key: 'obligor_citizen_id',
    label: '（公民身份证号码）',
    group: OBLIGOR,
    required: false,
    appliesTo: 'person',
  },
  {
    key: 'legal_representative',
    label: '法定代表人',
    group: OBLIGOR,
    required: false,
    appliesTo: 'organisation',
  },
  {
    key: 'legal_representative_post',
    label: '职务',
    group: OBLIGOR,
    required: false,
    appliesTo: 'organisation',
  },
];

/** 经办人 → 机构负责人 → 部门负责人. */
const SIGNATURE_CHAIN: readonly FormSignatureStep[] = [
  { key: 'handler', role: '经办人', label: '经办人', opinion: false, dated: false },
  {
    key: 'division_head',
    role: '机构负责人',
    label: '机构负责人意见（具体承担工作单位的内设承担部门）',
    opinion: true,
    dated: true,
  },
  {
    key: 'department_head',
    role: '部门负责人',
    label: '部门负责人意见（权利人指定的部门或机构）',
    opinion: true,
    dated: true,
  },
];

/** Annex 1 of 石政办发〔2022〕6号. */
export const initiationForm: OfficialForm = {
  key: 'claim_initiation',
  annex: 1,
  name: '索赔启动登记表',
  usedWhen: '初步核查认为应当启动索赔，报负责人同意后开展索赔时填写',
  fields: [
    ...CASE_AND_OBLIGOR,
    { key: 'summary_and_reason', label: '案情简介及启动索赔理由', required: true },
    { key: 'remark', label: '备注', required: false },
  ],
  signatures: SIGNATURE_CHAIN,
};

/** Annex 2 of 石政办发〔2022〕6号. */
export const terminationForm: OfficialForm = {
  key: 'claim_termination',
  annex: 2,
  name: '索赔终止登记表',
  usedWhen: '不符合启动情形，或者已启动的案件出现终止情形，报负责人同意后终止时填写',
  fields: [
    ...CASE_AND_OBLIGOR,
    { key: 'termination_reason', label: '终止理由', required: true },
    { key: 'remark', label: '备注', required: false },
  ],
  signatures: SIGNATURE_CHAIN,
};

/** Annex 3 of 石政办发〔2022〕6号: five sections, signed by the handler alone. */
export const investigationForm: OfficialForm = {
  key: 'investigation_record',
  annex: 3,
  name: '生态环境损害调查情况登记表',
  usedWhen: '调查结束，向赔偿权利人报告索赔工作情况时填写',
  fields: [
    {
      key: 'source_and_course',
      label: '案件线索的来源、调查经过',
      guidance:
        '包括案件线索、索赔启动时间和批准启动索赔的机关等；调查经过包括调查人员、调查方式、调查时间、调查范围等',
      required: true,
    },
    {
      key: 'obligor_basics',
      label: '赔偿义务人的基本情况',
      guidance: '名称、地址、统一社会信用代码、法定代表人和负责人',
      required: true,
    },
    {
      key: 'damage_facts_and_evidence',
      label: '赔偿义务人造成的生态环境损害事实和相关证据材料',
      guidance:
        '违法行为的具体事实；发生时间、地点、危害后果、鉴定评估情况等；所描述的事实必须有相关证据的支持',
      required: true,
    },
    {
      key: 'legal_basis',
      label: '赔偿义务人承担赔偿、修复责任的法律依据',
      guidance: '应当引用相关法律、政策和规范性文件的规定，必须明确',
      required: true,
    },
    {
      key: 'handling_suggestion',
      label: '调查部门的处理建议',
      guidance: '是否需要索赔，说明理由；开展磋商的建议',
      required: true,
    },
  ],
  signatures: [{ key: 'handler', role: '经办人', label: '经办人', opinion: false, dated: true }],
};

export const OFFICIAL_FORMS: readonly OfficialForm[] = [initiationForm, terminationForm, investigationForm];
