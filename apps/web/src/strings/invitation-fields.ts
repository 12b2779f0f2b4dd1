/** What the fields of the commands and answers on invitations are called. */
export const invitationFieldStrings: Readonly<Record<string, string>> = {
  'invitation.send.body': '单位类别',
  'invitation.send.organisation': '受邀单位',
  'invitation.send.purpose': '邀请事由',
  'invitation.send.replyBy': '回复期限',
  'invitation.recordReply.reply': '回复',
  invitationId: '邀请',
  body: '单位类别',
  purpose: '邀请事由',
  matter: '会商事项',
  sentOn: '发出日期',
  way: '发出方式',
  contact: '联系人',
  attendee: '参加人员',
  proposals: '依规则应邀请的单位',
  invited: '已邀请',
};

export const invitationChoiceStrings: Readonly<Record<string, string>> = {
  naturalResources: '自然资源主管部门',
  township: '乡镇人民政府（街道办事处）',
  procuratorate: '人民检察院',
  'body.court': '人民法院',
  'body.guide': '修复技术指导部门',
  'body.other': '其他单位',
  'purpose.consult': '参与会商',
  'purpose.supervise': '全程监督',
  'purpose.guide': '技术指导',
  'reply.attends': '参加',
  'reply.declines': '不参加',
  'reply.none': '逾期未回复',
};
