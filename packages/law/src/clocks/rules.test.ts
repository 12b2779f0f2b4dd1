import { describe, expect, it } from 'vitest';
import { legalSource } from '../citations/resolve.ts';
import { isAfter, isBefore } from '../dates/days.ts';
import { NATIONAL_CLOCK_RULES } from './national.ts';
import { rulePausedAsSet } from './place-rules.ts';
import { lengthText } from './rule.ts';
import { ZHANGZHOU_CLOCK_RULES } from './zhangzhou.ts';

const RULES = [...NATIONAL_CLOCK_RULES, ...ZHANGZHOU_CLOCK_RULES];
const day = (text: string) => Temporal.PlainDate.from(text);

/** The lengths of the deadline table, by row: n = natural days, w = working days, h = hours, m = months, y = years. */
const TABLE: Readonly<Record<string, string>> = {
  E01: '30日',
  E02: '15日',
  E03: '30日',
  E06: '90日',
  E08: '30日',
  E08M: '30日',
  E09: '30日',
  E10: '2年',
  E11: '5年',
  E12: '3个月',
  E13: '10日',
  E14: '2个月',
  E14U: '15日',
  E18: '30日',
  P01: '15日',
  P02: '7个工作日',
  P03: '30日',
  P04: '3个工作日',
  P05: '30日',
  P06: '5个工作日',
  P07: '5个工作日',
  P08: '7个工作日',
  P09: '90日',
  P10: '7个工作日',
  P11: '30日',
  P12: '7个工作日',
  P13: '3个工作日',
  P14: '15日',
  P16: '60日',
  P17: '6个月',
  P17R: '15日',
  P18: '10个工作日',
  P19: '3个月',
  P20: '5个工作日',
  P20R: '7个工作日',
  P20D: '30日',
  P21: '3个工作日',
  P22: '30日',
  P23: '2年',
  P23H: '5年',
  P24: '3个月',
  P25A: '15个工作日',
  P25B: '15个工作日',
  P25C: '30日',
  C01: '3日',
  C02: '24小时',
  C03: '3日',
  C04: '3日',
  C04V: '7日',
  C04M: '30日',
  C05: '3日',
  C06: '3日',
  C07: '3个工作日',
  C08: '3个工作日',
  C09: '3日',
  C10: '3日',
  C11: '7日',
  C12: '3日',
};

function inForce(id: string, on: string) {
  const held = RULES.filter((rule) => rule.id === id).filter(
    (rule) => !isBefore(day(on), rule.inForceFrom) && !(rule.inForceTo && isAfter(day(on), rule.inForceTo)),
  );
  expect(held.length).toBeLessThanOrEqual(1);
  return held[0];
}

describe('the table of time limits', () => {
  it('has today the row of the deadline table for each id, and no other', () => {
    const today = Object.keys(TABLE).map((id) => [id, inForce(id, '2026-11-23')?.length] as const);
    expect(Object.fromEntries(today.map(([id, length]) => [id, length && lengthText(length)]))).toEqual(
      TABLE,
    );
    expect(RULES.filter(({ id }) => !(id in TABLE))).toEqual([]);
  });

  it('keeps the limits of before July 2023 for the cases of then', () => {
    const decided = inForce('P09', '2023-06-30');
    expect(decided && lengthText(decided.length)).toBe('3个月');
    expect(decided?.pausableBy.map(({ ground }) => ground)).not.toContain('assessment');
    const filed = inForce('P01', '2021-03-01');
    expect(filed && lengthText(filed.length)).toBe('7个工作日');
    expect(inForce('P09', '2023-07-01')?.length).toEqual({ amount: 90, unit: 'days' });
  });

  it.each(RULES)('$id $title does not hold outside the days of its text', (rule) => {
    const source = legalSource(rule.citation.sourceId);
    expect(isBefore(rule.inForceFrom, source.inForceFrom)).toBe(false);
    if (source.inForceTo) expect(rule.inForceTo?.toString()).toBe(source.inForceTo.toString());
  });

  it('lets the ninety days be paused on the grounds of article 57, suspension and transfer only', () => {
    expect(inForce('P09', '2026-11-23')?.pausableBy.map(({ title }) => title)).toEqual([
      '中止调查',
      '听证',
      '公告',
      '监测（检测）',
      '评估',
      '鉴定',
      '认定',
      '送达',
      '移送司法机关',
    ]);
  });

  it('pauses Zhangzhou’s three months for the court’s notice only where the place says so', () => {
    const grounds = (isOn: boolean) =>
      ZHANGZHOU_CLOCK_RULES.flatMap((rule) =>
        rulePausedAsSet(rule, () => isOn).pausableBy.map(({ ground }) => ground),
      );
    expect(grounds(false)).toEqual([]);
    expect(grounds(true)).toEqual(['courtNotice']);
  });

  it('pauses no limit that is counted in working days: its pause would have to be counted so too', () => {
    const paused = RULES.filter(({ pausableBy }) => pausableBy.length > 0);
    expect(paused.map(({ length }) => length.unit)).not.toContain('workingDays');
  });
});
