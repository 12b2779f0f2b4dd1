import type {
  CommandDeclaration,
  CommandInput,
  CommandResult,
  Permission,
  SubjectKind,
} from '@ecoredress/contract';
import type { Actor } from '../access/actor.ts';
import type { ScopedDb } from '../access/scope.ts';
import type { Place } from '../place/place.ts';
import type { Decision } from './decision.ts';

/** The subject a command was called on, locked for the length of its transaction. */
export interface LockedSubject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly unitId: string;
  readonly version: number;
}

/** What a decision may know besides facts and input. `newId` gives UUIDv7s. */
export interface DecisionContext {
  readonly actor: Actor;
  readonly cityCode: string;
  readonly now: Temporal.Instant;
  /** Today in Asia/Shanghai. */
  readonly today: Temporal.PlainDate;
  readonly newId: () => string;
  /** The jurisdiction in force: its settings, calendar and units. */
  readonly place: Place;
}

export interface LoadCall<Input> {
  readonly tx: ScopedDb;
  readonly input: Input;
  /** Undefined for commands that create their subject. */
  readonly subject: LockedSubject | undefined;
  readonly context: DecisionContext;
}

/** One command as the server carries it out: who may, what it must know, and the pure decision. */
export interface CommandHandler<D extends CommandDeclaration = CommandDeclaration, Facts = unknown> {
  readonly declaration: D;
  readonly permission: Permission;
  /** Carried out by the product itself alone, never for a caller from outside. */
  readonly internal?: boolean;
  /** Reads (and, for rows outside the subject, locks) what the decision needs. */
  load(call: LoadCall<CommandInput<D>>): Promise<Facts>;
  /** Decides from facts and input alone; refuses by throwing `refused(...)`. */
  decide(
    facts: Facts,
    input: CommandInput<D>,
    context: DecisionContext,
  ): Decision<CommandResult<D>> | Promise<Decision<CommandResult<D>>>;
  /** What of the input the journal keeps; for inputs that carry a secret. */
  journalInput?(input: CommandInput<D>): unknown;
}

/** Ties a declaration to its handler with the types of both. */
export function handle<D extends CommandDeclaration, Facts>(
  handler: CommandHandler<D, Facts>,
): CommandHandler {
  return handler as unknown as CommandHandler;
}
