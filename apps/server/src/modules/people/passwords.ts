import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/**
 * Argon2id (the library's own choice) with 64 MiB of memory, three passes, one lane: the second recommended choice of RFC 9106 §4 at a quarter
 * of its lanes; some 100 ms on a small server's core.
 */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

const MIN_LENGTH = 10;
const MAX_LENGTH = 128;
const CLASSES = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/];
const MIN_CLASSES = 3;
/** How many of the latest passwords, the present one included, may not be used again. */
export const REMEMBERED_PASSWORDS = 5;

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

export function checkPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password);
}

/** A hash no password fits, so that an unknown user name costs as much work as a wrong password. */
export const NOBODYS_HASH = hashPassword('no such user');

/** What is wrong with a new password, in Chinese; undefined when it is good. */
export function passwordProblem(password: string, username: string): string | undefined {
  if (password.length < MIN_LENGTH) return `密码至少 ${MIN_LENGTH} 位`;
  if (password.length > MAX_LENGTH) return `密码不能超过 ${MAX_LENGTH} 位`;
  if (CLASSES.filter((kind) => kind.test(password)).length < MIN_CLASSES) {
    return '密码须包含大写字母、小写字母、数字、符号中的至少三类';
  }
  if (password.toLowerCase().includes(username.toLowerCase())) return '密码不能包含用户名';
  return undefined;
}

/** Whether the password is among the latest ones: the present hash first, then the earlier ones. */
export async function wasUsedLately(password: string, hashes: readonly string[]): Promise<boolean> {
  for (const old of hashes.slice(0, REMEMBERED_PASSWORDS)) {
    if (await checkPassword(old, password)) return true;
  }
  return false;
}

const ALPHABETS = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnopqrstuvwxyz', '23456789'];
const ONE_TIME_LENGTH = 14;

/** A password to be used once, easy to read aloud (no 0 and O, no 1, l and I); some 80 bits of chance. */
export function oneTimePassword(): string {
  const pick = (letters: string) => letters.charAt(randomInt(letters.length));
  const letters = Array.from({ length: ONE_TIME_LENGTH }, () => pick(ALPHABETS.join('')));
  // One of each class, so that the password keeps to the rules itself.
  for (const [index, alphabet] of ALPHABETS.entries()) letters[index * 4] = pick(alphabet);
  return letters.join('');
}
