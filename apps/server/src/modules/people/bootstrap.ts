import type { RoleId } from '@ecoredress/contract';
import { todayInShanghai } from '@ecoredress/law';
import type { Profile } from '@ecoredress/profiles';
import { type Kysely, sql } from 'kysely';
import { systemActor } from '../../access/actor.ts';
import { enterScope } from '../../access/scope.ts';
import { type Entry, insertRow } from '../../commands/decision.ts';
import { json } from '../../commands/persist.ts';
import type { Database } from '../../db/schema.ts';
import { newUuid } from '../../ids.ts';
import { newAccount } from './account.ts';
import { writeEntries } from './chains.ts';
import { hashPassword, oneTimePassword } from './passwords.ts';

export interface FirstAccount {
  readonly username: string;
  /** Works until the first sign-in, which asks for another. */
  readonly password: string;
  readonly duty: string;
}

/** 三员分立 from the first day: three people for three duties. */
const ADMINISTRATORS: readonly { username: string; title: string; role: RoleId }[] = [
  { username: 'sysadmin', title: '系统管理员', role: 'systemAdministrator' },
  { username: 'secadmin', title: '安全管理员', role: 'securityAdministrator' },
  { username: 'auditadmin', title: '审计管理员', role: 'auditAdministrator' },
];

/**
 * Makes an empty place usable: the profile's units and the three administrators, each with a one-time password;
 * journaled as done by the system. Returns undefined when there are users already.
 */
export async function ensureFirstAdministrators(
  db: Kysely<Database>,
  profile: Profile,
  now: Temporal.Instant = Temporal.Now.instant(),
): Promise<FirstAccount[] | undefined> {
  return db.transaction().execute(async (tx) => {
    // Two processes that start at once on an empty database: one of them sets it up.
    await sql`select pg_advisory_xact_lock(hashtextextended('ecoredress first start', 0))`.execute(tx);
    const anyone = await tx.selectFrom('app_user').select('id').limit(1).executeTakeFirst();
    if (anyone) return undefined;
    const units = unitEntries(profile);
    const root = units[0]?.id;
    if (!root) throw new Error(`profile ${profile.id} has no unit`);
    const accounts = await Promise.all(ADMINISTRATORS.map((admin) => accountEntry(admin, root, now)));
    const actor = systemActor(profile.cityCode, root);
    await enterScope(tx, actor, '*');
    await writeEntries(
      tx,
      actor,
      [...units, ...accounts].map(({ entry }) => entry),
    );
    return accounts.map(({ username, password, duty }) => ({ username, password, duty }));
  });
}

function unitEntries(profile: Profile): { id: string; entry: Entry }[] {
  const ids = new Map(profile.units.map((unit) => [unit.code, newUuid()]));
  const idOf = (code: string) => {
    const id = ids.get(code);
    if (!id) throw new Error(`profile ${profile.id} has no unit ${code}`);
    return id;
  };
  const root = profile.units[0] && idOf(profile.units[0].code);
  return profile.units.map((unit) => {
    const id = idOf(unit.code);
    const row = insertRow('unit', {
      city_code: profile.cityCode,
      id,
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      parent_id: unit.parentCode === null ? null : idOf(unit.parentCode),
      division_code: unit.divisionCode,
      division_from: unit.divisionFrom ?? null,
      source: unit.source,
      reporting: unit.reporting,
      region_names: json(unit.regionNames) as never,
      in_force_from: null,
      retired_on: null,
    });
    const subject = { kind: 'unit', id, unitId: root ?? id } as const;
    return { id, entry: { subject, summary: `建立单位：${unit.name}`, changes: [row] } };
  });
}

async function accountEntry(
  { username, title, role }: (typeof ADMINISTRATORS)[number],
  unitId: string,
  now: Temporal.Instant,
): Promise<FirstAccount & { entry: Entry }> {
  const password = oneTimePassword();
  const id = newUuid();
  const postId = newUuid();
  const account = { id, username, name: title, postId, passwordHash: await hashPassword(password) };
  const post = insertRow('post', { id: postId, unit_id: unitId, title, roles: [role], retired_on: null });
  const entry: Entry = {
    subject: { kind: 'user', id, unitId },
    summary: `建立${title}账号`,
    changes: [post, ...newAccount(account, { now, today: todayInShanghai(now) })],
  };
  return { username, password, duty: title, entry };
}
