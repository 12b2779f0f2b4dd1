import { existsSync } from 'node:fs';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sm2 } from 'sm-crypto-v2';
import { newUuid } from '../ids.ts';

/** An SM2 key pair in hex; the public key is the uncompressed point, beginning with 04. */
export interface SigningKey {
  readonly privateKey: string;
  readonly publicKey: string;
}

/** The key pair with which this installation signs its checkpoints; made on first use, mode 0600. */
export async function openSigningKey(dataDir: string): Promise<SigningKey> {
  const file = keyFile(dataDir);
  if (!existsSync(file)) await makeKey(file);
  return readKey(file);
}

/** Written aside and linked into place, so that of two processes starting at once both use the same whole key. */
async function makeKey(file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const aside = `${file}.${newUuid()}`;
  const { privateKey, publicKey } = sm2.generateKeyPairHex();
  await writeFile(aside, `${JSON.stringify({ privateKey, publicKey })}\n`, { flush: true, mode: 0o600 });
  try {
    await link(aside, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(aside);
  }
}

/** The public key of this installation; undefined when it has signed nothing yet. */
export async function findPublicKey(dataDir: string): Promise<string | undefined> {
  try {
    return (await readKey(keyFile(dataDir))).publicKey;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Signs a text as GB/T 32918.2 says, with the standard's default signer ID; r and s in hex. */
export function signText(text: string, key: SigningKey): string {
  return sm2.doSignature(text, key.privateKey, { hash: true, publicKey: key.publicKey });
}

/** Whether `signature` over the text was made with the private key that belongs to `publicKey`. */
export function isSignedBy(text: string, signature: string, publicKey: string): boolean {
  try {
    return sm2.doVerifySignature(text, signature, publicKey, { hash: true });
  } catch {
    // What is no signature or no key at all has signed nothing.
    return false;
  }
}

function keyFile(dataDir: string): string {
  return path.join(dataDir, 'keys', 'journal-sm2.json');
}

async function readKey(file: string): Promise<SigningKey> {
  const { privateKey, publicKey } = JSON.parse(await readFile(file, 'utf8')) as Partial<SigningKey>;
  if (!privateKey || !publicKey) throw new Error(`${file} holds no SM2 key pair`);
  return { privateKey, publicKey };
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
