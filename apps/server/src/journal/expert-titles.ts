/** The tables of the pool of experts, as a reader of the journal is told. */
export const EXPERT_TABLES: Readonly<Record<string, string>> = {
  expert: '专家',
  expert_contact: '专家联系方式',
  expert_period: '在库期间',
  expert_absence: '暂不能参加',
  expert_field: '专业领域',
  expert_import: '专家名单导入',
};

/** Their columns where they hold something else than elsewhere, or stand nowhere else. */
export const EXPERT_FIELD_TITLES: Readonly<Record<string, string>> = {
  'expert.name': '姓名',
  'expert.gender': '性别',
  'expert.fields': '专业领域',
  'expert.title_rank': '职称级别',
  'expert.source': '来源',
  'expert.remarks': '备注',
  'expert.merged_into': '并入的记录',
  'expert.registered_at': '登记时间',
  'expert_contact.expert_id': '专家',
  'expert_period.expert_id': '专家',
  'expert_period.entered_on': '入库日期',
  'expert_period.entered_reason': '入库理由',
  'expert_period.left_on': '出库日期',
  'expert_period.left_reason': '出库理由',
  'expert_absence.expert_id': '专家',
  'expert_absence.to_on': '结束日期',
  'expert_absence.withdrawn_on': '撤销日期',
  'expert_field.title': '领域名称',
  'expert_field.added_by_name': '增加人',
  'expert_field.added_at': '增加时间',
  'expert_import.report': '导入结果',
};
