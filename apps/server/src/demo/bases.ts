import { baseRegister, baseServeClaim, claimLocate, outcomeSetOpening } from '@ecoredress/contract';
import type { BaseKind, OutcomeKey } from '@ecoredress/law';
import { systemActor } from '../access/actor.ts';
import type { Platform } from '../platform.ts';
import { runOn } from './joint-draw.ts';

/** About the middle of each county's town, WGS 84: longitude, latitude. */
const TOWNS: Readonly<Record<string, readonly [number, number]>> = {
  'branch-350602': [117.654, 24.511],
  'branch-350603': [117.72, 24.5],
  'branch-350604': [117.818, 24.446],
  'branch-350605': [117.759, 24.625],
  'branch-350622': [117.339, 23.957],
  'branch-350623': [117.614, 24.117],
  'branch-350624': [117.176, 23.711],
  'branch-350626': [117.43, 23.701],
  'branch-350627': [117.357, 24.514],
  'branch-350628': [117.315, 24.364],
  'branch-350629': [117.534, 25.004],
};

const RELEASE_AT = ['604', '605', '622', '623', '624', '626', '627', '629'];
const REPLANTING_AT = ['628', '627'];
const BASIN_AT = ['603'];

const ANNOUNCED = '漳州市生态环境局 2021 年 11 月 30 日公布的数量；位置为演示';
const COUNTED_ON = '2021-11-30';

interface DemoBase {
  readonly branch: string;
  readonly baseKind: BaseKind;
  readonly name: string;
  readonly capacity: string;
  readonly capacityUnit: string;
  readonly built: boolean;
}

/** The eight points of release, the two bases of replanting and the one of a small basin: numbered, not named. */
const BASES: readonly DemoBase[] = [
  ...RELEASE_AT.map((code, index) => ({
    branch: `branch-350${code}`,
    baseKind: 'release' as const,
    name: `增殖放流点位 ${index + 1} 号（演示）`,
    capacity: '300000',
    capacityUnit: '尾',
    built: true,
  })),
  ...REPLANTING_AT.map((code, index) => ({
    branch: `branch-350${code}`,
    baseKind: 'replanting' as const,
    name: `补植复绿基地 ${index + 1} 号（演示）`,
    capacity: '5000',
    capacityUnit: '棵',
    built: false,
  })),
  ...BASIN_AT.map((code) => ({
    branch: `branch-350${code}`,
    baseKind: 'smallBasin' as const,
    name: '小流域治理基地（演示）',
    capacity: '100000',
    capacityUnit: '立方米',
    built: true,
  })),
];

interface Opening {
  readonly figure: OutcomeKey;
  readonly quantity: string;
  readonly mark: 'exact' | 'about' | 'over';
  readonly quote: string;
}

/** As published on 2021-11-30. */
const IN_2021: readonly Opening[] = [
  { figure: 'fry', quantity: '300000', mark: 'over', quote: '共增殖放流30万余尾鱼苗' },
  { figure: 'snail', quantity: '1358800', mark: 'exact', quote: '播增养殖田螺135.88万粒' },
  { figure: 'water', quantity: '80000', mark: 'over', quote: '治理河道地表水8万余立方米' },
  { figure: 'dredged', quantity: '300', mark: 'over', quote: '疏浚排洪渠300余米' },
  { figure: 'plantingSpend', quantity: '100000', mark: 'over', quote: '补植复绿投入10万余元' },
];

/** The later, cumulative figures since 2021; their source states no day. */
const SINCE_2021: readonly Opening[] = [
  { figure: 'money', quantity: '8769400', mark: 'exact', quote: '涉及金额共876.94万元' },
  { figure: 'fry', quantity: '1708000', mark: 'exact', quote: '增殖放流170.8万尾鱼苗' },
  { figure: 'snail', quantity: '1358800', mark: 'exact', quote: '播增养殖田螺135.88万粒' },
  { figure: 'water', quantity: '82900', mark: 'about', quote: '治理河道地表水约为8.29万立方米' },
  { figure: 'trees', quantity: '6030', mark: 'exact', quote: '补植苗木6030棵' },
  { figure: 'greenArea', quantity: '2594', mark: 'exact', quote: '复绿2594平方米' },
  { figure: 'forestCare', quantity: '221000', mark: 'exact', quote: '森林维护22.1万元' },
];

/** The places of restoration with the claims they serve, where the damage was done, and the published results. */
export async function loadDemoBases(platform: Platform): Promise<void> {
  const place = await platform.getPlace();
  const unitId = (code: string) => place.units.find((unit) => unit.code === code)?.id;
  const actor = systemActor(place.cityCode, unitId('bureau') ?? '');
  await locateClaims(platform, actor);
  for (const base of BASES) {
    const town = TOWNS[base.branch];
    const unit = unitId(base.branch);
    if (!town || !unit) throw new Error(`the place has no ${base.branch}`);
    const { branch: _branch, built, ...fields } = base;
    const { subjectId } = await runOn(platform, actor, baseRegister, {
      ...fields,
      unitId: unit,
      place: '县（区）政府驻地附近（演示位置）',
      ...at(town, 0.03),
      source: ANNOUNCED,
      buildingSince: '2021-05-01',
      ...(built ? { builtOn: COUNTED_ON } : {}),
    });
    if (base.baseKind === 'release') await serveOne(platform, actor, subjectId, unit);
  }
  for (const opening of IN_2021) await setOpening(platform, actor, opening, COUNTED_ON, true);
  for (const opening of SINCE_2021) await setOpening(platform, actor, opening, '2023-12-31', false);
}

type DemoActor = ReturnType<typeof systemActor>;

/** A point so many degrees away from the middle of the town. */
function at([longitude, latitude]: readonly [number, number], away: number) {
  return { longitude: (longitude + away).toFixed(4), latitude: (latitude - away / 2).toFixed(4) };
}

async function locateClaims(platform: Platform, actor: DemoActor): Promise<void> {
  const place = await platform.getPlace();
  const { rows } = await platform.ownerPool.query<{ id: string; unit_id: string }>(
    `select id, unit_id from claim where stage in ('assessment', 'negotiation', 'agreement', 'performance', 'evaluation')
     order by id limit 30`,
  );
  for (const [index, { id, unit_id }] of rows.entries()) {
    const town = TOWNS[place.getUnit(unit_id).code];
    if (!town) continue;
    const point = at(town, ((index % 5) - 2) * 0.02);
    await runOn(platform, actor, claimLocate, { ...point, reason: '现场检查记录的位置（演示）' }, id);
  }
}

/** The first claim of the unit whose fry are released, if there is one. */
async function serveOne(platform: Platform, actor: DemoActor, baseId: string, unitId: string): Promise<void> {
  const { rows } = await platform.ownerPool.query<{ id: string; on: string }>(
    `select id, stage_entered_on::text as on from claim
     where unit_id = $1 and restoration ->> 'mode' = 'stocking' order by id limit 1`,
    [unitId],
  );
  const [claim] = rows;
  if (!claim) return;
  const served = { claimId: claim.id, servedFrom: claim.on, reason: '修复方案确定在本点位放流' };
  await runOn(platform, actor, baseServeClaim, served, baseId);
}

async function setOpening(
  platform: Platform,
  actor: DemoActor,
  { figure, quantity, mark, quote }: Opening,
  asOf: string,
  dateStated: boolean,
): Promise<void> {
  await runOn(platform, actor, outcomeSetOpening, {
    figure,
    quantity,
    mark,
    quote,
    since: '2021-01-01',
    asOf,
    dateStated,
    source: dateStated
      ? '漳州市生态环境局公布的 2021 年成果'
      : '漳州市生态环境局“漳州模式”专题报道（未载日期）',
    reason: '系统启用前的累计数',
  });
}
