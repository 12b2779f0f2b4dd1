import {
  leadAccept,
  leadGet,
  leadRegister,
  leadRemind,
  noticeMarkRead,
  noticesList,
  noticesUnread,
} from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPair, signInBranch } from '../../testing/cases.ts';
import { startTestServer, type TestClient, type TestServer } from '../../testing/server.ts';
import { SWEEP_QUEUE } from './index.ts';

const OURS = 'branch-350604';
const THEIRS = 'branch-350623';

let server: TestServer;
let today = '2026-05-04';
beforeAll(async () => {
  server = await startTestServer({ now: () => Temporal.Instant.from(`${today}T02:00:00Z`) });
});
afterAll(() => server.stop());

const sweep = () => server.product.platform.jobs().runNow(SWEEP_QUEUE);
const office = () => server.signIn('office', 'cityOffice');

/** The reminders of a reader about one case, the latest first. */
async function remindersOf(reader: TestClient, subjectId: string) {
  const { items } = await reader.query(noticesList, { limit: 200 });
  return items.filter((item) => item.subjectId === subjectId);
}

async function registerLead(officer: TestClient, title: string): Promise<string> {
  const lead = {
    unitId: await server.unitId(OURS),
    channel: 'report',
    title,
    foundOn: today,
    receivedOn: today,
    summary: '沟渠水体发黑',
  };
  return (await officer.run(leadRegister, lead)).subjectId;
}

describe('a lead that nobody takes up', () => {
  it('is reminded of at its unit and in the city, once for each week, and on the lead itself', async () => {
    today = '2026-05-04';
    const late = await registerLead(await server.signIn(OURS, 'caseOfficer'), '无人接收的线索');
    const taken = await registerLead(await server.signIn(OURS, 'caseOfficer'), '已经接收的线索');
    await (await server.signIn(OURS, 'caseOfficer')).run(
      leadAccept,
      { acceptedOn: today },
      { subjectId: taken },
    );
    await sweep();
    const officer = await server.signIn(OURS, 'caseOfficer');
    expect((await remindersOf(officer, late)).filter(({ kind }) => kind === 'leadLate')).toEqual([]);

    today = '2026-05-25';
    await sweep();
    await sweep();
    const readers = [await server.signIn(OURS, 'sectionHead'), await office()];
    for (const reader of readers) {
      const sent = (await remindersOf(reader, late)).filter(({ kind }) => kind === 'leadLate');
      expect(sent).toMatchObject([{ title: '无人接收的线索', subjectKind: 'lead', read: false }]);
      const others = await remindersOf(reader, taken);
      expect(others.filter(({ kind }) => kind === 'leadLate')).toEqual([]);
    }
    const { reminders } = await (await office()).query(leadGet, { id: late });
    expect(reminders.filter(({ text }) => text.includes('尚未接收'))).toHaveLength(1);

    today = '2026-06-02';
    await sweep();
    const again = await remindersOf(await office(), late);
    expect(again.filter(({ kind }) => kind === 'leadLate')).toHaveLength(2);
  });

  it('can be urged by the city, and another county hears nothing of it', async () => {
    const subjectId = await registerLead(await server.signIn(OURS, 'caseOfficer'), '督促的线索');
    await (await office()).run(leadRemind, { text: '请于三日内接收' }, { subjectId });
    const ours = await remindersOf(await server.signIn(OURS, 'caseOfficer'), subjectId);
    expect(ours).toMatchObject([{ kind: 'urged', text: '请于三日内接收' }]);
    const theirs = await server.signIn(THEIRS, 'departmentHead');
    expect(await remindersOf(theirs, subjectId)).toEqual([]);
    expect(await theirs.query(noticesUnread, {})).toEqual({ count: 0 });
  });
});

describe('a time limit', () => {
  it('is told of when it comes near and again when it is over, each once', async () => {
    today = '2026-06-08';
    const branch = await signInBranch(server, THEIRS);
    const pair = await openPair(server, branch, today);
    await sweep();
    const first = await remindersOf(branch.officer, pair.claimId);
    expect(first.filter(({ kind }) => kind === 'clockOverdue')).toEqual([]);

    today = '2026-09-01';
    await sweep();
    const near = await remindersOf(await server.signIn(THEIRS, 'caseOfficer'), pair.claimId);
    const closing = near.find(({ kind, dueOn }) => kind === 'clockNear' && dueOn === '2026-09-08');
    expect(closing?.text).toContain('将于 2026-09-08 届满');

    today = '2026-09-09';
    await sweep();
    const count = async () =>
      (await remindersOf(await server.signIn(THEIRS, 'caseOfficer'), pair.claimId)).length;
    const sent = await count();
    const over = await remindersOf(await server.signIn(THEIRS, 'caseOfficer'), pair.claimId);
    expect(over.filter(({ kind, dueOn }) => kind === 'clockOverdue' && dueOn === '2026-09-08')).toHaveLength(
      1,
    );
    await sweep();
    expect(await count()).toBe(sent);
  });
});

describe('what was read', () => {
  it('is read by that person only; unread ones come first, page by page', async () => {
    const reader = await server.signIn(OURS, 'caseOfficer');
    const colleague = await server.signIn(OURS, 'sectionHead');
    const { count } = await reader.query(noticesUnread, {});
    expect(count).toBeGreaterThan(2);
    const [latest] = (await reader.query(noticesList, { limit: 1 })).items;
    const one = { noticeIds: [latest?.id ?? ''] };
    expect((await reader.run(noticeMarkRead, one)).result).toEqual({ marked: 1 });
    expect((await reader.run(noticeMarkRead, one)).result).toEqual({ marked: 0 });
    expect(await reader.query(noticesUnread, {})).toEqual({ count: count - 1 });
    expect(await colleague.query(noticesUnread, {})).toEqual({ count });

    const seen: { id: string; read: boolean }[] = [];
    let cursor: string | undefined;
    do {
      const page = await reader.query(noticesList, { limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(count);
    expect(seen.findIndex(({ read }) => read)).toBe(count - 1);

    expect((await reader.run(noticeMarkRead, {})).result).toEqual({ marked: count - 1 });
    expect(await reader.query(noticesUnread, {})).toEqual({ count: 0 });
  });

  it('cannot be marked for another unit', async () => {
    const theirs = (await (await server.signIn(THEIRS, 'caseOfficer')).query(noticesList, {})).items[0];
    const stranger = await server.signIn(OURS, 'caseOfficer');
    const reply = await stranger.run(noticeMarkRead, { noticeIds: [theirs?.id ?? ''] });
    expect(reply.result).toEqual({ marked: 0 });
  });
});
