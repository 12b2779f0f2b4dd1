import type { ProblemItem } from '@ecoredress/contract';
import {
  DESIGNATED_DUTIES,
  placeConfigure,
  unitCreate,
  unitDesignate,
  unitRename,
  unitRetire,
} from '@ecoredress/contract';
import { decided, insertRow, updateRow } from '../../../commands/decision.ts';
import { handle } from '../../../commands/handler.ts';
import { json } from '../../../commands/persist.ts';
import { invalidField, refused } from '../../../errors.ts';
import { countRemains, findUnit, findUnitByCode, getUnit, lockRoles, subjectId } from '../facts.ts';

/** `city_code` of the cases is set here, once; the administration keeps its own key. */
export const configurePlace = handle({
  declaration: placeConfigure,
  permission: 'unit.manage',
  load: (call) => getUnit(call.tx, subjectId(call)),
  decide: (unit, input, context) => {
    const { place } = context;
    if (unit.parent_id !== null) throw refused([{ code: 'not-root', message: '只能在最上级单位上设置' }]);
    if (place.ready) {
      throw refused([
        { code: 'place-configured', message: `所在城市已是${place.profile.cityName}，不能更改` },
      ]);
    }
    const identity = insertRow('place_identity', {
      administration_key: place.administrationKey,
      city_code: input.cityCode,
      city_name: input.cityName,
      right_holder: input.rightHolder,
      confirmation_court: input.confirmationCourt,
      configured_at: context.now.toString(),
    });
    const root = { name: input.rootName, division_code: input.cityCode };
    return decided(`所在城市设为${input.cityName}（${input.cityCode}）`, [
      identity,
      updateRow('unit', { id: unit.id }, unit, root),
    ]);
  },
});

export const createUnit = handle({
  declaration: unitCreate,
  permission: 'unit.manage',
  load: async ({ tx, input }) => ({
    parent: await findUnit(tx, input.parentId),
    same: await findUnitByCode(tx, input.code),
  }),
  decide: ({ parent, same }, input, context) => {
    if (!parent || parent.retired_on !== null) throw invalidField('parentId', '没有这个上级单位');
    if (same) throw invalidField('code', `已有代码为“${input.code}”的单位`);
    const id = context.newId();
    const row = insertRow('unit', {
      city_code: context.place.administrationKey,
      id,
      code: input.code,
      name: input.name,
      kind: input.kind,
      parent_id: input.parentId,
      division_code: input.divisionCode,
      division_from: input.divisionFrom ?? null,
      source: '本地设置',
      reporting: input.reporting,
      region_names: json(input.regionNames) as never,
      in_force_from: input.inForceFrom ?? context.today.toString(),
      retired_on: null,
    });
    return decided(`新增单位：${input.name}`, [row], { subject: { kind: 'unit', id, unitId: parent.id } });
  },
});

export const renameUnit = handle({
  declaration: unitRename,
  permission: 'unit.manage',
  load: (call) => getUnit(call.tx, subjectId(call)),
  decide: (unit, input) =>
    decided(`单位名称改为：${input.name}`, [
      updateRow('unit', { id: unit.id }, unit, {
        name: input.name,
        ...(input.regionNames ? { region_names: json(input.regionNames) as never } : {}),
      }),
    ]),
});

export const retireUnit = handle({
  declaration: unitRetire,
  permission: 'unit.manage',
  load: async (call) => {
    await lockRoles(call.tx);
    return {
      unit: await getUnit(call.tx, subjectId(call)),
      remains: await countRemains(call.tx, subjectId(call), call.input.retiredOn),
    };
  },
  decide: ({ unit, remains }, input) => {
    const problems: ProblemItem[] = [];
    const refuse = (code: string, message: string) => problems.push({ code, message });
    if (unit.parent_id === null) refuse('root-unit', '最上级单位不能撤销');
    if (unit.retired_on !== null) refuse('already-retired', `该单位已于${unit.retired_on}撤销`);
    if (unit.in_force_from !== null && input.retiredOn < unit.in_force_from) {
      refuse('before-beginning', `撤销日期不能早于设立日期${unit.in_force_from}`);
    }
    if (remains.units > 0) refuse('units-below', `尚有 ${remains.units} 个下级单位，请先撤销或划转`);
    if (remains.people > 0) refuse('people-in-posts', `届时尚有 ${remains.people} 人在该单位任职，请先免职`);
    if (problems.length > 0) throw refused(problems);
    return decided(`撤销单位：${unit.name}（${input.retiredOn}起），${input.reason}`, [
      updateRow('unit', { id: unit.id }, unit, { retired_on: input.retiredOn }),
    ]);
  },
});

export const designateUnit = handle({
  declaration: unitDesignate,
  permission: 'unit.manage',
  load: (call) => getUnit(call.tx, subjectId(call)),
  decide: (unit, input, context) => {
    if (input.issuedOn > context.today.toString()) throw invalidField('issuedOn', '成文日期不能晚于今天');
    if (input.validTo && input.validTo < input.issuedOn) {
      throw invalidField('validTo', '有效期不能早于成文日期');
    }
    const duties = [...new Set(input.duties)];
    const row = insertRow('unit_designation', {
      id: context.newId(),
      unit_id: unit.id,
      document_number: input.documentNumber,
      title: input.title,
      issued_on: input.issuedOn,
      valid_to: input.validTo ?? null,
      duties,
      file_sha256: input.fileSha256 ?? null,
      verified: input.verified,
    });
    const named = duties.map((duty) => DESIGNATED_DUTIES[duty]).join('、');
    return decided(`登记指定文件${input.documentNumber}：指定${unit.name}承办${named}`, [row]);
  },
});
