import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldPath, issuesAsProblems, placeErrors, touches } from './form-errors.ts';

const form = [['heldOn'], ['parties', 0, 'name'], ['restoration']].map((name) => [...name]);

describe('errors at the fields of a form', () => {
  it('places a problem at its field, gathering several at one', () => {
    const placed = placeErrors(
      [
        { code: 'a', field: 'heldOn', message: '日期过早' },
        { code: 'b', field: 'heldOn', message: '不是工作日' },
        { code: 'c', field: 'parties.0.name', message: '此项必填' },
      ],
      form,
    );
    expect(placed.atFields).toEqual([
      { name: ['heldOn'], errors: ['日期过早', '不是工作日'] },
      { name: ['parties', 0, 'name'], errors: ['此项必填'] },
    ]);
  });

  it('says what lies inside a field at that field, and leaves the rest for the alert', () => {
    const placed = placeErrors(
      [
        { code: 'a', field: 'restoration.unit', message: '单位不符' },
        { code: 'b', field: 'unknown', message: '甲' },
        { code: 'c', message: '乙' },
      ],
      form,
    );
    expect(placed.atFields).toEqual([{ name: ['restoration'], errors: ['单位不符'] }]);
    expect(placed.shown).toEqual(['restoration.unit']);
  });

  it('calls absent what is absent, and wrong what is wrong', () => {
    const schema = z.object({
      day: z.iso.date('日期有误'),
      list: z.array(z.object({ fen: z.int('须精确到分') })),
    });
    const input = { list: [{ fen: 1.5 }, {}] };
    const found = schema.safeParse(input);
    expect(issuesAsProblems(found.error?.issues ?? [], input)).toEqual([
      { code: 'invalid-input', field: 'day', message: '此项必填' },
      { code: 'invalid-input', field: 'list.0.fen', message: '须精确到分' },
      { code: 'invalid-input', field: 'list.1.fen', message: '此项必填' },
    ]);
  });

  it('knows which fields a change touches, an emptied one included', () => {
    expect(touches({ heldOn: undefined }, ['heldOn'])).toBe(true);
    expect(touches({ parties: [{ name: 'x' }] }, fieldPath('parties.0.name'))).toBe(true);
    expect(touches({ heldOn: '2026-01-01' }, ['place'])).toBe(false);
  });
});
