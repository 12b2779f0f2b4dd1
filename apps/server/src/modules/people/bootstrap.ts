import type { RoleId } from '@ecoredress/contract';
import type { Profile } from '@ecoredress/profiles';
import type { Kysely } from 'kysely';
import { systemActor } from '../../access/actor.ts';
import { enterScope, type ScopedDb } from '../../access/scope.ts';
import { type Change, type Entry, insertRow } from '../../commands/decision.ts';
import { json, persistChanges } from '../../commands/persist.ts';
import type { Database } from '../../db/schema.ts';
import { newUuid } from '../../ids.ts';
import { appendLines, nextLine } from '../../journal/append.ts';
import { EMPTY_CHAIN } from '../../journal/chain.ts';
import { todayInShanghai } from '../../today.ts';
import { hashPassword, oneTimePassword } from './passwords.ts';

export interface FirstAccount {
  readonly username: string;
  readonly password: string;
  readonly duty: string;
}

/** 三员分立 from the first day: three people for three duties. */
const ADMINISTRATORS: readonly { username: string; name: string; post: string; role: RoleId }[] = [
  { username: 'sysadmin', name: '系统管理员', post: '系统管理员', role: 'systemAdministrator' },
  { username: 'secadmin', name: '安全管理员', post: '安全管理员', role: 'securityAdministrator' },
  { username: 'auditadmin', name: '审计管理员', post: '审计管理员', role: 'auditAdministrator' },
];

/**
 * Makes an empty place usable: the profile's units and the three administrators with one-time passwords.
 * Returns undefined when there are users already.
 */
export async function bootstrapPlace(
  db: Kysely<Database>,
  profile: Profile,
): Promise<FirstAccount[] | undefined> {
  return db.transaction().execute(async (tx) => {
    const anyone = await tx.selectFrom('app_user').select('id').limit(1).executeTakeFirst();
    if (anyone) return undefined;
    const units = unitEntries(profile);
    const root = units[0]?.id;
    if (!root) throw new Error(`profile ${profile.id} has no unit`);
    const accounts = await Promise.all(ADMINISTRATORS.map((admin) => accountEntry(admin, root)));
    const actor = systemActor(profile.cityCode, root);
    await enterScope(tx, actor, '*');
    await writeEntries(tx, actor, [
      ...units.map((unit) => unit.entry),
      ...accounts.map((account) => account.entry),
    ]);
    return accounts.map(({ username, password, duty }) => ({ username, password, duty }));
  });
}

function unitEntries(profile: Profile): { id: string; entry: Entry }[] {
  const ids = new Map(profile.units.map((unit) => [unit.code, newUuid()]));
  const root = ids.get(profile.units[0]?.code ?? '') ?? '';
  return profile.units.map((unit) => {
    const id = ids.get(unit.code) ?? newUuid();
    const row = insertRow('unit', {
      city_code: profile.cityCode,
      id,
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      parent_id: unit.parentCode ? (ids.get(unit.parentCode) ?? null) : null,
      division_code: unit.divisionCode,
      source: unit.source,
      reporting: unit.reporting,
      region_names: json(unit.regionNames) as never,
      retired_on: null,
    });
    return {
      id,
      entry: {
        subject: { kind: 'unit', id, unitId: root },
        summary: `建立单位：${unit.name}`,
        changes: [row],
      },
    };
  });
}

async function accountEntry(
  admin: (typeof ADMINISTRATORS)[number],
  unitId: string,
): Promise<FirstAccount & { entry: Entry }> {
  const password = oneTimePassword();
  const userId = newUuid();
  const postId = newUuid();
  const changes: Change[] = [
    insertRow('post', {
      id: postId,
      unit_id: unitId,
      title: admin.post,
      roles: [admin.role],
      retired_on: null,
    }),
    insertRow('app_user', {
      id: userId,
      username: admin.username,
      name: admin.name,
      phone: '',
      password_hash: await hashPassword(password),
      earlier_hashes: [],
      must_change_password: true,
      failed_count: 0,
      locked_until: null,
      disabled: false,
      created_at: Temporal.Now.instant().toString(),
    }),
    insertRow('post_holding', {
      id: newUuid(),
      user_id: userId,
      post_id: postId,
      from_on: todayInShanghai().toString(),
      to_on: null,
    }),
  ];
  const entry: Entry = {
    subject: { kind: 'user', id: userId, unitId },
    summary: `建立${admin.name}账号`,
    changes,
  };
  return { username: admin.username, password, duty: admin.post, entry };
}

/** Writes entries that begin their own chains, as the product itself. Secrets are left out of the journal. */
export async function writeEntries(
  tx: ScopedDb,
  actor: ReturnType<typeof systemActor>,
  entries: readonly Entry[],
): Promise<void> {
  const context = {
    cityCode: actor.cityCode,
    at: Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }),
    actor: { id: actor.userId, name: actor.name, post: actor.post, unitId: actor.unitId },
    command: 'place.bootstrap',
    title: '初始化',
    input: {},
    warnings: [],
  };
  const lines = entries.map((entry) => {
    const subject = entry.subject;
    if (!subject || !('unitId' in subject)) throw new Error('a bootstrap entry begins a chain');
    const chain = {
      subjectKind: subject.kind,
      subjectId: subject.id,
      unitId: subject.unitId,
      head: EMPTY_CHAIN,
      opening: { viewerUnitIds: [] },
    };
    return { chain, entry, line: nextLine(chain, entry, context) };
  });
  await appendLines(tx, lines, context);
  await persistChanges(
    tx,
    entries.flatMap((entry) => entry.changes),
  );
}
