import { newSecret, type Secret } from '@ecoredress/draw';

/** Secrets stay on the device that made them: only their commitments are handed in before the reveal. */
const keyOf = (drawId: string, role: string) => `draw-secret:${drawId}:${role}`;

/** The secret that this device holds for a draw and a role; undefined when it holds none. */
export function findSecret(drawId: string, role: string): Secret | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(drawId, role)) ?? 'null');
    return isSecret(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** A secret for a draw and a role, kept on this device; the one that is there already stays. */
export function keepSecret(drawId: string, role: string, number: string): Secret {
  const known = findSecret(drawId, role);
  if (known) return known;
  const secret = newSecret(number);
  localStorage.setItem(keyOf(drawId, role), JSON.stringify(secret));
  return secret;
}

function isSecret(value: unknown): value is Secret {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'salt') === 'string' &&
    typeof Reflect.get(value, 'number') === 'string'
  );
}
