export const commonStrings = {
  required: '此项必填',
  none: '无',
  notFilled: '未填写',
  cancel: '取消',
  retry: '重试',
  loading: '正在载入…',
  listComma: '、',
  unitYuan: '元',
} as const;
