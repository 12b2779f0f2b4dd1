import { describe, expect, it } from 'vitest';
import { citationText } from '../citations/resolve.ts';
import { initiationForm, investigationForm, OFFICIAL_FORMS, terminationForm } from './annexes.ts';
import { EVIDENCE_CHECKLIST, evidenceChecklist, missingEvidence } from './evidence-checklist.ts';
import { type FormValues, formProblems } from './form.ts';

const filled = (form: (typeof OFFICIAL_FORMS)[number]): FormValues =>
  Object.fromEntries(form.fields.map(({ key }) => [key, '内容']));

describe('the official forms', () => {
  it('are the three annexes with their cells in printed order', () => {
    expect(OFFICIAL_FORMS.map(({ annex, fields }) => [annex, fields.length])).toEqual([
      [1, 10],
      [2, 10],
      [3, 5],
    ]);
    expect(initiationForm.fields.map(({ label }) => label)).toEqual([
      '案件来源',
      '编号',
      '案由',
      '名称（姓名）',
      '地址（住址）',
      '（公民身份证号码）',
      '法定代表人',
      '职务',
      '案情简介及启动索赔理由',
      '备注',
    ]);
  });

  it('differ, forms 1 and 2, in one cell only', () => {
    const labels = (form: typeof initiationForm) => form.fields.map(({ label }) => label);
    const apart = labels(terminationForm).filter((label) => !labels(initiationForm).includes(label));
    expect(apart).toEqual(['终止理由']);
  });

  it('are signed 经办人 → 机构负责人 → 部门负责人, form 3 by the handler alone with a date', () => {
    for (const form of [initiationForm, terminationForm]) {
      expect(form.signatures.map(({ role }) => role)).toEqual(['经办人', '机构负责人', '部门负责人']);
      expect(form.signatures.map(({ opinion }) => opinion)).toEqual([false, true, true]);
    }
    expect(investigationForm.signatures).toMatchObject([{ role: '经办人', dated: true }]);
  });

  it.each(OFFICIAL_FORMS.map((form) => [form.name, form] as const))(
    '%s: complete is content, empty names every required cell with the annex',
    (name, form) => {
      expect(formProblems(form, filled(form))).toEqual([]);
      const problems = formProblems(form, {});
      expect(problems.map(({ field }) => field)).toEqual(
        form.fields.filter(({ required }) => required).map(({ key }) => key),
      );
      for (const { message, citation } of problems) {
        expect(message).toContain(name);
        expect(citation && citationText(citation)).toContain(`附件${form.annex}`);
      }
    },
  );

  it('refuses an empty or blank 终止理由 (SG-EEDC-09)', () => {
    for (const termination_reason of ['', '  ']) {
      const problems = formProblems(terminationForm, { ...filled(terminationForm), termination_reason });
      expect(problems).toMatchObject([
        { field: 'termination_reason', message: '《索赔终止登记表》的“终止理由”尚未填写' },
      ]);
    }
  });

  it('names the group of a grouped cell', () => {
    const problems = formProblems(initiationForm, { ...filled(initiationForm), obligor_name: '' });
    expect(problems[0]?.message).toContain('“赔偿义务人·名称（姓名）”');
  });
});

describe('the evidence checklist (ZZ-EEDC-03)', () => {
  it('asks an empty file for the act at the opening, and for the damage after the investigation', () => {
    expect(missingEvidence([], 'initiation').map(({ code }) => code)).toEqual(['act']);
    expect(missingEvidence([], 'investigation').map(({ code }) => code)).toEqual(['act', 'damage']);
  });

  it('is content with a record of the scene, for both', () => {
    expect(missingEvidence(['勘验笔录、现场笔录'], 'investigation')).toEqual([]);
  });

  it('takes a paper for the act, not for the damage', () => {
    expect(missingEvidence(['书证'], 'investigation').map(({ code }) => code)).toEqual(['damage']);
  });

  it('shows what is only recommended too', () => {
    const list = evidenceChecklist(['书证'], 'initiation');
    expect(list.map(({ item }) => item.code)).toEqual(EVIDENCE_CHECKLIST.map(({ code }) => code));
    expect(list.filter(({ required }) => !required).map(({ item, met }) => [item.code, met])).toEqual([
      ['damage', false],
      ['obligor', true],
      ['costs', true],
    ]);
  });

  it('counts no evidence of a kind it does not know', () => {
    expect(missingEvidence(['传闻'], 'initiation')).toHaveLength(1);
  });
});
