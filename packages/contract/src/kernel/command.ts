import { z } from 'zod';
import type { CitationRef } from './scalars.ts';

/** What a command changes, and so whose journal chain it is written into. */
export type SubjectKind =
  | 'lead'
  | 'penalty'
  | 'claim'
  | 'draw'
  | 'engagement'
  | 'observation'
  | 'councilRequest'
  | 'crimeTransfer'
  | 'expert'
  | 'expertField'
  | 'expertImport'
  | 'importBatch'
  | 'noticeReading'
  | 'unit'
  | 'user'
  | 'apiToken'
  | 'coefficientTable'
  | 'base'
  | 'outcomeOpening'
  | 'setting'
  | 'calendar';

/**
 * The shape of one command: its name on the wire, its Chinese title, the kind of thing it changes and
 * the schemas of its input and result. The server attaches permission and decision; the web renders it.
 */
export interface CommandDeclaration<
  Name extends string = string,
  Input extends z.ZodType = z.ZodType,
  Result extends z.ZodType = z.ZodType,
> {
  readonly name: Name;
  readonly title: string;
  readonly subject: SubjectKind;
  /** True when the command makes a new subject: it takes no subjectId and no expectedVersion. */
  readonly creates: boolean;
  readonly input: Input;
  readonly result: Result;
}

const NoResult = z.object({});

/** Declares a command. `result` defaults to an empty object; `creates` to false. */
export function defineCommand<
  const Name extends string,
  Input extends z.ZodType,
  Result extends z.ZodType = typeof NoResult,
>(declaration: {
  name: Name;
  title: string;
  subject: SubjectKind;
  creates?: boolean;
  input: Input;
  result?: Result;
}): CommandDeclaration<Name, Input, Result> {
  return {
    ...declaration,
    creates: declaration.creates ?? false,
    result: declaration.result ?? (NoResult as unknown as Result),
  };
}

export type CommandInput<D extends CommandDeclaration> = z.infer<D['input']>;
export type CommandResult<D extends CommandDeclaration> = z.infer<D['result']>;

/** The body of `POST /api/commands/<name>`; the header `Idempotency-Key` (a UUID) goes with it. */
export const CommandRequest = z.object({
  subjectId: z.uuid().optional(),
  expectedVersion: z.int().min(0).optional(),
  input: z.unknown(),
});
export type CommandRequest = z.infer<typeof CommandRequest>;

/** A remark that does not stop the command: recorded in the journal and shown to the user. */
export interface Warning {
  readonly code: string;
  readonly message: string;
  readonly citation?: CitationRef | undefined;
}

/** What the server answers when a command was carried out. */
export interface CommandReply<Result = unknown> {
  readonly subjectId: string;
  readonly version: number;
  readonly result: Result;
  readonly warnings: readonly Warning[];
  /** True when this answer repeats that of an earlier call with the same Idempotency-Key. */
  readonly replayed: boolean;
}

/** An action on a case page: the button, and why it is grey. Made by the same guards that the server enforces. */
export interface AvailableAction {
  readonly command: string;
  readonly title: string;
  readonly allowed: boolean;
  readonly refusals: readonly { code: string; message: string; citation?: CitationRef | undefined }[];
}
