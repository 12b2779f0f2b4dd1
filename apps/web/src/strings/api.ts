export const apiStrings = {
  unreachable: '无法连接服务器',
  unreachableHelp: '请检查网络后重试；已提交的内容不会重复办理',
  serverDown: '服务器暂时不可用',
  serverDownHelp: '请稍后重试，或联系系统管理员',
  failed: '请求未成功',
  pageError: '页面出现错误',
} as const;
