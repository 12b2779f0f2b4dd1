import { fromHex, toHex, utf8 } from './bytes.ts';
import { digest } from './digest.ts';
import { type Problem, problem } from './problem.ts';
import type { Hex32, Role, Secret } from './record.ts';

/** A typed number: up to 40 digits. */
const NUMBER = /^\d{0,40}$/;
const HEX_32 = /^[0-9a-f]{64}$/;

export const isHex32 = (text: string): boolean => HEX_32.test(text);

/**
 * A fresh secret: 32 bytes of Web Crypto and, if given, the digits that the person typed. The bytes are always
 * there: a number that a person thinks of could be found from its hash by trying.
 */
export function newSecret(number = ''): Secret {
  if (!NUMBER.test(number)) throw new RangeError('a typed number has at most 40 digits');
  return { salt: toHex(globalThis.crypto.getRandomValues(new Uint8Array(32))), number };
}

export function checkSecret(secret: Secret, path: string): Problem[] {
  const problems: Problem[] = [];
  if (!isHex32(secret.salt))
    problems.push(problem('secret.salt', `${path}/salt`, '随机数应为 64 位小写十六进制数（32 字节）'));
  if (!NUMBER.test(secret.number))
    problems.push(problem('secret.number', `${path}/number`, '自填数字应为不超过 40 位的阿拉伯数字'));
  return problems;
}

/**
 * The commitment (承诺值) of one party: bound to draw, list and role, so that it can neither be used again in
 * another draw nor handed in by the other side.
 */
export function commitmentOf(input: { drawId: string; listHash: Hex32; role: Role; secret: Secret }): Hex32 {
  const { drawId, listHash, role, secret } = input;
  const parts = [utf8(drawId), fromHex(listHash), utf8(role), fromHex(secret.salt), utf8(secret.number)];
  return toHex(digest('commitment', ...parts));
}

/** Binds a masked candidate to the name behind it. `salt`: 64 hex digits, kept until the name is disclosed. */
export function sealName(input: { drawId: string; id: string; name: string; salt: Hex32 }): Hex32 {
  const { drawId, id, name, salt } = input;
  return toHex(digest('seal', utf8(drawId), utf8(id), fromHex(salt), utf8(name)));
}
