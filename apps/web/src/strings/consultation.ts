/** Words of the tab where others take part in a claim. */
export const consultationStrings = {
  title: '会商监督',
  invitations: '会商、监督邀请',
  councils: '部门议事厅',
  observers: '监督人',
} as const;
