/** The tables of the council, as a reader of the journal is told. */
export const COUNCIL_TABLES: Readonly<Record<string, string>> = {
  council_topic: '议题',
  council_request: '议事征询',
  council_action: '议定事项',
};

/** Their columns where they hold something else than elsewhere, or stand nowhere else. */
export const COUNCIL_FIELD_TITLES: Readonly<Record<string, string>> = {
  'council_topic.claim_number': '案件编号',
  'council_topic.claim_title': '案件名称',
  'council_topic.topic': '议题',
  'council_topic.question': '提请议事的事项',
  'council_topic.put_on': '提请日期',
  'council_topic.put_by_name': '提请人',
  'council_topic.answer_by': '答复期限',
  'council_topic.resolved_on': '议定日期',
  'council_topic.resolution': '议定意见',
  'council_request.topic_id': '议题',
  'council_request.place_no': '次序',
  'council_request.line': '行业领域',
  'council_request.organisation': '部门',
  'council_request.stance': '意见类型',
  'council_request.opinion': '意见内容',
  'council_request.answered_by_person': '答复人',
  'council_request.answered_on': '答复日期',
  'council_request.by_letter': '来函登记',
  'council_action.topic_id': '议题',
  'council_action.body': '责任单位',
  'council_action.content': '议定事项',
  'council_action.due_on': '完成期限',
  'council_action.done_on': '办结日期',
  'council_action.outcome': '办理结果',
};
