/** The tables of what passes between a claim and the courts, as a reader of the journal is told. */
export const COURT_TABLES: Readonly<Record<string, string>> = {
  court_announcement: '检察机关公告',
  court_suit: '公益诉讼',
  court_task: '配合事项',
};

/** Their columns where they hold something else than elsewhere, or stand nowhere else. */
export const COURT_FIELD_TITLES: Readonly<Record<string, string>> = {
  'court_announcement.organ': '公告机关',
  'court_announcement.announced_on': '公告日期',
  'court_announcement.content': '公告内容',
  'court_announcement.replied_on': '函复日期',
  'court_announcement.reply': '函复内容',
  'court_suit.plaintiff_kind': '起诉主体',
  'court_suit.plaintiff': '原告',
  'court_suit.court': '受理法院',
  'court_suit.case_no': '案号',
  'court_suit.accepted_on': '受理日期',
  'court_suit.announced_on': '受理公告日期',
  'court_suit.notified_on': '法院告知日期',
  'court_suit.joined_on': '申请参加诉讼日期',
  'court_suit.joining': '申请参加诉讼的机关、组织',
  'court_suit.requests': '诉讼请求',
  'court_suit.judgment': '裁判',
  'court_task.suit_id': '公益诉讼',
  'court_task.kind': '事项种类',
  'court_task.content': '事项',
  'court_task.asked_by': '提出单位',
  'court_task.asked_on': '提出日期',
  'court_task.due_on': '办理期限',
  'court_task.done_on': '办结日期',
  'court_task.outcome': '办理结果',
};
