export const NEGOTIATION_TABLES: Readonly<Record<string, string>> = {
  negotiation_signature: '磋商会议签字',
};

/** Columns of the meetings where they hold something else than elsewhere, or stand nowhere else. */
export const NEGOTIATION_FIELD_TITLES: Readonly<Record<string, string>> = {
  'claim.negotiation_partial': '磋商部分达成',
  'claim_round.minutes_long': '会议时长（分钟）',
  'claim_round.agreed_points': '达成一致的事项',
  'claim_round.open_points': '未达成一致的事项',
  'claim_round.next_on': '下次会议日期',
  'negotiation_signature.round_id': '磋商会议',
  'negotiation_signature.name': '姓名',
  'negotiation_signature.organisation': '单位',
  'negotiation_signature.outcome': '签字情况',
  'negotiation_signature.reason': '拒绝签字的理由',
  'negotiation_signature.witness': '见证人',
  'negotiation_signature.signed_on': '签字日期',
  'invitation.meeting_on': '会议日期',
  'invitation.meeting_time': '会议时间',
  'invitation.meeting_place': '会议地点',
};
