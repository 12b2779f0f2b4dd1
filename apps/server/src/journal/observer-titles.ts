/** The tables of the invited supervisors, as a reader of the journal is told. */
export const OBSERVER_TABLES: Readonly<Record<string, string>> = {
  observation: '监督邀请',
  observation_comment: '监督意见',
};

/** Their columns where they hold something else than elsewhere, or stand nowhere else. */
export const OBSERVER_FIELD_TITLES: Readonly<Record<string, string>> = {
  'observation.observer_kind': '监督人类别',
  'observation.observer_name': '监督人',
  'observation.body': '所在机关',
  'observation.observer_post': '职务',
  'observation.purpose': '邀请事由',
  'observation.last_day': '查阅截止日期',
  'observation.invited_at': '邀请时间',
  'observation.invited_by_name': '邀请人',
  'observation.withdrawn_at': '撤回时间',
  'observation.withdrawn_by_name': '撤回人',
  'observation_comment.observation_id': '监督邀请',
  'observation_comment.content': '意见内容',
  'observation_comment.commented_at': '提出时间',
  'observation_comment.answer': '答复',
  'observation_comment.answered_at': '答复时间',
  'observation_comment.answered_by_name': '答复人',
};
