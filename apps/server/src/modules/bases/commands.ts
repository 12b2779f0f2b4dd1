import {
  baseChange,
  baseMarkBuilt,
  baseRegister,
  baseServeClaim,
  type CommandInput,
  claimLocate,
} from '@ecoredress/contract';
import { BASE_KINDS, restorationMode } from '@ecoredress/law';
import type { Selectable } from 'kysely';
import type { ScopedDb } from '../../access/scope.ts';
import { decided, insertRow, updateRow } from '../../commands/decision.ts';
import { handle } from '../../commands/handler.ts';
import { invalidField, notFound, refused } from '../../errors.ts';
import { claimChange, onClaim } from '../claims/index.ts';
import type { RestorationBaseTable } from './tables.ts';

type BaseRow = Selectable<RestorationBaseTable>;

async function getBase(tx: ScopedDb, cityCode: string, id: string): Promise<BaseRow> {
  const row = await tx
    .selectFrom('restoration_base')
    .selectAll()
    .where('city_code', '=', cityCode)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound('没有这个修复基地');
  return row;
}

/** Columns that registering and changing write alike; refuses a capacity in a unit that the kind is not counted in. */
function baseColumns(input: Omit<CommandInput<typeof baseChange>, 'reason'>) {
  const { mode, title } = BASE_KINDS[input.baseKind];
  const units = restorationMode(mode)?.units ?? [];
  if ((input.capacity === undefined) !== (input.capacityUnit === undefined)) {
    throw invalidField('capacityUnit', '容量与计量单位须同时填写');
  }
  if (input.capacityUnit !== undefined && !units.includes(input.capacityUnit)) {
    throw invalidField('capacityUnit', `“${title}”的容量以${units.join('、')}计量`);
  }
  return {
    base_kind: input.baseKind,
    name: input.name,
    place: input.place,
    longitude: Number(input.longitude).toFixed(6),
    latitude: Number(input.latitude).toFixed(6),
    capacity: input.capacity ?? null,
    capacity_unit: input.capacityUnit ?? null,
    source: input.source,
    note: input.note,
  };
}

function checkOrder(buildingSince: string | null | undefined, builtOn: string): void {
  if (buildingSince && builtOn < buildingSince) throw invalidField('builtOn', '建成日期不能早于开工日期');
}

const register = handle<typeof baseRegister, undefined>({
  declaration: baseRegister,
  permission: 'base.manage',
  load: async () => undefined,
  decide: (_facts, input, context) => {
    if (input.builtOn) checkOrder(input.buildingSince, input.builtOn);
    const id = context.newId();
    const row = insertRow('restoration_base', {
      city_code: context.cityCode,
      id,
      unit_id: input.unitId,
      ...baseColumns(input),
      building_since: input.buildingSince ?? null,
      built_on: input.builtOn ?? null,
      created_at: context.now.toString(),
    });
    return decided(`登记${BASE_KINDS[input.baseKind].title}“${input.name}”`, [row], {
      subject: { kind: 'base', id, unitId: input.unitId },
    });
  },
});

const change = handle<typeof baseChange, BaseRow>({
  declaration: baseChange,
  permission: 'base.manage',
  load: ({ tx, subject, context }) => getBase(tx, context.cityCode, subject?.id ?? ''),
  decide: (row, input) =>
    decided(`修改修复基地“${row.name}”：${input.reason}`, [
      updateRow('restoration_base', { city_code: row.city_code, id: row.id }, row, baseColumns(input)),
    ]),
});

const markBuilt = handle<typeof baseMarkBuilt, BaseRow>({
  declaration: baseMarkBuilt,
  permission: 'base.manage',
  load: ({ tx, subject, context }) => getBase(tx, context.cityCode, subject?.id ?? ''),
  decide: (row, { builtOn, note }) => {
    if (row.built_on) throw refused([{ code: 'base-built', message: `该基地已于${row.built_on}建成` }]);
    checkOrder(row.building_since, builtOn);
    return decided(`修复基地“${row.name}”于${builtOn}建成${note ? `：${note}` : ''}`, [
      updateRow('restoration_base', { city_code: row.city_code, id: row.id }, row, { built_on: builtOn }),
    ]);
  },
});

interface ServeFacts {
  readonly row: BaseRow;
  readonly claim: { readonly number: string } | undefined;
  readonly served: boolean;
}

const serveClaim = handle<typeof baseServeClaim, ServeFacts>({
  declaration: baseServeClaim,
  permission: 'base.manage',
  load: async ({ tx, subject, input, context: { cityCode } }) => ({
    row: await getBase(tx, cityCode, subject?.id ?? ''),
    claim: await tx
      .selectFrom('claim')
      .select('number')
      .where('city_code', '=', cityCode)
      .where('id', '=', input.claimId)
      .executeTakeFirst(),
    served:
      (await tx
        .selectFrom('restoration_base_claim')
        .select('base_id')
        .where('city_code', '=', cityCode)
        .where('claim_id', '=', input.claimId)
        .executeTakeFirst()) !== undefined,
  }),
  decide: ({ row, claim, served }, { claimId, servedFrom, reason }) => {
    if (!claim) throw notFound('没有这件损害赔偿案件');
    if (served) {
      // A claim's progress has no base of its own: at two bases it would be counted twice.
      const message = '该案已登记在一个修复基地，不重复登记';
      throw refused([{ code: 'base-serves-already', field: 'claimId', message }]);
    }
    const link = insertRow('restoration_base_claim', {
      city_code: row.city_code,
      base_id: row.id,
      claim_id: claimId,
      served_from: servedFrom,
      reason,
    });
    return decided(`修复基地“${row.name}”服务案件${claim.number}：${reason}`, [link]);
  },
});

const locate = onClaim(claimLocate, (dossier, input) =>
  decided(`标注事发位置：东经${input.longitude}，北纬${input.latitude}（${input.reason}）`, [
    claimChange(dossier, {
      longitude: Number(input.longitude).toFixed(6),
      latitude: Number(input.latitude).toFixed(6),
    }),
  ]),
);

export const BASE_COMMANDS = [register, change, markBuilt, serveClaim, locate];
