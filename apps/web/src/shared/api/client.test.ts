import { claimReturnInitiation, claimsList } from '@ecoredress/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from './api-problem.ts';
import { callQuery, newIdempotencyKey, runCommand } from './client.ts';

/** A server that answers what it is told to, in order, and keeps what it was asked. 'lost' = no answer comes. */
function serve(...answers: (Response | 'lost')[]) {
  const asked: Request[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    asked.push(new Request(`http://localhost${path}`, init));
    const answer = answers.shift();
    if (answer === undefined || answer === 'lost') throw new TypeError('fetch failed');
    return answer;
  });
  return asked;
}

const done = () => Response.json({ subjectId: 'x', version: 2, result: {}, warnings: [], replayed: false });
const call = { subjectId: 'x', expectedVersion: 1, input: { reason: '证据不足' } };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function settled<T>(promise: Promise<T>): Promise<T | ApiProblem> {
  const caught = promise.catch((error: ApiProblem) => error);
  await vi.runAllTimersAsync();
  return caught;
}

describe('running a command', () => {
  it('names the command, carries subject, version and input, and marks our own page', async () => {
    const asked = serve(done());
    await settled(runCommand(claimReturnInitiation, call));
    expect(asked[0]?.url).toBe('http://localhost/api/commands/claim.returnInitiation');
    expect(asked[0]?.headers.get('x-requested-with')).toBe('ecoredress');
    expect(await asked[0]?.json()).toEqual(call);
  });

  it('is sent again with the same key when no answer came', async () => {
    const asked = serve('lost', 'lost', done());
    expect(await settled(runCommand(claimReturnInitiation, call))).toMatchObject({ version: 2 });
    const keys = asked.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  });

  it('says so when the server stays out of reach', async () => {
    serve();
    expect(await settled(runCommand(claimReturnInitiation, call))).toMatchObject({ unanswered: true });
  });

  it('is not sent again after a refusal, which keeps its reasons and articles', async () => {
    const item = { code: 'a', message: '告知书尚未送达', citation: { sourceId: 'reg2022', article: '21' } };
    const problem = {
      type: 'urn:x',
      title: '暂不能办理',
      status: 422,
      detail: 'x',
      code: 'refused',
      problems: [item],
    };
    const asked = serve(Response.json(problem, { status: 422 }), done());
    const refusal = await settled(runCommand(claimReturnInitiation, call));
    expect(refusal).toBeInstanceOf(ApiProblem);
    expect(refusal).toMatchObject({ code: 'refused', unanswered: false, problems: [item] });
    expect(asked).toHaveLength(1);
  });
});

describe('asking a query', () => {
  it('puts the parameters into the address', async () => {
    const asked = serve(Response.json({ items: [], nextCursor: null, total: 0 }));
    await settled(callQuery(claimsList, { stage: 'negotiation', limit: 50 }));
    expect(asked[0]?.url).toBe('http://localhost/api/claims?stage=negotiation&limit=50');
  });

  it("turns a proxy's error page into a plain problem", async () => {
    serve(new Response('<html>Bad gateway</html>', { status: 502 }));
    expect(await settled(callQuery(claimsList, {}))).toMatchObject({ status: 502, code: 'http-502' });
  });

  it('leaves an aborted question to whoever aborted it', async () => {
    serve();
    const gone = callQuery(claimsList, {}, AbortSignal.abort());
    await expect(gone).rejects.toBeInstanceOf(TypeError);
  });
});

it('makes keys that are UUIDs, each its own', () => {
  const keys = Array.from({ length: 500 }, newIdempotencyKey);
  expect(new Set(keys).size).toBe(500);
  for (const key of keys)
    expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
