import * as contract from '@ecoredress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { investigate } from '../../acceptance/stages.ts';
import { newUuid } from '../../ids.ts';
import { type Branch, openPair, signInBranch } from '../../testing/cases.ts';
import { HEADERS } from '../../testing/client.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';

describe('a council of departments (ZZ-COUNCIL-01)', () => {
  let server: TestServer;
  let branch: Branch;
  let stranger: Branch;
  let pair: Awaited<ReturnType<typeof openPair>>;
  let now = Temporal.Instant.from('2026-06-01T02:00:00Z');
  beforeAll(async () => {
    server = await startTestServer({ now: () => now });
    branch = await signInBranch(server, 'branch-350604');
    stranger = await signInBranch(server, 'branch-350602');
    pair = await openPair(server, branch, '2026-05-04');
    await investigate(branch, pair, '2026-05-12');
  });
  afterAll(() => server.stop());

  const on = () => ({ subjectId: pair.claimId });
  const topics = async () =>
    (await branch.officer.query(contract.councilsOfClaim, { claimId: pair.claimId })).items;
  const put = async (councilTopic: string) => {
    const input = {
      councilTopic,
      councilQuestion: '河道清淤能否作为修复方案，由谁指导？',
      lines: ['water' as const, 'ocean' as const],
      otherBodies: ['龙海区角美镇人民政府'],
      answerBy: '2026-06-10',
    };
    await branch.officer.run(contract.councilPut, input, on());
    const topic = (await topics()).find((each) => each.councilTopic === councilTopic);
    if (!topic) throw new Error('the topic is not on the claim');
    return topic;
  };
  const enter = async (requestId: string) => {
    const { result } = await branch.officer.run(contract.councilIssueLink, {}, { subjectId: requestId });
    const { token, code } = result;
    const response = await server.request({
      method: 'POST',
      url: '/api/guest/session',
      headers: HEADERS,
      payload: { token, code },
    });
    const cookies = { guest: response.cookies.find(({ name }) => name === 'guest')?.value ?? '' };
    const headers = { ...HEADERS, 'x-acting-as': 'guest' };
    const read = () => server.request({ url: '/api/guest/council', headers, cookies });
    const send = async (input: object, subjectId = requestId) =>
      server.request({
        method: 'POST',
        url: '/api/commands/council.answer',
        headers: { ...headers, 'idempotency-key': newUuid() },
        cookies,
        payload: {
          subjectId,
          expectedVersion: (await read()).json<contract.GuestCouncil>().version,
          input,
        },
      });
    const readClaim = () => server.request({ url: `/api/claims/${pair.claimId}`, headers, cookies });
    return { entered: response.statusCode, read, readClaim, send };
  };
  const AGREES = { stance: 'agrees', opinion: '可行，由我局指导。', answeredByPerson: '李工' };

  it('lets a department answer anew until it is resolved, and only to its own question', async () => {
    const topic = await put('补植树种');
    const [water, ocean] = topic.requests;
    const guest = await enter(water?.id ?? '');
    await guest.send(AGREES);
    await guest.send({ ...AGREES, stance: 'objects', opinion: '不宜' });
    expect((await topics()).at(-1)?.requests[0]).toMatchObject({ stance: 'objects', opinion: '不宜' });
    expect((await guest.send(AGREES, ocean?.id)).statusCode).toBe(404);
    expect((await guest.readClaim()).statusCode).toBe(403);
  });

  it('opens nothing by a link that was replaced', async () => {
    const topic = await put('监测频次');
    const id = topic.requests[0]?.id ?? '';
    const first = await enter(id);
    await enter(id);
    expect((await first.read()).statusCode).toBe(401);
  });

  it('is seen and moved by no other county', async () => {
    const topic = await put('水土保持');
    const asked = { claimId: pair.claimId };
    await expect(stranger.officer.query(contract.councilsOfClaim, asked)).rejects.toThrow();
    const request = topic.requests[0]?.id ?? '';
    const refused = await stranger.officer.refused(contract.councilIssueLink, {}, { subjectId: request });
    expect(refused.status).toBe(404);
  });

  it('names the field that is wrong', async () => {
    const asked = { councilTopic: '无人', councilQuestion: '无', answerBy: '2026-06-10' };
    const nobody = await branch.officer.refused(contract.councilPut, asked, on());
    expect(JSON.stringify(nobody)).toContain('请至少选择一个部门');
    const late = await branch.officer.refused(
      contract.councilPut,
      { ...asked, lines: ['water'], answerBy: '2026-05-31' },
      on(),
    );
    expect(JSON.stringify(late)).toContain('答复期限不能早于今天');
  });

  it('asks three, hears two, resolves with a warning for the third, and its task appears in the case', async () => {
    const topic = await put('清淤方案');
    expect(topic.requests.map(({ organisation }) => organisation)).toEqual([
      '漳州市水利局',
      '漳州市海洋与渔业局',
      '龙海区角美镇人民政府',
    ]);
    expect(topic.progress).toBe('0/3 已答复');
    const [water, ocean] = topic.requests;
    const early = await branch.officer.refused(
      contract.councilResolve,
      { topicId: topic.id, resolvedOn: '2026-06-01', resolution: '同意' },
      on(),
    );
    expect(early.detail).toContain('还没有部门答复');

    const guest = await enter(water?.id ?? '');
    expect(guest.entered).toBe(200);
    const read = await guest.read();
    expect(read.json<contract.GuestCouncil>()).toMatchObject({
      organisation: '漳州市水利局',
      councilTopic: '清淤方案',
      stance: null,
    });
    expect(read.body).not.toContain('海洋与渔业局');
    expect((await guest.send(AGREES)).statusCode).toBe(200);
    await branch.officer.run(
      contract.councilRecordAnswer,
      { stance: 'conditional', opinion: '避开禁渔期', answeredByPerson: '林科长', answeredOn: '2026-06-01' },
      { subjectId: ocean?.id ?? '' },
    );
    expect((await topics()).at(-1)?.progress).toBe('2/3 已答复');

    const { warnings } = await branch.officer.run(
      contract.councilResolve,
      {
        topicId: topic.id,
        resolvedOn: '2026-06-01',
        resolution: '以清淤修复，避开禁渔期。',
        councilActions: [
          { actionBody: '漳州市水利局', actionContent: '指导清淤', actionDueOn: '2026-06-20' },
        ],
      },
      on(),
    );
    expect(warnings.map(({ message }) => message)).toEqual([
      '龙海区角美镇人民政府尚未答复，议定意见中应当说明',
    ]);
    expect((await guest.send(AGREES)).statusCode).toBe(422);
    now = Temporal.Instant.from('2026-06-21T02:00:00Z');
    branch = await signInBranch(server, 'branch-350604');
    const [action] = (await topics()).at(-1)?.councilActions ?? [];
    expect(action).toMatchObject({ actionBody: '漳州市水利局', overdue: true, doneOn: null });
    const done = { actionId: action?.id ?? '', doneOn: '2026-06-21', outcome: '已到场指导' };
    await branch.officer.run(contract.councilCompleteAction, done, on());
    const again = await branch.officer.refused(contract.councilCompleteAction, done, on());
    expect(again.detail).toContain('已于2026-06-21办结');
    expect((await topics()).at(-1)?.councilActions[0]).toMatchObject({ overdue: false });

    const { result } = await branch.officer.run(
      contract.councilIssueMinutes,
      { topicId: topic.id, issuedOn: '2026-06-21' },
      on(),
    );
    expect((await topics()).at(-1)?.minutes?.documentId).toBe(result.documentId);
  });
});
