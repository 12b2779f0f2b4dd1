import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newUuid } from '../ids.ts';

export interface StoredFile {
  /** SHA-256 in hex; also the file's name in the store. */
  readonly sha256: string;
  readonly sm3: string;
  /** Bytes. */
  readonly size: number;
}

/** Files by their content: the same bytes are kept once, and a stored file never changes. */
export interface FileStore {
  put(content: Readable | Uint8Array): Promise<StoredFile>;
  /** Throws ENOENT when there is no such file. */
  get(sha256: string): Promise<{ stream: Readable; size: number }>;
  /** The bytes from `start` to `end`, both included and inside the file. */
  getPart(sha256: string, start: number, end: number): Readable;
  /** Bytes; throws ENOENT when there is no such file. */
  sizeOf(sha256: string): Promise<number>;
  has(sha256: string): Promise<boolean>;
}

/** A store on disk: written aside, synced, hashed on the way, then moved into place. */
export function createDiskStore(folder: string): FileStore {
  const place = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256);
  return {
    async put(content) {
      const incoming = path.join(folder, 'incoming');
      await mkdir(incoming, { recursive: true });
      const aside = path.join(incoming, newUuid());
      try {
        const stored = await writeHashed(content, aside);
        const target = place(stored.sha256);
        await mkdir(path.dirname(target), { recursive: true });
        await rename(aside, target);
        return stored;
      } catch (error) {
        await rm(aside, { force: true });
        throw error;
      }
    },
    async get(sha256) {
      const file = place(sha256);
      const { size } = await stat(file);
      return { stream: createReadStream(file), size };
    },
    getPart: (sha256, start, end) => createReadStream(place(sha256), { start, end }),
    sizeOf: async (sha256) => (await stat(place(sha256))).size,
    has: (sha256) =>
      stat(place(sha256)).then(
        () => true,
        () => false,
      ),
  };
}

async function writeHashed(content: Readable | Uint8Array, file: string): Promise<StoredFile> {
  const sha256 = createHash('sha256');
  const sm3 = createHash('sm3');
  let size = 0;
  const tap = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sha256.update(chunk);
      sm3.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  const source = content instanceof Uint8Array ? [content] : content;
  await pipeline(source, tap, createWriteStream(file, { mode: 0o600 }));
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: sha256.digest('hex'), sm3: sm3.digest('hex'), size };
}
