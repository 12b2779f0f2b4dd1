import type { ScopeExclusion, ScopeFacts, TriggerSet } from './scope.ts';

const seriousEmergency = (facts: ScopeFacts) => ['larger', 'major', 'extreme'].includes(facts.emergencyLevel);

const PERSONAL: Omit<ScopeExclusion, 'citation'> = {
  code: 'personal',
  partial: true,
  applies: (facts) => facts.personalOrPropertyLoss,
  route: () => '人身伤害、个人和集体财产损失依民法典侵权责任编另行主张',
};

/** What 环法规〔2022〕31号 art. 4 leaves out in the whole country. */
const NATIONAL_EXCLUSIONS: readonly ScopeExclusion[] = [
  { ...PERSONAL, citation: { sourceId: 'reg2022', article: '4' } },
  {
    code: 'marine',
    partial: false,
    applies: (facts) => facts.marineDamage === true,
    route: () => '海洋生态环境损害由海洋主管部门提出赔偿',
    citation: { sourceId: 'code', article: '1074' },
  },
];

/** The four situations of Shigu's plan. */
export const SHIGU_TRIGGERS: TriggerSet = {
  id: 'shigu',
  title: '石鼓区四种情形',
  citation: { sourceId: 'shigu2022', article: '二' },
  triggers: [
    { no: 1, title: '发生特别重大、重大和较大突发环境事件', applies: seriousEmergency },
    {
      no: 2,
      title: '在重点生态功能区、禁止开发区发生污染、破坏事件',
      applies: (facts) => facts.inKeyEcologicalArea,
    },
    {
      no: 3,
      title: '其他区域环境质量等级下降、土壤风险等级上升或者功能性退化',
      applies: (facts) => !facts.inKeyEcologicalArea && (facts.qualityGradeDropped || facts.functionDegraded),
    },
    { no: 4, title: '其他违反法律法规和国家规定，造成污染、破坏', applies: (facts) => facts.unlawfulDamage },
  ],
  exclusions: [
    { ...PERSONAL, citation: { sourceId: 'shigu2022', article: '二' } },
    {
      code: 'historic',
      partial: false,
      applies: (facts) => facts.historicWithoutObligor,
      route: ({ lineDepartment }) =>
        lineDepartment
          ? `历史遗留且无责任主体，由行业主管部门${lineDepartment}纳入正常环境治理工作`
          : '历史遗留且无责任主体，没有行业主管部门，由所属镇（街道）纳入正常环境治理工作',
      citation: { sourceId: 'shigu2022', article: '二' },
    },
  ],
};

/** The five situations of Fujian's plan. */
export const FUJIAN_TRIGGERS: TriggerSet = {
  id: 'fujian',
  title: '福建省五种情形',
  citation: { sourceId: 'fj-plan2018' },
  triggers: [
    { no: 1, title: '发生较大以上突发环境事件', applies: seriousEmergency },
    {
      no: 2,
      title: '在重点生态功能区、禁止开发区发生污染、破坏事件',
      applies: (facts) => facts.inKeyEcologicalArea,
    },
    { no: 3, title: '在陆域生态保护红线内发生污染、破坏事件', applies: (facts) => facts.inEcologicalRedLine },
    {
      no: 4,
      title: '环境质量等级下降，或者耕地、林地、绿地、湿地、水源地功能性退化',
      applies: (facts) => facts.qualityGradeDropped || facts.functionDegraded,
    },
    { no: 5, title: '发生其他严重影响生态环境后果', applies: (facts) => facts.unlawfulDamage },
  ],
  exclusions: NATIONAL_EXCLUSIONS,
};

/** The situations of the Supreme People's Court's rule, for places without a list of their own. */
export const NATIONAL_TRIGGERS: TriggerSet = {
  id: 'cn',
  title: '最高人民法院规定的情形',
  citation: { sourceId: 'spc2019', article: '1' },
  triggers: [
    { no: 1, title: '发生较大以上突发环境事件', applies: seriousEmergency },
    {
      no: 2,
      title: '在重点生态功能区、禁止开发区发生污染、破坏事件',
      applies: (facts) => facts.inKeyEcologicalArea,
    },
    {
      no: 3,
      title: '发生其他严重影响生态环境后果',
      applies: (facts) =>
        facts.inEcologicalRedLine ||
        facts.qualityGradeDropped ||
        facts.functionDegraded ||
        facts.unlawfulDamage,
    },
  ],
  exclusions: NATIONAL_EXCLUSIONS,
};

export const TRIGGER_SETS: readonly TriggerSet[] = [NATIONAL_TRIGGERS, FUJIAN_TRIGGERS, SHIGU_TRIGGERS];
