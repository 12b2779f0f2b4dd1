import { BASE_KINDS, BASE_STATES, type BaseKind, type BaseState, RESTORATION_MODES } from '@ecoredress/law';
import { z } from 'zod';
import { claimCommand } from './claims/claim-command.ts';
import { defineCommand } from './kernel/command.ts';
import { PageParams, pageOf } from './kernel/page.ts';
import { defineQuery } from './kernel/query.ts';
import { DecimalText, HappenedOn, Id, Line, OptionalText, Text } from './kernel/scalars.ts';

const BaseKindName = z.enum(Object.keys(BASE_KINDS) as [BaseKind, ...BaseKind[]], '没有这种基地类型');
const BaseStateName = z.enum(Object.keys(BASE_STATES) as [BaseState, ...BaseState[]], '没有这种建设状态');
const UNITS_OF_MODES = [...new Set(RESTORATION_MODES.flatMap(({ units }) => units))] as [string, ...string[]];

const degrees = (name: string, most: number) =>
  z
    .string()
    .trim()
    .regex(/^-?\d{1,3}(\.\d{1,6})?$/, `${name}写作十进制度数，小数至多 6 位，如 117.812345`)
    .refine((text) => Math.abs(Number(text)) <= most, `${name}超出范围`);
const Longitude = degrees('经度', 180);
const Latitude = degrees('纬度', 90);

const BaseFields = {
  baseKind: BaseKindName,
  name: Line,
  place: Line,
  /** WGS 84 decimal degrees; Tianditu's CGCS2000 differs from it by less than a metre. */
  longitude: Longitude,
  latitude: Latitude,
  capacity: DecimalText.optional(),
  capacityUnit: z.enum(UNITS_OF_MODES, '没有这个计量单位').optional(),
  source: OptionalText.default(''),
  note: OptionalText.default(''),
};

export const baseRegister = defineCommand({
  name: 'base.register',
  title: '登记修复基地',
  subject: 'base',
  creates: true,
  input: z.object({
    unitId: Id,
    ...BaseFields,
    buildingSince: HappenedOn.optional(),
    /** The day it was finished; a base without it is being built. */
    builtOn: HappenedOn.optional(),
  }),
});
export const baseChange = defineCommand({
  name: 'base.change',
  title: '修改修复基地',
  subject: 'base',
  input: z.object({ ...BaseFields, reason: Text }),
});
export const baseMarkBuilt = defineCommand({
  name: 'base.markBuilt',
  title: '登记基地建成',
  subject: 'base',
  input: z.object({ builtOn: HappenedOn, note: OptionalText.default('') }),
});
/** Notes that a claim's restoration is carried out at the base (服务案件). */
export const baseServeClaim = defineCommand({
  name: 'base.serveClaim',
  title: '登记服务案件',
  subject: 'base',
  input: z.object({ claimId: Id, servedFrom: HappenedOn, reason: Text }),
});
/** Where the damage was done, as a point on the map. */
export const claimLocate = claimCommand(
  'locate',
  '标注事发位置',
  z.object({ longitude: Longitude, latitude: Latitude, reason: Text }),
);

const Quantity = z.object({ quantity: z.string(), unit: z.string() });

export const BaseView = z.object({
  id: z.string(),
  version: z.int(),
  baseKind: BaseKindName,
  kindTitle: z.string(),
  name: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  divisionCode: z.string(),
  place: z.string(),
  longitude: z.string(),
  latitude: z.string(),
  state: BaseStateName,
  stateTitle: z.string(),
  buildingSince: z.string().nullable(),
  builtOn: z.string().nullable(),
  capacity: z.string().nullable(),
  capacityUnit: z.string().nullable(),
  source: z.string(),
  note: z.string(),
  /** The claims that the reader may see and whose restoration is at the base, and what they recorded there. */
  served: z.array(z.object({ claimId: z.string(), number: z.string(), title: z.string() })),
  quantities: z.array(Quantity),
});
export type BaseView = z.infer<typeof BaseView>;

const MapFilter = {
  unitId: Id.optional(),
  mode: z.enum(RESTORATION_MODES.map(({ code }) => code) as [string, ...string[]]).optional(),
  year: z.coerce.number().int().min(2015).max(2100).optional(),
};

export const basesList = defineQuery({
  name: 'bases.list',
  title: '修复基地',
  path: '/api/bases',
  params: PageParams.extend({
    unitId: MapFilter.unitId,
    mode: MapFilter.mode,
    state: BaseStateName.optional(),
  }),
  result: pageOf(BaseView),
});

export const PLACE_KINDS = { incident: '事发地点', restoration: '修复地点' } as const;

/** A claim's point on the map: where the damage was done, or where it is made good. */
export const ClaimPlace = z.object({
  placeKind: z.enum(['incident', 'restoration']),
  claimId: z.string(),
  number: z.string(),
  title: z.string(),
  stageTitle: z.string(),
  unitName: z.string(),
  mode: z.string().nullable(),
  modeTitle: z.string(),
  year: z.int(),
  place: z.string(),
  /** Null where the claim has no position yet: it stands in the list, not on the map. */
  longitude: z.string().nullable(),
  latitude: z.string().nullable(),
});
export type ClaimPlace = z.infer<typeof ClaimPlace>;

/** The places of the claims in the reader's scope, the latest first. */
export const mapPlaces = defineQuery({
  name: 'map.places',
  title: '案件位置',
  path: '/api/map/places',
  params: PageParams.extend(MapFilter),
  result: pageOf(ClaimPlace),
});

/** What the map is drawn with: the place's boundaries, and tiles where the operator has set a key for them. */
export const mapSettings = defineQuery({
  name: 'map.settings',
  title: '地图设置',
  path: '/api/map/settings',
  params: z.object({}),
  result: z.object({ boundaries: z.boolean(), tiandituKey: z.string().nullable() }),
});
