export const notFoundStrings = {
  title: '没有这个页面',
  text: '地址可能有误，或页面已移动。',
  backHome: '返回首页',
} as const;
