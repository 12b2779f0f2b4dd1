import type { OutcomeKey, QuantityMark } from '@ecoredress/law';

export interface OutcomeOpeningTable {
  city_code: string;
  id: string;
  figure: OutcomeKey;
  quantity: string;
  mark: QuantityMark;
  since: string | null;
  as_of: string;
  date_stated: boolean;
  source: string;
  quote: string;
  reason: string;
  note: string;
  set_by_name: string;
  set_at: string;
}

export interface OutcomeTables {
  outcome_opening: OutcomeOpeningTable;
}
