import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { CommandReply } from '@ecoredress/contract';

/**
 * A command's reply is kept so that a repeated call can be answered the same. A secret in it (a one-time password, a
 * token) must not lie there to be read: it goes in sealed with a key that lives and dies with this process, and is
 * opened on the way out. A call repeated after a restart gets GONE instead.
 */
const KEY = randomBytes(32);
const CIPHER = 'aes-256-gcm';
const MARK = 'sealed:';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const GONE = '（只显示一次，如已遗失请重新生成）';

export function sealSecret(secret: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, KEY, iv);
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return MARK + Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
}

/** The reply as its caller gets it: with the secrets open. */
export function openSecrets(reply: CommandReply): CommandReply {
  if (typeof reply.result !== 'object' || reply.result === null) return reply;
  const fields = Object.entries(reply.result);
  if (!fields.some(([, value]) => isSealed(value))) return reply;
  const opened = fields.map(([name, value]) => [name, isSealed(value) ? openSecret(value) : value]);
  return { ...reply, result: Object.fromEntries(opened) };
}

function isSealed(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith(MARK);
}

function openSecret(sealed: string): string {
  const bytes = Buffer.from(sealed.slice(MARK.length), 'base64url');
  try {
    const decipher = createDecipheriv(CIPHER, KEY, bytes.subarray(0, IV_BYTES));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const text = [decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()];
    return Buffer.concat(text).toString('utf8');
  } catch {
    // Sealed by a process that has ended since, or by another one.
    return GONE;
  }
}
