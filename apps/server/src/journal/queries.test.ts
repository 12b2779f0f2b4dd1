import { auditRecent, journalOfSubject, journalRecent, type SubjectKind } from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { readInScope } from '../access/scope.ts';
import { insertRow, updateRow } from '../commands/decision.ts';
import { createTestDatabase, type TestDatabase } from '../db/testing.ts';
import { newUuid } from '../ids.ts';
import { journalModule } from './module.ts';
import { listRecentLines } from './queries.ts';
import { writeLine } from './testing/write-lines.ts';
import { changeView } from './views.ts';

const LONGHAI = newUuid();
const ZHANGPU = newUuid();
const KINDS: readonly SubjectKind[] = ['claim'];

const person = insertRow('party', {
  city_code: '350600',
  id: newUuid(),
  unit_id: LONGHAI,
  kind: 'person',
  name: '张某',
  uscc: '',
  id_number: '11010519491231002X',
  address: '龙海区某路1号，电话13800000000',
  legal_representative: '',
  legal_representative_post: '',
  phone: '0596-6520000',
  enterprise_size: null,
} as never);

function actor(role: 'caseOfficer' | 'finance' | 'cityOffice', unitIds: readonly string[] | '*'): Actor {
  return {
    kind: 'user',
    userId: newUuid(),
    name: '甲',
    post: '经办人',
    cityCode: '350600',
    unitId: LONGHAI,
    grants: [{ role, unitIds }],
  };
}

describe('a change as the journal shows it', () => {
  it('has Chinese titles, yuan for fen, before beside after', () => {
    const [change] = updateRow(
      'claim',
      {},
      { claimed_fen: 0, self_handled: true },
      { claimed_fen: 8_000_050, self_handled: false },
    );
    if (!change) throw new Error('nothing changed');
    expect(changeView(change, true)).toMatchObject({
      title: '损害赔偿案件',
      fields: [
        { name: 'claimed_fen', title: '索赔金额', before: '0.00 元', after: '80,000.50 元' },
        { name: 'self_handled', title: '自行办理', before: '是', after: '否' },
      ],
    });
  });

  it('says the code’s own words in Chinese: stages, roles, moments', () => {
    const roles = ['caseOfficer', 'departmentHead'];
    const post = insertRow('post', { roles, created_at: '2026-11-23T21:52:18.991Z' } as never);
    const [moved] = updateRow('claim', {}, { stage: 'initiation' }, { stage: 'investigation' });
    if (!moved) throw new Error('nothing changed');
    const values = [post, moved].flatMap((change) =>
      changeView(change, true).fields.map(({ after }) => after),
    );
    expect(values).toEqual(['经办人、部门负责人', '2026/11/24 05:52', '调查']);
  });

  it('hides identity numbers and phones, by name and wherever a text repeats them', () => {
    const form = insertRow('claim_form', {
      fields: { obligor_citizen_id: '11010519491231002X', cause: '身份证11010519491231002X的张某' },
      amount_fen: 13_800_000_000,
    } as never);
    const text = JSON.stringify([changeView(person, false), changeView(form, false)]);
    expect(text).not.toContain('11010519491231002X');
    expect(text).not.toContain('13800000000');
    expect(text).not.toContain('6520000');
    expect(text).toContain('138,000,000.00 元');
    const full = JSON.stringify([changeView(person, true), changeView(form, true)]);
    expect(full).toContain('0596-6520000');
    expect(full).toContain('身份证11010519491231002X的张某');
  });
});

describe('reading the journal', () => {
  let database: TestDatabase;
  const subjectId = newUuid();
  beforeAll(async () => {
    database = await createTestDatabase();
    await writeLine(database.db, { subjectId, unitId: LONGHAI, changes: [person] });
    for (let line = 0; line < 6; line += 1) {
      // Two lines each at one moment, in two chains.
      const at = `2026-06-0${1 + Math.floor(line / 2)}T02:00:00.000Z`;
      await writeLine(database.db, { subjectId, unitId: LONGHAI, at });
      await writeLine(database.db, { subjectId: newUuid(), unitId: LONGHAI, at });
    }
    await writeLine(database.db, { subjectId: newUuid(), unitId: LONGHAI, kind: 'user' });
  });
  afterAll(() => database.drop());

  function ask(name: string, params: Record<string, unknown>, reader: Actor, units: readonly string[] | '*') {
    const handler = journalModule.queries?.find((query) => query.declaration.name === name);
    if (!handler) throw new Error(`no query ${name}`);
    const context = {
      actor: reader,
      now: Temporal.Instant.from('2026-06-08T02:00:00Z'),
      today: Temporal.PlainDate.from('2026-06-08'),
      place: undefined as never,
    };
    return readInScope(database.db, reader, (tx) => handler.run(tx, params, context), units);
  }

  it('pages through all lines of the asked kinds once, newest first', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await readInScope(
        database.db,
        actor('cityOffice', '*'),
        (tx) => listRecentLines(tx, '350600', KINDS, { cursor, limit: 4 }),
        '*',
      );
      expect(page.total).toBe(13);
      seen.push(...page.rows.map((row) => `${row.at} ${row.subject_id} ${row.seq}`));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(13);
    const days = seen.map((line) => line.slice(0, 10));
    expect(days).toEqual(days.toSorted().reverse());
  });

  it('shows a case with its changes, the identity only to who may see it in that unit', async () => {
    const params = { subjectId, limit: 20 };
    const officer = await ask(journalOfSubject.name, params, actor('caseOfficer', [LONGHAI]), [LONGHAI]);
    const finance = await ask(journalOfSubject.name, params, actor('finance', [LONGHAI]), [LONGHAI]);
    const neighbour: Actor = {
      ...actor('caseOfficer', [ZHANGPU]),
      grants: [
        { role: 'caseOfficer', unitIds: [ZHANGPU] },
        { role: 'cityOffice', unitIds: '*' },
      ],
    };
    const elsewhere = await ask(journalOfSubject.name, params, neighbour, '*');
    expect(officer).toMatchObject({ total: 7, nextCursor: null });
    expect(JSON.stringify(officer)).toContain('11010519491231002X');
    expect(JSON.stringify(finance)).not.toContain('11010519491231002X');
    expect(JSON.stringify(elsewhere)).not.toContain('11010519491231002X');
  });

  it('keeps the total on every page of a case', async () => {
    const reader = actor('caseOfficer', [LONGHAI]);
    const first = await ask(journalOfSubject.name, { subjectId, limit: 5 }, reader, [LONGHAI]);
    const { nextCursor } = first as { nextCursor: string };
    const second = await ask(journalOfSubject.name, { subjectId, limit: 5, cursor: nextCursor }, reader, [
      LONGHAI,
    ]);
    expect(second).toMatchObject({ total: 7, nextCursor: null, items: [{ seq: 2 }, { seq: 1 }] });
  });

  it('shows another county nothing', async () => {
    const reader = actor('caseOfficer', [ZHANGPU]);
    await expect(ask(journalOfSubject.name, { subjectId, limit: 5 }, reader, [ZHANGPU])).rejects.toThrow(
      '没有找到该案件',
    );
    expect(await ask(journalRecent.name, { limit: 5 }, reader, [ZHANGPU])).toMatchObject({
      items: [],
      total: 0,
    });
  });

  it('keeps case lines and administration lines apart', async () => {
    const reader = actor('cityOffice', '*');
    expect(await ask(journalRecent.name, { limit: 5 }, reader, '*')).toMatchObject({ total: 13 });
    expect(await ask(auditRecent.name, { limit: 5 }, reader, '*')).toMatchObject({
      total: 1,
      items: [{ subjectKind: 'user' }],
    });
  });

  it('narrows the administration by kind, person or matter, and days in Asia/Shanghai', async () => {
    // 23:30 of 19 June in UTC is the morning of 20 June in Shanghai.
    const at = '2026-06-19T23:30:00.000Z';
    const setting = newUuid();
    await writeLine(database.db, { subjectId: setting, unitId: LONGHAI, kind: 'setting', at });
    const found = async (params: Record<string, unknown>) => {
      const page = await ask(auditRecent.name, { limit: 5, ...params }, actor('cityOffice', '*'), '*');
      return (page as { items: { subjectId: string }[] }).items.map((line) => line.subjectId);
    };
    expect(await found({ kind: 'setting' })).toEqual([setting]);
    expect(await found({ from: '2026-06-20', to: '2026-06-20' })).toEqual([setting]);
    expect(await found({ from: '2026-06-21' })).toEqual([]);
    expect(await found({ kind: 'setting', to: '2026-06-19' })).toEqual([]);
    expect(await found({ kind: 'setting', text: '甲' })).toEqual([setting]);
    expect(await found({ text: '没有这件事' })).toEqual([]);
  });
});
