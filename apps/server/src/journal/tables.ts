import type { SubjectKind } from '@ecoredress/contract';

/** One chain per subject; its head is the subject's version. */
export interface JournalChainTable {
  city_code: string;
  subject_id: string;
  subject_kind: SubjectKind;
  unit_id: string;
  /** Further units that may see the subject, such as the unit handling the other case of a pair. */
  viewer_unit_ids: string[];
  head_seq: number;
  head_sm3: string;
  head_sha256: string;
}

/** One line of a chain. `body` is the canonical text that was hashed; the columns beside it serve lists. */
export interface JournalEntryTable {
  city_code: string;
  subject_id: string;
  seq: number;
  subject_kind: SubjectKind;
  at: string;
  actor_id: string;
  actor_name: string;
  command: string;
  title: string;
  summary: string;
  body: string;
  sm3: string;
  sha256: string;
}

/** A signed statement over the heads of a city's chains; each carries on from the one before it. */
export interface JournalCheckpointTable {
  city_code: string;
  id: string;
  seq: number;
  at: string;
  chain_count: number;
  previous_digest: string;
  /** SM3 over all of the above and the heads seen first. */
  digest: string;
  signature: string;
  public_key: string;
}

/** A head as the checkpoint of this number saw it first. */
export interface JournalCheckpointHeadTable {
  city_code: string;
  subject_id: string;
  seq: number;
  sm3: string;
  sha256: string;
  checkpoint_seq: number;
}

export interface JournalTables {
  journal_chain: JournalChainTable;
  journal_entry: JournalEntryTable;
  journal_checkpoint: JournalCheckpointTable;
  journal_checkpoint_head: JournalCheckpointHeadTable;
}
