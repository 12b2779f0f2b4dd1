import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id: 64 MiB, three passes. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

const MIN_LENGTH = 10;
/** How many earlier passwords may not be used again. */
export const REMEMBERED_PASSWORDS = 5;

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

export function checkPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password);
}

/** A hash no password fits, so that an unknown user name costs as much time as a wrong password. */
export const NOBODYS_HASH = hashPassword('no such user');

/** What is wrong with a new password, in Chinese; undefined when it is good. */
export function passwordProblem(password: string, username: string): string | undefined {
  if (password.length < MIN_LENGTH) return `密码至少 ${MIN_LENGTH} 位`;
  if (password.length > 128) return '密码不能超过 128 位';
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length;
  if (classes < 3) return '密码须包含大写字母、小写字母、数字、符号中的至少三类';
  if (password.toLowerCase().includes(username.toLowerCase())) return '密码不能包含用户名';
  return undefined;
}

const ALPHABETS = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnopqrstuvwxyz', '23456789'];

/** A password to be used once, easy to read aloud: no 0/O, 1/l/I. */
export function oneTimePassword(): string {
  const all = ALPHABETS.join('');
  const letters = Array.from({ length: 14 }, () => all[randomInt(all.length)] ?? 'x');
  ALPHABETS.forEach((alphabet, index) => {
    letters[index * 4] = alphabet[randomInt(alphabet.length)] ?? 'x';
  });
  return letters.join('');
}
