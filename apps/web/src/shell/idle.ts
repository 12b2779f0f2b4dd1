/** Where a person stands between their last action and the automatic sign-out. */
export type IdleState =
  | { readonly kind: 'active' }
  | { readonly kind: 'warning'; readonly secondsLeft: number }
  | { readonly kind: 'over' };

/** How long before the end the warning opens, in seconds. */
const WARNING_SECONDS = 120;

/**
 * The state `sinceAction` milliseconds after the last action, when a session ends after `idleMinutes`
 * without one. The page ends it 5 s before the server would, so that the last request still arrives.
 */
export function idleState(sinceAction: number, idleMinutes: number): IdleState {
  const left = idleMinutes * 60 - 5 - sinceAction / 1000;
  if (left <= 0) return { kind: 'over' };
  const warn = Math.min(WARNING_SECONDS, (idleMinutes * 60) / 2);
  return left <= warn ? { kind: 'warning', secondsLeft: Math.ceil(left) } : { kind: 'active' };
}

/** Whether someone who works without asking the server (a long form) should let it know that they are there. */
export function pingDue(sinceContact: number, idleMinutes: number): boolean {
  return sinceContact >= (idleMinutes * 60_000) / 3;
}
