const REGISTER = {
  unitId: '管理单位',
  name: '姓名',
  fields: '专业领域',
  source: '来源',
  enteredOn: '入库日期',
};

const named = (command: string, words: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(words).map(([field, label]) => [`${command}.${field}`, label]));

/** What the fields of the commands on experts are called; the bare names serve other answers too. */
export const expertFieldStrings: Readonly<Record<string, string>> = {
  ...named('expert.register', REGISTER),
  ...named('expert.amend', {
    ...REGISTER,
    phone: '联系电话（不改则留空）',
    idNumber: '公民身份号码（不改则留空）',
  }),
  'expert.endPeriod.leftOn': '出库日期',
  'expert.beginPeriod.enteredOn': '再入库日期',
  'expert.correctPeriod.enteredOn': '入库日期',
  'expert.correctPeriod.leftOn': '出库日期',
  periodId: '在库期间',
  'expert.importList.unitId': '管理单位',
  'expert.importList.source': '来源（名单未写明时）',
  'expert.importList.enteredOn': '入库日期（名单未写明时）',
  'expertField.add.title': '领域名称',
  absenceId: '所登记的时间',
  duplicateId: '重复的记录',
  enteredOn: '进入（入库）日期',
  enteredReason: '入库理由',
  fields: '字段（专家：专业领域）',
  fromOn: '开始日期',
  gender: '性别',
  leftOn: '离开（出库）日期',
  level: '级别',
  rank: '职称级别',
  remarks: '备注',
  toOn: '结束日期',
};

/** What the fields of the answers on experts mean. */
export const expertAnswerStrings: Readonly<Record<string, string>> = {
  absences: '暂不能参加的时间',
  active: '该日是否在库',
  added: '新入库人数',
  builtIn: '是否自带的领域',
  byField: '按专业领域分',
  byLevel: '按级别分',
  byMergedRecord: '是否依据已合并的记录计入',
  bySource: '按来源分',
  counted: '计入的人',
  draws: '被抽取次数',
  fieldTitles: '专业领域名称',
  importedAt: '导入时间',
  importedByName: '导入人',
  leftReason: '出库理由',
  merged: '合并的行数',
  mergedFrom: '并入本记录的记录',
  mergedInto: '所并入的记录',
  mergedIntoId: '所并入记录的标识',
  ofMergedRecord: '是否已合并记录的期间',
  periods: '在库期间',
  possibleDuplicate: '是否疑似重复',
  sameIdentity: '身份证号是否相同',
  unavailableUntil: '暂不能参加至',
  unchanged: '已在库的行数',
  workload: '工作量',
};
