/** The tables of restoration bases and of the results board, as a reader of the journal is told. */
export const BASE_TABLES: Readonly<Record<string, string>> = {
  restoration_base: '修复基地',
  restoration_base_claim: '基地服务案件',
  outcome_opening: '成果期初数',
};

/** Their columns where they hold something else than elsewhere, or stand nowhere else. */
export const BASE_FIELD_TITLES: Readonly<Record<string, string>> = {
  'restoration_base.base_kind': '基地类型',
  'restoration_base.name': '基地名称',
  'restoration_base.place': '地点',
  'restoration_base.building_since': '开工日期',
  'restoration_base.built_on': '建成日期',
  'restoration_base.capacity': '容量',
  'restoration_base.capacity_unit': '容量单位',
  'restoration_base.source': '来源',
  'restoration_base.note': '说明',
  'restoration_base.created_at': '登记时间',
  'restoration_base_claim.base_id': '修复基地',
  'restoration_base_claim.claim_id': '损害赔偿案件',
  'restoration_base_claim.served_from': '开始日期',
  'restoration_base_claim.reason': '理由',
  'outcome_opening.figure': '成果指标',
  'outcome_opening.quantity': '数量',
  'outcome_opening.mark': '数量标记',
  'outcome_opening.since': '起始日期',
  'outcome_opening.as_of': '截止日期',
  'outcome_opening.date_stated': '来源注明截止日期',
  'outcome_opening.source': '来源',
  'outcome_opening.quote': '原文',
  'outcome_opening.reason': '理由',
  'outcome_opening.note': '说明',
  'outcome_opening.set_by_name': '设定人',
  'outcome_opening.set_at': '设定时间',
};
