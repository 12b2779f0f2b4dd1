import type { Chart, Guard } from './chart.ts';

export type LeadStage = 'registered' | 'checking' | 'filed' | 'notFiled';

/** What the guards of the lead's chart need to know. */
export interface LeadFacts {
  readonly stage: LeadStage;
  readonly today: Temporal.PlainDate;
  readonly receivedOn: Temporal.PlainDate;
  /** A penalty case stands behind the lead: the pair is opened from there. */
  readonly hasPenalty: boolean;
  readonly accepted: boolean;
  readonly checked: boolean;
  readonly damageFound: boolean;
  readonly inScope: boolean;
}

const REG17 = { sourceId: 'reg2022', article: '17' };

const LEAD_GUARDS = {
  damageFound: {
    title: '核查认为存在损害',
    check: (facts) =>
      facts.damageFound && facts.inScope
        ? []
        : [
            {
              code: 'lead-not-checked',
              message: facts.checked
                ? '初步核查未认定存在适用范围内的生态环境损害，不能启动索赔'
                : '尚未登记初步核查结果，不能启动索赔',
              citation: REG17,
            },
          ],
  },
  withoutPenalty: {
    title: '没有关联处罚案件',
    check: (facts) =>
      facts.hasPenalty
        ? [
            {
              code: 'lead-has-penalty',
              message: '该线索来自行政处罚案件，请在处罚案件中作出“启动损害赔偿”的判定，两案一并办理',
              citation: { sourceId: 'zz-notice' },
            },
          ]
        : [],
  },
} as const satisfies Record<string, Guard<LeadFacts>>;

type LeadGuardName = keyof typeof LEAD_GUARDS;

/** 线索: registered, checked within thirty days, then a claim or a reasoned decision not to start one. */
export const leadChart = {
  id: 'lead',
  title: '线索',
  initial: 'registered',
  stages: {
    registered: {
      title: '线索登记',
      kind: 'main',
      column: 0,
      lane: 0,
      documents: ['leadRegistration'],
      guidance: '由承办单位接收；不属本单位的，移送有管辖权的单位。',
      citation: REG17,
    },
    checking: {
      title: '核查中',
      kind: 'main',
      column: 1,
      lane: 0,
      documents: ['checkOpinion'],
      guidance: '三十日内核查是否造成生态环境损害，作出启动或不启动的决定。',
      citation: REG17,
    },
    filed: {
      title: '已启动',
      kind: 'final',
      column: 2,
      lane: 0,
      documents: [],
      guidance: '已启动索赔，见关联案件。',
      citation: REG17,
    },
    notFiled: {
      title: '不启动',
      kind: 'final',
      column: 2,
      lane: 1,
      documents: [],
      guidance: '已决定不启动索赔，理由已记录。',
      citation: { sourceId: 'reg2022', article: '18' },
    },
  },
  guards: LEAD_GUARDS,
  actions: [
    { command: 'lead.accept', title: '接收线索', from: ['registered'], to: 'checking', citation: REG17 },
    {
      command: 'lead.transfer',
      title: '移送线索',
      from: ['registered', 'checking'],
      to: 'registered',
      citation: { sourceId: 'reg2022' },
    },
    { command: 'lead.check', title: '登记初步核查', from: ['checking'], citation: REG17 },
    {
      command: 'lead.open',
      title: '启动索赔',
      from: ['checking'],
      to: 'filed',
      guards: ['withoutPenalty', 'damageFound'],
      citation: REG17,
    },
    {
      command: 'lead.fileWithPenalty',
      title: '随处罚案件启动',
      from: ['registered', 'checking'],
      to: 'filed',
      citation: { sourceId: 'zz-notice' },
    },
    {
      command: 'lead.decline',
      title: '决定不启动',
      from: ['registered', 'checking'],
      to: 'notFiled',
      citation: { sourceId: 'reg2022', article: '18' },
    },
    { command: 'lead.remind', title: '督促办理', from: ['registered', 'checking'] },
  ],
} as const satisfies Chart<LeadStage, LeadFacts, LeadGuardName>;
