import { type Change, insertRow } from '../../commands/decision.ts';
import { newUuid } from '../../ids.ts';

export interface NewAccount {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly phone?: string;
  readonly passwordHash: string;
  readonly postId: string;
  /** False only where no password is handed over by somebody else: in demonstrations and tests. */
  readonly mustChangePassword?: boolean;
  /** Since when the post is held; by default today. */
  readonly since?: string;
}

/** The rows of a new user in a post. */
export function newAccount(
  account: NewAccount,
  { now, today }: { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate },
): Change[] {
  return [
    insertRow('app_user', {
      id: account.id,
      username: account.username,
      name: account.name,
      phone: account.phone ?? '',
      password_hash: account.passwordHash,
      earlier_hashes: [],
      must_change_password: account.mustChangePassword ?? true,
      failed_count: 0,
      locked_until: null,
      disabled: false,
      sessions_from: now.toString(),
      created_at: now.toString(),
    }),
    insertRow('post_holding', {
      id: newUuid(),
      user_id: account.id,
      post_id: account.postId,
      from_on: account.since ?? today.toString(),
      to_on: null,
    }),
  ];
}
