import { z } from 'zod';
import { PERMISSIONS, type Permission, POST_ROLE_IDS, type RoleId } from './access/permissions.ts';
import { defineCommand } from './kernel/command.ts';
import { defineQuery } from './kernel/query.ts';
import { Id, IsoDate, Line, Text } from './kernel/scalars.ts';

export const RoleName = z.enum(POST_ROLE_IDS as [RoleId, ...RoleId[]], '没有这个角色');
export const PermissionName = z.enum(
  Object.keys(PERMISSIONS) as [Permission, ...Permission[]],
  '没有这项权限',
);

/** What a unit may be. The root is there from the start and is not made by command. */
export const UNIT_KINDS = {
  government: '人民政府',
  environmentBureau: '生态环境局',
  branchBureau: '生态环境分局',
  cityOffice: '市级统筹机构',
  lineDepartment: '相关职能部门',
  court: '人民法院',
  procuratorate: '人民检察院',
  zone: '开发区管理机构',
  county: '县（区）人民政府',
} as const;
export type UnitKindName = keyof typeof UNIT_KINDS;
const UnitKind = z.enum(Object.keys(UNIT_KINDS) as [UnitKindName, ...UnitKindName[]], '没有这种单位类型');

/**
 * The duties of the compensation that a city may lay upon a county unit. The city stays the holder of the right
 * (《生态环境法典》第1073条); the list is that of Zhejiang's rule.
 */
export const DESIGNATED_DUTIES = {
  screening: '线索筛查',
  investigation: '调查',
  assessment: '鉴定评估',
  negotiation: '磋商',
  confirmation: '申请司法确认',
  enforcement: '申请强制执行',
  evaluation: '修复效果评估',
} as const;
export type DesignatedDuty = keyof typeof DESIGNATED_DUTIES;
const Duty = z.enum(
  Object.keys(DESIGNATED_DUTIES) as [DesignatedDuty, ...DesignatedDuty[]],
  '没有这项指定事项',
);

const DivisionCode = z.string().regex(/^[0-9A-Z]{6}$/, '行政区划代码为 6 位');
const RegionNames = z.array(Line).max(20, '不能超过 20 个');
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, '应为 64 位十六进制的 SHA-256 值');

/** Gives a place that has no city of its own (PROFILE=cn) its city; done once, on its root unit. */
export const placeConfigure = defineCommand({
  name: 'place.configure',
  title: '设置所在城市',
  subject: 'unit',
  input: z.object({
    cityCode: z
      .string()
      .regex(/^\d{6}$/, '行政区划代码为 6 位数字')
      .refine((code) => code !== '000000', '请填写本市的行政区划代码'),
    cityName: Line,
    rootName: Line,
    rightHolder: Line,
    confirmationCourt: Line,
  }),
});

export const unitCreate = defineCommand({
  name: 'unit.create',
  title: '新增单位',
  subject: 'unit',
  creates: true,
  input: z.object({
    parentId: Id,
    code: Line,
    name: Line,
    kind: UnitKind,
    divisionCode: DivisionCode,
    /** The first day of the division code, where it is not as old as the unit. */
    divisionFrom: IsoDate.optional(),
    inForceFrom: IsoDate.optional(),
    reporting: z.boolean(),
    regionNames: RegionNames.default([]),
  }),
});
export const unitRename = defineCommand({
  name: 'unit.rename',
  title: '修改单位名称',
  subject: 'unit',
  input: z.object({ name: Line, regionNames: RegionNames.optional() }),
});
export const unitRetire = defineCommand({
  name: 'unit.retire',
  title: '撤销单位',
  subject: 'unit',
  input: z.object({ retiredOn: IsoDate, reason: Text }),
});
/** Records the city's document that makes the unit a handling body (承办机构). */
export const unitDesignate = defineCommand({
  name: 'unit.designate',
  title: '登记指定文件',
  subject: 'unit',
  input: z.object({
    documentNumber: Line,
    title: Line,
    issuedOn: IsoDate,
    validTo: IsoDate.optional(),
    duties: z.array(Duty).min(1, '至少选择一项指定事项'),
    fileSha256: Sha256.optional(),
    /** Whether somebody has compared the entry with the document itself; else it is shown as 待核. */
    verified: z.boolean(),
  }),
});

export const postCreate = defineCommand({
  name: 'post.create',
  title: '新增岗位',
  subject: 'unit',
  input: z.object({ title: Line }),
  result: z.object({ postId: z.string() }),
});
export const postRetire = defineCommand({
  name: 'post.retire',
  title: '撤销岗位',
  subject: 'unit',
  input: z.object({ postId: Id }),
});
/** Which roles a post carries: for the security administrator alone. */
export const postSetRoles = defineCommand({
  name: 'post.setRoles',
  title: '设置岗位角色',
  subject: 'unit',
  input: z.object({ postId: Id, roles: z.array(RoleName).max(10) }),
});

export const UnitView = z.object({
  id: z.string(),
  version: z.int(),
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  parentId: z.string().nullable(),
  divisionCode: z.string(),
  divisionFrom: z.string().nullable(),
  inForceFrom: z.string().nullable(),
  source: z.string(),
  reporting: z.boolean(),
  regionNames: z.array(z.string()),
  designations: z.array(
    z.object({
      id: z.string(),
      documentNumber: z.string(),
      title: z.string(),
      issuedOn: z.string(),
      validTo: z.string().nullable(),
      duties: z.array(z.object({ id: z.string(), title: z.string() })),
      fileSha256: z.string().nullable(),
      verified: z.boolean(),
    }),
  ),
  posts: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      roles: z.array(z.object({ id: z.string(), title: z.string() })),
      holders: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
});
export type UnitView = z.infer<typeof UnitView>;

/** The units in force, each after the unit above it; with posts, roles and who holds them today. */
export const unitsList = defineQuery({
  name: 'units.list',
  title: '单位与岗位',
  path: '/api/units',
  params: z.object({}),
  result: z.object({ items: z.array(UnitView) }),
});

/** Who may be given a case of a unit: those who hold a post there today whose role handles claims. */
export const unitOfficers = defineQuery({
  name: 'units.officers',
  title: '单位经办人员',
  path: '/api/units/:unitId/officers',
  params: z.object({ unitId: Id }),
  result: z.object({
    items: z.array(z.object({ id: z.string(), name: z.string(), post: z.string() })),
  }),
});

/** Roles × permissions: what each role may do and how far it reaches. */
export const accessMatrix = defineQuery({
  name: 'access.matrix',
  title: '角色与权限对照',
  path: '/api/access-matrix',
  params: z.object({}),
  result: z.object({
    permissions: z.array(z.object({ id: PermissionName, title: z.string() })),
    roles: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        scope: z.enum(['unit', 'subtree', 'city', 'invited']),
        administration: z.enum(['system', 'security', 'audit']).nullable(),
        permissions: z.array(PermissionName),
      }),
    ),
  }),
});
