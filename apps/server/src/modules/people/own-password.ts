import type { ProblemItem } from '@ecoredress/contract';
import type { Actor } from '../../access/actor.ts';
import { enterScope } from '../../access/scope.ts';
import { updateRow } from '../../commands/decision.ts';
import { ProblemError } from '../../errors.ts';
import { writeEntry } from './chains.ts';
import { peopleErrors } from './errors.ts';
import {
  checkPassword,
  hashPassword,
  passwordProblem,
  REMEMBERED_PASSWORDS,
  wasUsedLately,
} from './passwords.ts';
import { countFailure, hashToken, recordSignIn, type SessionDeps } from './sign-in.ts';

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
  /** The session from which it is done; every other one of the user ends. */
  readonly token: string;
  readonly ip: string;
}

/**
 * Sets a new password of one's own and writes that down in the user's chain. Not a command: a command's receipt
 * would keep an unsalted hash of the input, and the input is two passwords.
 */
export async function changeOwnPassword(
  deps: SessionDeps,
  { actor, username }: { readonly actor: Actor; readonly username: string },
  change: PasswordChange,
): Promise<void> {
  const { db } = deps;
  const user = await db
    .selectFrom('app_user')
    .selectAll()
    .where('id', '=', actor.userId)
    .executeTakeFirstOrThrow();
  const place = await deps.getPlace();
  if (!(await checkPassword(user.password_hash, change.current))) {
    await countFailure(deps, place, user.id);
    await recordSignIn(db, deps.now(), 'wrongPassword', { username, userId: user.id, ip: change.ip });
    throw passwordRule('current', '当前密码不正确');
  }
  const known = [user.password_hash, ...user.earlier_hashes].slice(0, REMEMBERED_PASSWORDS);
  const problem = passwordProblem(change.next, username);
  if (problem) throw passwordRule('next', problem);
  if (await wasUsedLately(change.next, known)) {
    throw passwordRule('next', `新密码不能与最近 ${REMEMBERED_PASSWORDS} 次用过的相同`);
  }
  const password_hash = await hashPassword(change.next);
  await db.transaction().execute(async (tx) => {
    const writer = { ...actor, cityCode: place.administrationKey };
    await enterScope(tx, writer, '*');
    const changes = updateRow('app_user', { id: user.id }, user, {
      password_hash,
      earlier_hashes: known,
      must_change_password: false,
    });
    const subject = { kind: 'user', id: user.id } as const;
    const action = { command: 'user.changeOwnPassword', title: '修改本人密码', at: deps.now() };
    await writeEntry(tx, writer, action, { subject, summary: `${user.name}修改本人密码`, changes });
    await tx
      .deleteFrom('session')
      .where('user_id', '=', user.id)
      .where('token_hash', '!=', hashToken(change.token))
      .execute();
    await recordSignIn(tx, deps.now(), 'passwordChanged', { username, userId: user.id, ip: change.ip });
  });
}

function passwordRule(field: 'current' | 'next', message: string): ProblemError {
  const problem: ProblemItem = { code: 'password-rule', field, message };
  return new ProblemError(peopleErrors['password-rule'], message, { problems: [problem] });
}
