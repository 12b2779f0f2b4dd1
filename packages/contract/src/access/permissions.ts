/** Every permission there is, with its Chinese title. A command or query names exactly one of them. */
export const PERMISSIONS = {
  'lead.read': '查看线索',
  'lead.handle': '登记、核查线索',
  'lead.transfer': '移送、督促线索',
  'lead.import': '导入处罚清单',
  'penalty.read': '查看行政处罚案件',
  'penalty.handle': '办理行政处罚案件',
  'penalty.approve': '决定行政处罚',
  'claim.read': '查看损害赔偿案件',
  'claim.handle': '办理损害赔偿案件',
  'claim.signSection': '机构负责人签批',
  'claim.signDepartment': '部门负责人签批',
  'claim.finance': '登记赔偿款项',
  'draw.conduct': '组织专家抽取',
  'draw.take': '参加专家抽取（受邀）',
  'engagement.take': '出具专家意见（受邀）',
  'observation.take': '查阅受邀监督的案件（受邀）',
  'council.answer': '答复部门议事（受邀）',
  'evidence.read': '查看证据',
  'evidence.add': '添加证据',
  'document.read': '查看文书',
  'document.generate': '制作文书',
  'expert.read': '查看专家库',
  'expert.manage': '管理专家库',
  'party.identity': '查看完整证件号码与电话',
  'journal.read': '查看案件留痕',
  'statistics.read': '查看统计看板',
  'base.manage': '管理修复基地',
  'outcome.manage': '设定修复成果期初数',
  'list.export': '导出清单',
  'regulation.read': '查阅法规',
  'coefficient.manage': '设定损害评估系数表',
  'unit.read': '查看单位与人员名录',
  'unit.manage': '管理单位与岗位',
  'setting.manage': '管理设置、日历与法规',
  'user.manage': '管理用户、角色与令牌',
  'audit.read': '查看系统审计',
} as const;

export type Permission = keyof typeof PERMISSIONS;

/** How far a role reaches from the unit of the post that carries it; 'invited': only what one was invited to. */
export type Scope = 'unit' | 'subtree' | 'city' | 'invited';

export interface RoleDefinition {
  readonly title: string;
  readonly scope: Scope;
  readonly permissions: readonly Permission[];
  /** One of the three separate administrations (三员分立): nobody may hold two of them, or one beside a case role. */
  readonly administration?: 'system' | 'security' | 'audit';
}

const READ_CASES = [
  'lead.read',
  'penalty.read',
  'claim.read',
  'evidence.read',
  'document.read',
  'expert.read',
  'journal.read',
  'statistics.read',
  'regulation.read',
  'unit.read',
] as const satisfies readonly Permission[];

const HANDLE_CASES = [
  'lead.handle',
  'penalty.handle',
  'claim.handle',
  'draw.conduct',
  'evidence.add',
  'document.generate',
  'expert.manage',
  'base.manage',
  'list.export',
] as const satisfies readonly Permission[];

/** The roles, as posts carry them. Permissions not listed are denied. */
export const ROLES = {
  caseOfficer: {
    title: '经办人',
    scope: 'unit',
    permissions: [...READ_CASES, ...HANDLE_CASES, 'lead.import', 'party.identity'],
  },
  sectionHead: {
    title: '机构负责人',
    scope: 'unit',
    permissions: [
      ...READ_CASES,
      ...HANDLE_CASES,
      'lead.import',
      'lead.transfer',
      'claim.signSection',
      'party.identity',
    ],
  },
  departmentHead: {
    title: '部门负责人',
    scope: 'subtree',
    permissions: [
      ...READ_CASES,
      ...HANDLE_CASES,
      'lead.transfer',
      'penalty.approve',
      'claim.signDepartment',
      'party.identity',
    ],
  },
  legalReviewer: {
    title: '法制审核',
    scope: 'subtree',
    permissions: [
      ...READ_CASES,
      'penalty.approve',
      'coefficient.manage',
      'document.generate',
      'list.export',
      'party.identity',
    ],
  },
  finance: { title: '财务', scope: 'subtree', permissions: [...READ_CASES, 'claim.finance', 'list.export'] },
  cityOffice: {
    title: '市级调度',
    scope: 'city',
    permissions: [
      ...READ_CASES,
      'lead.handle',
      'lead.transfer',
      'lead.import',
      'expert.manage',
      'base.manage',
      'outcome.manage',
      'list.export',
    ],
  },
  auditor: {
    title: '业务监督',
    scope: 'city',
    permissions: [...READ_CASES, 'list.export'],
  },
  systemAdministrator: {
    title: '系统管理员',
    scope: 'city',
    administration: 'system',
    permissions: ['unit.read', 'unit.manage', 'setting.manage', 'regulation.read'],
  },
  securityAdministrator: {
    title: '安全管理员',
    scope: 'city',
    administration: 'security',
    permissions: ['unit.read', 'user.manage'],
  },
  auditAdministrator: {
    title: '审计管理员',
    scope: 'city',
    administration: 'audit',
    permissions: ['unit.read', 'audit.read'],
  },
  invitedObligor: { title: '赔偿义务人（受邀）', scope: 'invited', permissions: ['draw.take'] },
  invitedExpert: { title: '专家（受邀）', scope: 'invited', permissions: ['engagement.take'] },
  invitedObserver: { title: '监督人（受邀）', scope: 'invited', permissions: ['observation.take'] },
  invitedDepartment: { title: '部门（受邀议事）', scope: 'invited', permissions: ['council.answer'] },
  invitedWitness: { title: '见证人（受邀）', scope: 'invited', permissions: ['draw.take'] },
} as const satisfies Record<string, RoleDefinition>;

export type RoleId = keyof typeof ROLES;
export const ROLE_IDS = Object.keys(ROLES) as RoleId[];
/** The roles that a post or a token can carry; the others are given with an invitation. */
export const POST_ROLE_IDS = ROLE_IDS.filter((id) => ROLES[id].scope !== 'invited');

/** Whether the role is one of the three separate administrations (三员分立). */
export function isAdministrationRole(role: string): boolean {
  return Object.entries<RoleDefinition>(ROLES).some(
    ([id, { administration }]) => id === role && administration !== undefined,
  );
}

/** The definition of a role, widened so that its permission list can be searched. */
export function roleDefinition(role: RoleId): RoleDefinition {
  return ROLES[role];
}
