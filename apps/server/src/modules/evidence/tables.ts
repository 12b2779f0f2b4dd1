import type { EvidencePurpose } from '@ecoredress/contract';
import type { Generated } from 'kysely';

export interface UploadedFileTable {
  sha256: string;
  uploader_id: string;
  sm3: string;
  size: number;
  media_type: string;
  file_name: string;
  uploaded_at: Generated<string>;
}

export interface EvidenceTable {
  city_code: string;
  id: string;
  unit_id: string;
  name: string;
  kind: string;
  obtained_on: string;
  supplier: string;
  proves: string;
  sha256: string;
  sm3: string;
  size: number;
  media_type: string;
  file_name: string;
  added_by: string;
  added_by_name: string;
  added_at: string;
}

export type EvidenceCaseKind = 'penalty' | 'claim';

export interface EvidenceLinkTable {
  city_code: string;
  case_kind: EvidenceCaseKind;
  case_id: string;
  evidence_id: string;
  purpose: EvidencePurpose;
  withdrawn_reason: string | null;
}

export interface EvidenceTables {
  uploaded_file: UploadedFileTable;
  evidence: EvidenceTable;
  evidence_link: EvidenceLinkTable;
}
