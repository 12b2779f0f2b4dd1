import type { PartyKind } from '@ecoredress/contract';

export interface PartyTable {
  city_code: string;
  id: string;
  unit_id: string;
  kind: PartyKind;
  name: string;
  uscc: string;
  id_number: string;
  address: string;
  legal_representative: string;
  legal_representative_post: string;
  phone: string;
  enterprise_size: 'large' | 'medium' | 'small' | 'micro' | null;
  region_code: string;
}

export type CaseKind = 'lead' | 'penalty' | 'claim';
export type PartyRole = 'party' | 'obligor';

export interface CasePartyTable {
  city_code: string;
  case_kind: CaseKind;
  case_id: string;
  party_id: string;
  role: PartyRole;
  /** Decimal text between 0 and 1; null when the obligors answer together. */
  share: string | null;
}

export interface PartiesTables {
  party: PartyTable;
  case_party: CasePartyTable;
}
