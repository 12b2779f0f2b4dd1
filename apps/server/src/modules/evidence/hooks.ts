import type { ScopedDb } from '../../access/scope.ts';
import type { DecisionContext } from '../../commands/handler.ts';
import type { EvidenceCaseKind } from './tables.ts';

export interface EvidenceCase {
  readonly kind: EvidenceCaseKind;
  readonly id: string;
}

/** What the modules above, whose cases the evidence belongs to, have to say about it. */
export interface EvidenceHooks {
  /** Throws a refusal when the case's stage does not let its list of evidence be changed. */
  readonly checkStage?: (tx: ScopedDb, of: EvidenceCase, context: DecisionContext) => Promise<void>;
  /**
   * Where in the case a piece of evidence is used, in Chinese ('损害事实'); nowhere: an empty list.
   * Withdrawing is offered only where this can be asked.
   */
  readonly usedBy?: (
    tx: ScopedDb,
    of: EvidenceCase,
    evidenceId: string,
    context: DecisionContext,
  ) => Promise<readonly string[]>;
}
