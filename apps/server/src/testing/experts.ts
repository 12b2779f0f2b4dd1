import { expertRegister } from '@ecoredress/contract';
import { type Actor, systemActor } from '../access/actor.ts';
import { newUuid } from '../ids.ts';
import type { Platform } from '../platform.ts';

/** So many experts of the environment in the city's pool. */
export async function fillExpertPool(platform: Platform, count: number): Promise<void> {
  const place = await platform.getPlace();
  const unitId = place.units.find(({ code }) => code === 'bureau')?.id ?? '';
  for (let index = 1; index <= count; index += 1) {
    await platform.door.run({
      command: expertRegister.name,
      actor: systemActor(place.cityCode, unitId),
      idempotencyKey: newUuid(),
      input: {
        unitId,
        level: 'city',
        name: `抽取专家${index}`,
        fields: ['environment'],
        professionalTitle: '高级工程师',
        rank: 'associate',
        source: 'courtPool',
        employer: `研究院${index}`,
        enteredOn: '2021-01-01',
        enteredReason: '聘任',
      },
    });
  }
}

/** An officer of a unit as the command door knows one, for what a test does without a browser. */
export async function officerActor(platform: Platform, code: string): Promise<Actor> {
  const place = await platform.getPlace();
  const id = place.units.find((unit) => unit.code === code)?.id ?? '';
  return {
    kind: 'user',
    userId: newUuid(),
    name: '经办人',
    post: '经办人',
    cityCode: place.cityCode,
    unitId: id,
    grants: [{ role: 'caseOfficer', unitIds: [id] }],
  };
}
