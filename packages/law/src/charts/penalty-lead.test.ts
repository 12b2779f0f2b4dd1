import { describe, expect, it } from 'vitest';
import { checkAction } from './chart.ts';
import { type LeadFacts, leadChart } from './lead-chart.ts';
import { type PenaltyFacts, penaltyChart } from './penalty-chart.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

const PENALTY: PenaltyFacts = {
  stage: 'filed',
  today: day('2023-05-20'),
  filedOn: day('2023-05-04'),
  judgement: 'yes',
  paired: true,
  paidFen: 0,
};

function penaltyRefusals(more: Partial<PenaltyFacts>, command: string): string[] {
  const result = checkAction(penaltyChart, { ...PENALTY, ...more }, command);
  return result.ok ? [] : result.refusals.map(({ code }) => code);
}

describe('the penalty beside a claim', () => {
  it('demands the judgement on compensation before the notice and the decision', () => {
    const unjudged = { judgement: undefined, paired: false };
    expect(penaltyRefusals(unjudged, 'penalty.issuePriorNotice')).toEqual(['judgement-missing']);
    expect(penaltyRefusals({ ...unjudged, stage: 'notified' }, 'penalty.decide')).toEqual([
      'judgement-missing',
    ]);
    expect(penaltyRefusals({ ...unjudged, judgement: 'no' }, 'penalty.issuePriorNotice')).toEqual([]);
  });

  it('takes the consultation strictly before the notice (ZZ-DUAL-06)', () => {
    const noticeOn = day('2023-05-12');
    const notice = (consultedOn: string) =>
      penaltyRefusals({ noticeOn, consultedOn: day(consultedOn) }, 'penalty.issuePriorNotice');
    expect(notice('2023-05-11')).toEqual([]);
    expect(notice('2023-05-12')).toEqual(['consultation-too-late']);
    expect(notice('2023-05-13')).toEqual(['consultation-too-late']);
    expect(penaltyRefusals({ noticeOn }, 'penalty.issuePriorNotice')).toEqual(['consultation-missing']);
  });

  it('names both dates when the consultation comes too late', () => {
    const facts = { ...PENALTY, noticeOn: day('2023-05-12'), consultedOn: day('2023-05-13') };
    const result = checkAction(penaltyChart, facts, 'penalty.issuePriorNotice');
    expect(!result.ok && result.refusals[0]).toMatchObject({
      field: 'noticeOn',
      message: '裁量商议（2023-05-13）须早于事先告知（2023-05-12）',
    });
  });

  it('asks no consultation of a penalty that stands alone, and takes none', () => {
    const alone = { judgement: 'no', paired: false } as const;
    expect(penaltyRefusals(alone, 'penalty.issuePriorNotice')).toEqual([]);
    expect(penaltyRefusals(alone, 'penalty.recordConsultation')).toEqual(['consultation-without-pair']);
    expect(penaltyRefusals({}, 'penalty.recordConsultation')).toEqual([]);
  });

  it('judges once yes, and may turn a no', () => {
    expect(penaltyRefusals({}, 'penalty.judge')).toEqual(['judged-already']);
    expect(penaltyRefusals({ judgement: 'no', paired: false }, 'penalty.judge')).toEqual([]);
  });
});

const LEAD: LeadFacts = {
  stage: 'checking',
  today: day('2026-06-01'),
  receivedOn: day('2026-05-20'),
  hasPenalty: false,
  accepted: true,
  checked: true,
  damageFound: true,
  inScope: true,
};

function leadCheck(more: Partial<LeadFacts>, command: string) {
  return checkAction(leadChart, { ...LEAD, ...more }, command);
}

describe('the way of a lead', () => {
  it('opens a claim when the check found damage within the scope', () => {
    expect(leadCheck({}, 'lead.open')).toMatchObject({ ok: true, to: 'filed' });
  });

  it.each([
    [{ checked: false, damageFound: false }, '尚未登记初步核查结果'],
    [{ damageFound: false }, '未认定存在适用范围内的生态环境损害'],
    [{ inScope: false }, '未认定存在适用范围内的生态环境损害'],
  ])('refuses to open one on %o', (facts, message) => {
    const result = leadCheck(facts, 'lead.open');
    expect(!result.ok && result.refusals.map((refusal) => refusal.message).join()).toContain(message);
  });

  it('sends a lead that comes from a penalty to the judgement there', () => {
    const result = leadCheck({ hasPenalty: true }, 'lead.open');
    expect(!result.ok && result.refusals.map(({ code }) => code)).toEqual(['lead-has-penalty']);
  });

  it('keeps a transferred lead open, and ends a declined one', () => {
    expect(leadCheck({}, 'lead.transfer')).toMatchObject({ to: 'registered' });
    expect(leadCheck({ stage: 'registered' }, 'lead.decline')).toMatchObject({ to: 'notFiled' });
    expect(leadCheck({ stage: 'notFiled' }, 'lead.open')).toMatchObject({ ok: false });
  });
});
