/** What the fields of the commands and answers on invited supervisors are called; the bare names serve other answers too. */
export const observerFieldStrings: Readonly<Record<string, string>> = {
  'observation.comment.content': '意见',
  observerKind: '监督人类别',
  observerName: '监督人姓名',
  observerBody: '所在机关',
  observerPost: '职务',
  observePurpose: '邀请事由（可不填）',
  lastDay: '查阅截止日期（含当日）',
  commentId: '监督意见',
  answer: '答复',
  lookedAt: '查阅对象',
  itemTitle: '查阅内容的名称',
  access: '通道状态',
  withdrawnAt: '撤回时间',
  withdrawnReason: '撤回理由',
  comments: '监督意见',
  commentedAt: '提出时间',
  answeredByName: '答复人',
  invitedByName: '邀请人',
  lookCount: '查阅次数',
  course: '办理经过',
  costSteps: '费用的计算过程',
  modeTitle: '履行方式',
  paid: '是否已付',
  journal: '办理留痕',
};

/** What the values of their choices are called. */
export const observerChoiceStrings: Readonly<Record<string, string>> = {
  'observerKind.procurator': '检察官',
  'observerKind.judge': '法官',
  'observerKind.other': '其他监督人',
  'lookedAt.case': '案件',
  'lookedAt.evidence': '证据',
  'lookedAt.document': '文书',
};
