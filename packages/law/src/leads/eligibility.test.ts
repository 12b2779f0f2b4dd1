import { describe, expect, it } from 'vitest';
import { citationText } from '../citations/resolve.ts';
import { assessEligibility, type EligibilityFacts, NATIONAL_ELIGIBILITY } from './eligibility.ts';

function assess(act: string, more: Partial<EligibilityFacts> = {}, rules = NATIONAL_ELIGIBILITY) {
  return assessEligibility({ act, violationKind: '', medium: [], damageNoted: false, ...more }, rules);
}

describe('which penalty becomes a lead', () => {
  it.each([
    '氨氮8.74mg/L超5mg/L限值0.748倍',
    '二氧化硫小时值171-196mg/m3超150mg/m3',
    'COD129mg/L超DB35/1310 0.6125倍',
    '总磷3.37、氨氮8.30mg/L超一级A',
    '废水总排口硫酸盐超许可限值',
    '主要污染物严重超标',
    '私设塑料管外排养殖废水,COD1800、氨氮606mg/L',
    '雨水排口COD、氨氮、总磷等超GB8978表4一级',
    '养殖废水未经无害化处理溢流外环境',
    '违反环评批复排放废水',
    '砂石露天堆存未围挡覆盖',
    '露天焚烧秸秆',
    '非法占用林地毁林采砂',
    '除臭水帘未正常运行',
    '利用暗管排放生产废水，且未公开环境信息',
  ])('takes a damaging act: %s', (act) => {
    expect(assess(act).eligible).toBe(true);
  });

  it.each([
    '固化土项目未批先建',
    '环保设施未验收即投产',
    '新增注塑机未办环评即投产',
    '危险废物管理台账不完整',
    '未公开环境信息',
    '不能提供2025年1-5月自行监测报告',
    '出具虚假排放检验报告',
    '建设规模超过环评批复',
    '污染防治设施正常运行，但未验收',
  ])('leaves a formal violation: %s', (act) => {
    const { eligible, reasons } = assess(act);
    expect(eligible).toBe(false);
    expect(reasons[0]).toContain('手续、管理类违法');
  });

  it('takes a formal violation all the same when damage is noted', () => {
    expect(assess('未批先建', { damageNoted: true })).toMatchObject({
      eligible: true,
      reasons: ['办案人员已注明存在生态环境损害'],
    });
  });

  it('leaves what the regime does not cover, whatever else the act says', () => {
    expect(assess('厂界噪声超标6分贝').eligible).toBe(false);
    expect(assess('向海域倾倒渣土，污染海洋环境').reasons[0]).toContain('海洋主管部门');
  });

  it('reads the kind of violation and the medium too', () => {
    expect(assess('', { violationKind: '超标排放水污染物' }).eligible).toBe(true);
    expect(assess('超标排放', { medium: ['噪声'] }).eligible).toBe(false);
  });

  it('leaves to a person what no rule speaks of', () => {
    expect(assess('拒不执行重污染天气应急措施')).toMatchObject({
      eligible: false,
      reasons: ['现有记载不足以判定，须由办案人员作出初步判定'],
    });
  });

  it('gives every reason of the verdict with the words it rests on, and the rule behind the table', () => {
    const { reasons, citation } = assess('不正常运行治污设施逃避监管排放大气污染物');
    expect(reasons).toEqual([
      '以逃避监管方式排放污染物，可能造成生态环境损害（依据“逃避监管”）',
      '污染防治措施未发挥作用，可能造成生态环境损害（依据“不正常运行”）',
    ]);
    expect(citationText(citation)).toContain('第17条（待核）');
  });
});

describe('the dates of a rule', () => {
  const day = (text: string) => Temporal.PlainDate.from(text);
  const rules = {
    ...NATIONAL_ELIGIBILITY,
    rules: [
      {
        id: 'old',
        patterns: ['异味'],
        eligible: true,
        reason: '旧规则',
        inForceFrom: day('2020-01-01'),
        inForceTo: day('2025-12-31'),
      },
    ],
  };

  it.each([
    ['2019-12-31', false],
    ['2020-01-01', true],
    ['2025-12-31', true],
    ['2026-01-01', false],
  ])('on %s the rule applies: %s', (on, eligible) => {
    expect(assess('异味扰民', { on: day(on) }, rules).eligible).toBe(eligible);
  });

  it('without a day leaves out what has ended', () => {
    expect(assess('异味扰民', {}, rules).eligible).toBe(false);
  });
});
