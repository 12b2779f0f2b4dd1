import {
  CODE_LENIENCY,
  claimChart,
  LIMITED_STAGES,
  NATIONAL_ELIGIBILITY,
  NATIONAL_EXPERT_POOL,
  NATIONAL_TRIGGERS,
  stageLimitSetting,
} from '@ecoredress/law';
import type { Profile, SettingSeed } from './profile.ts';

function setting(
  seed: Partial<SettingSeed> & Pick<SettingSeed, 'key' | 'title' | 'value' | 'unit' | 'explanation'>,
): SettingSeed {
  return { from: '2018-01-01', source: null, verified: false, ...seed };
}

/** The base's settings with the place's own over them: one of the same key takes the other's place. */
export function settingsOver(base: readonly SettingSeed[], own: readonly SettingSeed[]): SettingSeed[] {
  const ownKeys = new Set(own.map(({ key }) => key));
  return [...base.filter(({ key }) => !ownKeys.has(key)), ...own];
}

/** What every place starts from. Values without a source are our own proposals, flagged 待核. */
export const NATIONAL_SETTINGS: readonly SettingSeed[] = [
  setting({
    key: 'lead.takeUpDays',
    title: '线索接收期限',
    value: 7,
    unit: '日',
    explanation: '线索到达承办单位后，超过此日数未接收的，列入督促清单。',
  }),
  setting({
    key: 'assessment.opinionsRequired',
    title: '专家意见份数下限',
    value: 3,
    unit: '份',
    explanation: '以专家意见定损时至少须有的份数；本地另有规定的，改用其份数。',
  }),
  setting({
    key: 'assessment.jointDrawRequired',
    title: '须共同抽取专家',
    value: false,
    unit: '',
    explanation:
      '会前磋商之前须已与赔偿义务人在专家库中共同抽取专家，且只计抽中专家的意见；已有鉴定评估报告的除外。',
  }),
  setting({
    key: 'assessment.dissentPercent',
    title: '专家意见分歧界限',
    value: 30,
    unit: '%',
    explanation: '专家认定金额与中位数之差超过中位数的此比例的，列为分歧，确定会前磋商金额须说明理由。',
  }),
  setting({
    key: 'engagement.answerDays',
    title: '专家答复邀请的期限',
    value: 3,
    unit: '日',
    explanation: '抽中专家自受邀起答复是否接受的期限；逾期的，可依次邀请候补专家。',
  }),
  setting({
    key: 'negotiation.replyWorkingDays',
    title: '磋商告知书答复期限',
    value: 10,
    unit: '个工作日',
    explanation: '写入磋商告知书的答复期限建议值。',
  }),
  setting({
    key: 'pair.stepGap',
    title: '双案不同步提示',
    value: 2,
    unit: '个阶段',
    explanation: '处罚案件与赔偿案件的进度相差达到此阶段数时提示。',
  }),
  setting({
    key: 'statistics.casesPerUnitYear',
    title: '各单位年度办案目标',
    value: 0,
    unit: '件',
    explanation: '各报告单位每年至少启动的案件数，未达到的列入看板“未破零单位”并显示距年底天数；0 表示不设。',
  }),
  ...LIMITED_STAGES.map((stage) =>
    setting({
      key: stageLimitSetting(stage),
      title: `${claimChart.stages[stage].title}环节时限`,
      value: 0,
      unit: '日',
      explanation:
        '自进入该环节次日起算的自然日数；0 表示不设。更改后，在办案件按新值重新计算，已办结的不变。',
    }),
  ),
  setting({
    key: 'security.lockAfterFailures',
    title: '登录失败锁定次数',
    value: 5,
    unit: '次',
    explanation: '连续失败达到此次数，账号锁定。',
  }),
  setting({
    key: 'security.lockMinutes',
    title: '锁定时长',
    value: 15,
    unit: '分钟',
    explanation: '锁定后经过此时长可再次登录。',
  }),
  setting({
    key: 'security.idleMinutes',
    title: '闲置退出',
    value: 30,
    unit: '分钟',
    explanation: '超过此时长没有操作，须重新登录。',
  }),
  setting({
    key: 'security.sessionHours',
    title: '会话最长时间',
    value: 12,
    unit: '小时',
    explanation: '自登录起超过此时长，须重新登录。',
  }),
];

/** The national base. Its place has no units yet: the system administrator names the city on first sign-in. */
export const CN: Profile = {
  id: 'cn',
  title: '全国通用',
  cityCode: '000000',
  cityName: '（请设置本市名称）',
  rightHolder: '（请设置赔偿权利人）',
  units: [
    {
      code: 'root',
      name: '（请设置本单位名称）',
      kind: 'root',
      parentCode: null,
      divisionCode: '000000',
      source: 'generally known',
      reporting: true,
      regionNames: [],
    },
  ],
  settings: NATIONAL_SETTINGS,
  clockRules: [],
  triggerSet: NATIONAL_TRIGGERS,
  leniencyRuleSet: CODE_LENIENCY,
  guidedRestoration: false,
  eligibilityRuleSet: NATIONAL_ELIGIBILITY,
  expertPool: NATIONAL_EXPERT_POOL,
  numberPrefixes: {
    penaltyCase: '环罚立',
    claimCase: '环赔立',
    opinionLetter: '环赔意',
    notice: '环赔告',
    agreement: '环赔协',
    confirmation: '环赔确',
    closing: '环赔结',
    court: '环赔诉',
    crime: '环刑移',
    letter: '环赔函',
    form: '环赔表',
  },
  confirmationCourt: '（请设置司法确认法院）',
};
