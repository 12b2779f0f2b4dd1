import type { MethodInputs } from '../method.ts';

/** A published case as facts: what was published, and by which inputs it is recomputed where they were published too. */
export interface PublishedExample {
  readonly id: string;
  /** Address of the page that was read. */
  readonly source: string;
  readonly region: string;
  readonly year: number;
  /** What was published, a decimal string with the digits published. */
  readonly published: string;
  readonly unit: string;
  /** Left out when the inputs were not published. */
  readonly run?: {
    readonly method: string;
    readonly on: string;
    readonly inputs: MethodInputs;
    /** The step compared; the root when left out. */
    readonly step?: string;
  };
  /** Half the unit to which the figure was published, when that is coarser than its digits. */
  readonly within?: string;
  readonly outcome: 'same' | 'differs' | 'not computable';
  readonly why: string;
}

export const hand = (value: string, source: string) => ({ value, source });
