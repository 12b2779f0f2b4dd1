import type { BaseKind } from '@ecoredress/law';

export interface RestorationBaseTable {
  city_code: string;
  id: string;
  unit_id: string;
  base_kind: BaseKind;
  name: string;
  place: string;
  longitude: string;
  latitude: string;
  building_since: string | null;
  built_on: string | null;
  capacity: string | null;
  capacity_unit: string | null;
  source: string;
  note: string;
  created_at: string;
}

export interface RestorationBaseClaimTable {
  city_code: string;
  base_id: string;
  claim_id: string;
  served_from: string;
  reason: string;
}

export interface BaseTables {
  restoration_base: RestorationBaseTable;
  restoration_base_claim: RestorationBaseClaimTable;
}
