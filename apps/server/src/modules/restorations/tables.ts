interface ClaimPart {
  city_code: string;
  id: string;
  claim_id: string;
  evidence_ids: string[];
}

interface RestorationDetailTable {
  city_code: string;
  claim_id: string;
  base_id: string | null;
  base_name: string;
  partners: string[];
  carbon_tonnes: string | null;
  carbon_method: string;
  supervisor: string;
  technique: string;
  evidence_ids: string[];
}

interface RestorationMilestoneTable extends ClaimPart {
  title: string;
  quantity: string | null;
  due_on: string;
  checked_on: string | null;
  findings: string;
}

interface RestorationFieldRecordTable extends ClaimPart {
  recorded_at: string;
  place: string;
  longitude: string | null;
  latitude: string | null;
  accuracy_metres: number | null;
  progress_id: string | null;
  quantity: string | null;
  unit_code: string | null;
  description: string;
  recorded_by_name: string;
}

interface RestorationGuideCheckTable extends ClaimPart {
  department: string;
  checkers: string;
  checked_on: string;
  result: 'inOrder' | 'problems';
  opinion: string;
}

interface RestorationRectificationTable extends ClaimPart {
  evaluation_id: string;
  rectified_on: string;
  measures: string;
}

export interface RestorationTables {
  restoration_detail: RestorationDetailTable;
  restoration_milestone: RestorationMilestoneTable;
  restoration_field_record: RestorationFieldRecordTable;
  restoration_guide_check: RestorationGuideCheckTable;
  restoration_rectification: RestorationRectificationTable;
}
