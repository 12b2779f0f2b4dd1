import type { Fen } from '../money/fen.ts';
import type { Chart, Guard, Refusal } from './chart.ts';

export type PenaltyStage = 'filed' | 'notified' | 'decided' | 'closed' | 'withdrawn' | 'exempted';

/** What the guards of the penalty's chart need to know; amounts in fen. */
export interface PenaltyFacts {
  readonly stage: PenaltyStage;
  readonly today: Temporal.PlainDate;
  readonly filedOn: Temporal.PlainDate;
  /** The preliminary judgement on compensation; undefined while it is owed. */
  readonly judgement?: 'yes' | 'no' | undefined;
  readonly paired: boolean;
  readonly consultedOn?: Temporal.PlainDate | undefined;
  /** The prior notice's date: given, or proposed by the command being checked. */
  readonly noticeOn?: Temporal.PlainDate | undefined;
  readonly decidedOn?: Temporal.PlainDate | undefined;
  readonly fineFen?: Fen | undefined;
  readonly paidFen: Fen;
  /** Handed over to the police, and nothing decided there yet. */
  readonly transferRunning?: boolean | undefined;
}

const BOTH = { sourceId: 'zz-further' };
const JUDGE = { sourceId: 'zz-notice' };

function consultationBefore(facts: PenaltyFacts): readonly Refusal[] {
  if (!facts.paired) return [];
  if (!facts.consultedOn) {
    return [
      {
        code: 'consultation-missing',
        message: '双案并处的案件，作出事先告知前须先同赔偿义务人作裁量商议',
        citation: BOTH,
      },
    ];
  }
  if (facts.noticeOn && Temporal.PlainDate.compare(facts.consultedOn, facts.noticeOn) >= 0) {
    return [
      {
        code: 'consultation-too-late',
        field: 'noticeOn',
        message: `裁量商议（${facts.consultedOn}）须早于事先告知（${facts.noticeOn}）`,
        citation: BOTH,
      },
    ];
  }
  return [];
}

const PENALTY_GUARDS = {
  judged: {
    title: '已判定是否启动赔偿',
    check: (facts) =>
      facts.judgement
        ? []
        : [
            {
              code: 'judgement-missing',
              message: '尚未对是否启动生态环境损害赔偿作出初步判定',
              citation: JUDGE,
            },
          ],
  },
  unjudged: {
    title: '尚未判定',
    check: (facts) =>
      facts.judgement === 'yes'
        ? [{ code: 'judged-already', message: '本案已判定启动损害赔偿，不能重复判定', citation: JUDGE }]
        : [],
  },
  paired: {
    title: '双案并处',
    check: (facts) =>
      facts.paired
        ? []
        : [
            {
              code: 'consultation-without-pair',
              message: '本案未启动损害赔偿，无需裁量商议',
              citation: BOTH,
            },
          ],
  },
  consultationBefore: { title: '裁量商议在先', check: consultationBefore },
  transferOver: {
    title: '涉嫌犯罪移送已有结果',
    check: (facts) =>
      facts.transferRunning
        ? [
            {
              code: 'transfer-running',
              message:
                '本案正在移送公安机关：尚未作出处罚决定的，原则上待公安、检察机关或者法院决定不追究刑事责任后再决定',
              citation: { sourceId: 'link2017', article: '16' },
            },
          ]
        : [],
  },
} as const satisfies Record<string, Guard<PenaltyFacts>>;

type PenaltyGuardName = keyof typeof PENALTY_GUARDS;

const OPEN: readonly PenaltyStage[] = ['filed', 'notified', 'decided'];
const law = (article: string) => ({ sourceId: 'penaltyLaw', article });

/** 行政处罚案件, as far as it runs beside a compensation claim. */
export const penaltyChart = {
  id: 'penalty',
  title: '行政处罚案件',
  initial: 'filed',
  stages: {
    filed: {
      title: '立案',
      kind: 'main',
      column: 0,
      lane: 0,
      documents: ['filingApproval', 'liabilityNotice', 'consultationRecord'],
      guidance: '调查取证；双案并处的，作出事先告知前先作裁量商议。',
      citation: law('54'),
    },
    notified: {
      title: '事先告知',
      kind: 'main',
      column: 1,
      lane: 0,
      documents: ['priorNotice'],
      guidance: '听取陈述申辩；满五个工作日后作出决定。',
      citation: law('44'),
    },
    decided: {
      title: '处罚决定',
      kind: 'main',
      column: 2,
      lane: 0,
      documents: ['penaltyDecision'],
      guidance: '送达、公开，督促当事人履行。',
      citation: law('57'),
    },
    closed: {
      title: '结案',
      kind: 'final',
      column: 3,
      lane: 0,
      documents: ['penaltyClosing'],
      guidance: '处罚案件已结案。',
      citation: { sourceId: 'penaltyReg', article: '77' },
    },
    withdrawn: {
      title: '撤销立案',
      kind: 'final',
      column: 1,
      lane: 1,
      documents: [],
      guidance: '立案已撤销。',
      citation: { sourceId: 'penaltyReg' },
    },
    exempted: {
      title: '不予处罚',
      kind: 'final',
      column: 2,
      lane: 1,
      documents: [],
      guidance: '已决定不予行政处罚；损害赔偿不因此免除。',
      citation: law('33'),
    },
  },
  guards: PENALTY_GUARDS,
  actions: [
    {
      command: 'penalty.judge',
      title: '判定是否启动损害赔偿',
      from: OPEN,
      guards: ['unjudged'],
      citation: JUDGE,
    },
    {
      command: 'penalty.recordConsultation',
      title: '登记裁量商议',
      from: ['filed'],
      guards: ['paired'],
      citation: BOTH,
    },
    {
      command: 'penalty.issuePriorNotice',
      title: '作出事先告知',
      from: ['filed'],
      to: 'notified',
      guards: ['judged', 'consultationBefore'],
      citation: law('44'),
    },
    {
      command: 'penalty.decide',
      title: '作出处罚决定',
      from: ['notified'],
      to: 'decided',
      guards: ['judged'],
      advice: ['transferOver'],
      citation: law('57'),
    },
    {
      command: 'penalty.exempt',
      title: '决定不予处罚',
      from: ['filed', 'notified'],
      to: 'exempted',
      guards: ['judged'],
      citation: law('33'),
    },
    {
      command: 'penalty.withdraw',
      title: '撤销立案',
      from: ['filed', 'notified'],
      to: 'withdrawn',
      citation: { sourceId: 'penaltyReg' },
    },
    { command: 'penalty.recordFinePayment', title: '登记罚没款缴纳', from: ['decided'], citation: law('67') },
    {
      command: 'penalty.close',
      title: '结案',
      from: ['decided'],
      to: 'closed',
      guards: ['judged'],
      citation: { sourceId: 'penaltyReg', article: '77' },
    },
    { command: 'penalty.addEvidence', title: '添加证据', from: OPEN },
    {
      command: 'penalty.pauseClock',
      title: '中止计时',
      from: OPEN,
      citation: { sourceId: 'penaltyReg', article: '57' },
    },
    { command: 'penalty.resumeClock', title: '恢复计时', from: OPEN },
    { command: 'penalty.extend', title: '延长办案期限', from: OPEN, citation: law('60') },
  ],
} as const satisfies Chart<PenaltyStage, PenaltyFacts, PenaltyGuardName>;
