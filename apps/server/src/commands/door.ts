import { createHash } from 'node:crypto';
import { type CommandReply, findFutureDays, type Problem, type Warning } from '@ecoredress/contract';
import { formatChineseDate, todayInShanghai } from '@ecoredress/law';
import canonicalize from 'canonicalize';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { type Actor, may, unitsFor } from '../access/actor.ts';
import { enterScope, type ScopedDb } from '../access/scope.ts';
import type { Database } from '../db/schema.ts';
import { kernelErrors, notFound, ProblemError } from '../errors.ts';
import { newUuid } from '../ids.ts';
import { appendLines, lockChain, nextLine, type OpenChain, type PendingLine } from '../journal/append.ts';
import { EMPTY_CHAIN } from '../journal/chain.ts';
import type { Place } from '../place/place.ts';
import type { Decision, Entry, JobRequest, NewSubject } from './decision.ts';
import type { CommandHandler, DecisionContext, LockedSubject } from './handler.ts';
import { persistChanges } from './persist.ts';
import { findChangesSince, findReceipt, insertReceipt, isDeadlock, isReceiptConflict } from './queries.ts';

export interface CommandCall {
  readonly command: string;
  readonly actor: Actor;
  readonly idempotencyKey: string;
  readonly subjectId?: string | undefined;
  readonly expectedVersion?: number | undefined;
  readonly input: unknown;
}

export interface CommandDoorDeps {
  readonly db: Kysely<Database>;
  readonly handlers: ReadonlyMap<string, CommandHandler>;
  readonly getPlace: () => Promise<Place>;
  /** Sends jobs in the transaction of the command. */
  readonly enqueue: (tx: ScopedDb, jobs: readonly JobRequest[]) => Promise<void>;
  readonly now?: () => Temporal.Instant;
}

export interface CommandDoor {
  /** Carries out one command in one transaction, or throws a ProblemError and leaves nothing behind. */
  run(call: CommandCall): Promise<CommandReply>;
}

/** Under a crowd the one that comes again may be given up again. */
const MOST_TRIES = 6;

/** The only way by which anything is changed. */
export function createCommandDoor(deps: CommandDoorDeps): CommandDoor {
  return {
    async run(call) {
      const handler = deps.handlers.get(call.command);
      if (!handler)
        throw new ProblemError(kernelErrors['unknown-command'], `没有名为“${call.command}”的命令`);
      if (handler.internal && call.actor.kind !== 'system') throw forbidden(handler);
      if (!may(call.actor, handler.permission)) throw forbidden(handler);
      const input = parseInput(handler, call.input, todayInShanghai(timeOf(deps)));
      const requestHash = hashRequest(call);
      const place = await deps.getPlace();
      const attempt = () =>
        deps.db
          .transaction()
          .execute((tx) => runInTransaction(tx, deps, handler, call, input, requestHash, place));
      for (let tries = 1; ; tries += 1) {
        try {
          return await attempt();
        } catch (error) {
          // The same key arrived twice at once: the other call has committed by now, so this one repeats its answer.
          // Two commands on the two cases of a pair wait for each other's chain: the one given up comes again, and
          // then finds the case changed.
          if (tries >= MOST_TRIES || !(isReceiptConflict(error) || isDeadlock(error))) throw error;
        }
      }
    },
  };
}

async function runInTransaction(
  tx: ScopedDb,
  deps: CommandDoorDeps,
  handler: CommandHandler,
  call: CommandCall,
  input: unknown,
  requestHash: string,
  place: Place,
): Promise<CommandReply> {
  // Seen for this command: the units in which the actor holds its very permission, and no others.
  await enterScope(tx, call.actor, unitsFor(call.actor, handler.permission));
  const chain = handler.declaration.creates ? undefined : await lockSubject(tx, handler, call);
  const earlier = await findReceipt(tx, call.actor.userId, call.idempotencyKey);
  if (earlier) return replay(earlier, requestHash);
  if (chain) await checkVersion(tx, chain, call);

  const context = decisionContext(deps, call.actor, place);
  const subject = chain && lockedSubject(chain);
  const facts = await handler.load({ tx, input, subject, context });
  const decision = await handler.decide(facts, input, context);
  const reply = await store(tx, handler, call, input, context, chain, decision);
  await insertReceipt(tx, {
    actorId: call.actor.userId,
    idempotencyKey: call.idempotencyKey,
    command: call.command,
    requestHash,
    reply,
  });
  if (decision.jobs && decision.jobs.length > 0) await deps.enqueue(tx, decision.jobs);
  return reply;
}

function timeOf(deps: CommandDoorDeps): Temporal.Instant {
  return deps.now?.() ?? Temporal.Now.instant();
}

function decisionContext(deps: CommandDoorDeps, actor: Actor, place: Place): DecisionContext {
  const now = timeOf(deps);
  return {
    actor,
    cityCode: actor.cityCode,
    now,
    today: todayInShanghai(now),
    newId: newUuid,
    place,
  };
}

async function lockSubject(tx: ScopedDb, handler: CommandHandler, call: CommandCall): Promise<OpenChain> {
  if (!call.subjectId) {
    throw new ProblemError(kernelErrors['bad-request'], '缺少办理对象的标识（subjectId）');
  }
  const chain = await lockChain(tx, call.actor.cityCode, call.subjectId);
  if (chain?.subjectKind !== handler.declaration.subject) throw notFound('该办理对象');
  if (!may(call.actor, handler.permission, chain.unitId)) throw forbidden(handler);
  return chain;
}

async function checkVersion(tx: ScopedDb, chain: OpenChain, call: CommandCall): Promise<void> {
  if (call.expectedVersion === undefined) {
    throw new ProblemError(kernelErrors['version-required'], '请一并提交您所看到的版本号（expectedVersion）');
  }
  if (call.expectedVersion === chain.head.seq) return;
  const changedSince = await findChangesSince(tx, chain, call.actor.cityCode, call.expectedVersion);
  throw new ProblemError(kernelErrors['version-conflict'], conflictText(changedSince), { changedSince });
}

function conflictText(changes: Problem['changedSince']): string {
  const last = changes.at(-1);
  return last
    ? `在您打开之后，${last.actorName}已办理“${last.title}”，请刷新后再试`
    : '您提交的版本号与当前不符，请刷新后再试';
}

/** Writes each entry into its chain and carries out its changes; gives the reply for the command's own subject. */
async function store(
  tx: ScopedDb,
  handler: CommandHandler,
  call: CommandCall,
  input: unknown,
  context: DecisionContext,
  own: OpenChain | undefined,
  decision: Decision,
): Promise<CommandReply> {
  const warnings: readonly Warning[] = decision.warnings ?? [];
  const line = {
    cityCode: context.cityCode,
    at: context.now.toString({ smallestUnit: 'millisecond' }),
    actor: { id: call.actor.userId, name: call.actor.name, post: call.actor.post, unitId: call.actor.unitId },
    command: call.command,
    title: handler.declaration.title,
    input: handler.journalInput ? handler.journalInput(input) : input,
    warnings,
  };
  const lines: PendingLine[] = [];
  for (const entry of decision.entries) {
    const chain = await chainFor(tx, handler, call.actor, entry, own);
    // The input stands once, in the command's own chain; the other chains point to it.
    const first = lines[0]?.chain;
    const said = first ? { ...line, input: { partOf: first.subjectId } } : line;
    lines.push({ chain, entry, line: nextLine(chain, entry, said) });
  }
  const first = lines[0];
  if (!first) throw new Error(`command ${call.command} decided nothing`);
  await appendLines(tx, lines, line);
  await persistChanges(
    tx,
    decision.entries.flatMap((entry) => entry.changes),
  );
  return {
    subjectId: first.chain.subjectId,
    version: first.line.seq,
    result: decision.result,
    warnings,
    replayed: false,
  };
}

async function chainFor(
  tx: ScopedDb,
  handler: CommandHandler,
  actor: Actor,
  entry: Entry,
  own: OpenChain | undefined,
): Promise<OpenChain> {
  const subject = entry.subject;
  if (subject === undefined) {
    if (!own) throw new Error('an entry without a subject needs a command on an existing subject');
    return own;
  }
  if (isNewSubject(subject)) {
    if (!may(actor, handler.permission, subject.unitId)) throw forbidden(handler);
    return {
      subjectKind: subject.kind,
      subjectId: subject.id,
      unitId: subject.unitId,
      head: EMPTY_CHAIN,
      opening: { viewerUnitIds: subject.viewerUnitIds ?? [] },
    };
  }
  const chain = await lockChain(tx, actor.cityCode, subject.id);
  if (chain?.subjectKind !== subject.kind) throw notFound('关联的办理对象');
  return chain;
}

function isNewSubject(subject: NonNullable<Entry['subject']>): subject is NewSubject {
  return 'unitId' in subject;
}

function lockedSubject(chain: OpenChain): LockedSubject {
  return { kind: chain.subjectKind, id: chain.subjectId, unitId: chain.unitId, version: chain.head.seq };
}

function parseInput(handler: CommandHandler, input: unknown, today: Temporal.PlainDate): unknown {
  const parsed = handler.declaration.input.safeParse(input ?? {});
  if (!parsed.success) throw invalidInput(parsed.error);
  const future = findFutureDays(handler.declaration.input, parsed.data, today.toString());
  if (future.length === 0) return parsed.data;
  const problems = future.map(({ field, day }) => {
    const shown = formatChineseDate(Temporal.PlainDate.from(day));
    const message = `所填日期${shown}晚于今天（${formatChineseDate(today)}），尚未发生的事项不能登记`;
    return { code: 'day-in-future', field, message };
  });
  throw invalid(problems);
}

/** Turns what the schema found into problem items, one per field. */
export function invalidInput(error: z.ZodError): ProblemError {
  const problems = error.issues.map((issue) => ({
    code: 'invalid-input',
    field: issue.path.join('.'),
    message: issue.message,
  }));
  return invalid(problems);
}

function invalid(problems: { code: string; field: string; message: string }[]): ProblemError {
  const detail = problems.map((problem) => problem.message).join('；');
  return new ProblemError(kernelErrors['invalid-input'], detail, { problems });
}

function forbidden(handler: CommandHandler): ProblemError {
  return new ProblemError(kernelErrors.forbidden, `您没有办理“${handler.declaration.title}”的权限`);
}

function hashRequest(call: CommandCall): string {
  const text = canonicalize(
    JSON.parse(JSON.stringify({ command: call.command, subjectId: call.subjectId, input: call.input ?? {} })),
  );
  return createHash('sha256')
    .update(text ?? '')
    .digest('hex');
}

function replay(earlier: { requestHash: string; reply: CommandReply }, requestHash: string): CommandReply {
  if (earlier.requestHash !== requestHash) {
    throw new ProblemError(
      kernelErrors['idempotency-key-reused'],
      '这个 Idempotency-Key 已用于另一项内容不同的请求，请换一个新的',
    );
  }
  return { ...earlier.reply, replayed: true };
}
