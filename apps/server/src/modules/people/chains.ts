import type { Actor } from '../../access/actor.ts';
import type { ScopedDb } from '../../access/scope.ts';
import type { Entry } from '../../commands/decision.ts';
import { persistChanges } from '../../commands/persist.ts';
import { appendLines, lockChain, nextLine, type OpenChain } from '../../journal/append.ts';
import { EMPTY_CHAIN } from '../../journal/chain.ts';

/** What is written down beside the command door, where a command cannot be: the first accounts, one's own password. */
export interface JournaledAction {
  readonly command: string;
  readonly title: string;
  readonly at?: Temporal.Instant;
}

type SubjectEntry = Entry & { readonly subject: NonNullable<Entry['subject']> };

/**
 * Writes one entry, changes and journal line, in the transaction given, whose scope is set. The line opens the
 * subject's chain when the entry names the unit of a new subject.
 */
export async function writeEntry(
  tx: ScopedDb,
  actor: Actor,
  action: JournaledAction,
  entry: SubjectEntry,
): Promise<void> {
  await writeEntries(tx, actor, [entry], action);
}

/** As writeEntry, for many; by default the entries of a place being set up. */
export async function writeEntries(
  tx: ScopedDb,
  actor: Actor,
  entries: readonly Entry[],
  action: JournaledAction = { command: 'place.bootstrap', title: '初始化' },
): Promise<void> {
  const context = {
    cityCode: actor.cityCode,
    at: (action.at ?? Temporal.Now.instant()).toString({ smallestUnit: 'millisecond' }),
    actor: { id: actor.userId, name: actor.name, post: actor.post, unitId: actor.unitId },
    command: action.command,
    title: action.title,
    input: {},
    warnings: [],
  };
  const lines = [];
  for (const entry of entries) {
    const chain = await chainOf(tx, actor.cityCode, entry);
    lines.push({ chain, entry, line: nextLine(chain, entry, context) });
  }
  await appendLines(tx, lines, context);
  await persistChanges(
    tx,
    entries.flatMap((entry) => entry.changes),
  );
}

async function chainOf(tx: ScopedDb, cityCode: string, { subject }: Entry): Promise<OpenChain> {
  if (!subject) throw new Error('an entry written beside the door names its subject');
  if ('unitId' in subject) {
    return {
      subjectKind: subject.kind,
      subjectId: subject.id,
      unitId: subject.unitId,
      head: EMPTY_CHAIN,
      opening: { viewerUnitIds: subject.viewerUnitIds ?? [] },
    };
  }
  const chain = await lockChain(tx, cityCode, subject.id);
  if (chain?.subjectKind !== subject.kind)
    throw new Error(`no journal chain of ${subject.kind} ${subject.id}`);
  return chain;
}
