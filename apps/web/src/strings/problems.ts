export const problemStrings = {
  conflictText: '您打开页面之后，又有以下办理记录。请重新载入，核对后再提交。',
  reload: '载入最新内容',
} as const;
