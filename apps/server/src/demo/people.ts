import { type RoleId, roleDefinition } from '@ecoredress/contract';
import { type Actor, systemActor } from '../access/actor.ts';
import { enterScope } from '../access/scope.ts';
import { type Entry, insertRow } from '../commands/decision.ts';
import { newUuid } from '../ids.ts';
import { hashPassword, newAccount, writeEntries } from '../modules/people/index.ts';
import type { Place, PlaceUnit } from '../place/place.ts';
import type { Platform } from '../platform.ts';

/** Everybody's password in the demonstration; said on the sign-in hint and in the README. */
export const DEMO_PASSWORD = 'Huanpei-demo-2026';

const SURNAMES = '陈林黄张李王吴刘蔡杨许郑谢郭洪曾';
const GIVEN = ['志明', '秀英', '建国', '丽华', '文斌', '晓燕', '国栋', '美玲'];

interface Seat {
  readonly title: string;
  readonly role: RoleId;
  readonly suffix: string;
}

/** The seats of every branch bureau. */
const BRANCH_SEATS: readonly Seat[] = [
  { title: '执法大队经办人', role: 'caseOfficer', suffix: 'jb' },
  { title: '法规科科长', role: 'sectionHead', suffix: 'kz' },
  { title: '局长', role: 'departmentHead', suffix: 'jz' },
  { title: '财务', role: 'finance', suffix: 'cw' },
];

const CITY_SEATS: readonly (Seat & { readonly unit: string; readonly username: string })[] = [
  { unit: 'bureau', title: '法规科经办人', role: 'caseOfficer', suffix: '', username: 'shiju-jb' },
  { unit: 'bureau', title: '局长', role: 'departmentHead', suffix: '', username: 'shiju-jz' },
  { unit: 'bureau', title: '法制审核', role: 'legalReviewer', suffix: '', username: 'shiju-fz' },
  { unit: 'bureau', title: '财务', role: 'finance', suffix: '', username: 'shiju-cw' },
  { unit: 'office', title: '调度', role: 'cityOffice', suffix: '', username: 'huanwei' },
  { unit: 'office', title: '业务监督', role: 'auditor', suffix: '', username: 'jiandu' },
];

/** The actors of one branch bureau. */
export interface BranchPeople {
  readonly unit: PlaceUnit;
  readonly officer: Actor;
  readonly section: Actor;
  readonly head: Actor;
  readonly finance: Actor;
}

/** Makes users of every role in every unit; gives the branch bureaus' people to act with. */
export async function createDemoPeople(platform: Platform): Promise<BranchPeople[]> {
  const place = await platform.getPlace();
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const entries: Entry[] = [];
  const seat = (unit: PlaceUnit, { title, role }: Seat, username: string, name: string): Actor => {
    const id = newUuid();
    const postId = newUuid();
    const post = insertRow('post', { id: postId, unit_id: unit.id, title, roles: [role], retired_on: null });
    const account = {
      id,
      username,
      name,
      postId,
      passwordHash,
      mustChangePassword: false,
      since: '2024-01-01',
    };
    const moment = { now: platform.now(), today: Temporal.PlainDate.from('2024-01-01') };
    entries.push({
      subject: { kind: 'user', id, unitId: unit.id },
      summary: `新增用户：${name}`,
      changes: [post, ...newAccount(account, moment)],
    });
    return actor(place, unit, { id, name, title, role });
  };

  for (const { unit: code, username, ...chair } of CITY_SEATS) {
    const unit = place.units.find((candidate) => candidate.code === code);
    if (unit) seat(unit, chair, username, personName(entries.length));
  }
  const branches = place.units.filter((unit) => unit.kind === 'branchBureau');
  const people = branches.map((unit) => {
    const short = unit.code.replace('branch-', '');
    const [officer, section, head, finance] = BRANCH_SEATS.map((chair) =>
      seat(unit, chair, `${short}-${chair.suffix}`, personName(entries.length)),
    ) as [Actor, Actor, Actor, Actor];
    return { unit, officer, section, head, finance };
  });
  await platform.db.transaction().execute(async (tx) => {
    const root = place.units[0]?.id ?? '';
    const system = systemActor(place.administrationKey, root);
    await enterScope(tx, system, '*');
    await writeEntries(tx, system, entries, { command: 'place.demo', title: '载入演示数据' });
  });
  return people;
}

function actor(
  place: Place,
  unit: PlaceUnit,
  seat: { readonly id: string; readonly name: string; readonly title: string; readonly role: RoleId },
): Actor {
  const reaches = roleDefinition(seat.role).scope === 'unit' ? [unit.id] : place.unitsBelow(unit.id);
  return {
    kind: 'user',
    userId: seat.id,
    name: seat.name,
    post: `${unit.name}${seat.title}`,
    cityCode: place.cityCode,
    unitId: unit.id,
    grants: [{ role: seat.role, unitIds: reaches }],
  };
}

function personName(index: number): string {
  const surname = SURNAMES[index % SURNAMES.length] ?? '陈';
  return `${surname}${GIVEN[Math.floor(index / SURNAMES.length) % GIVEN.length]}`;
}
