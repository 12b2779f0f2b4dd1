import type { ColumnType, Generated } from 'kysely';

/** What a command answered, kept so that the same Idempotency-Key gets the same answer. */
export interface CommandReceiptTable {
  actor_id: string;
  idempotency_key: string;
  command: string;
  request_hash: string;
  /** JSON of the CommandReply. */
  reply: ColumnType<unknown, string, never>;
  at: Generated<string>;
}

export interface CommandTables {
  command_receipt: CommandReceiptTable;
}
