export const INVITATION_TABLES: Readonly<Record<string, string>> = { invitation: '会商、监督邀请' };

/** Its columns where they hold something else than elsewhere, or stand nowhere else. */
export const INVITATION_FIELD_TITLES: Readonly<Record<string, string>> = {
  'invitation.body': '单位类别',
  'invitation.organisation': '受邀单位',
  'invitation.purpose': '邀请事由',
  'invitation.matter': '会商事项',
  'invitation.sent_on': '发出日期',
  'invitation.way': '发出方式',
  'invitation.contact': '联系人',
  'invitation.reply_by': '回复期限',
  'invitation.reply': '回复',
  'invitation.replied_on': '回复日期',
  'invitation.attendee': '参加人员',
  'claim.invited_stages': '已邀请的阶段',
};
