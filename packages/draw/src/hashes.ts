import { fromHex, toHex, utf8 } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';
import { digest, digestSm3 } from './digest.ts';
import type { DeclineEvent, DrawRecord, Hex32 } from './record.ts';

type RecordBody = Omit<DrawRecord, 'recordHash' | 'events' | 'signatures' | 'fileHash'>;

/** The hash of the draw itself, before anything was appended: this is printed on the paper and signed. */
export function recordHashOf(record: RecordBody | DrawRecord): DrawRecord['recordHash'] {
  const {
    recordHash: _hash,
    events: _events,
    signatures: _signatures,
    fileHash: _file,
    ...body
  } = record as DrawRecord;
  const bytes = utf8(canonicalJson(body));
  return { sha256: toHex(digest('record', bytes)), sm3: toHex(digestSm3('record', bytes)) };
}

/** The hash of an event: over what it says and the hash before it, not over its signature. */
export function eventHashOf(event: Omit<DeclineEvent, 'hash' | 'signature'> | DeclineEvent): Hex32 {
  const { hash: _hash, signature: _signature, ...body } = event as DeclineEvent;
  return toHex(digest('event', fromHex(event.previous), utf8(canonicalJson(body))));
}

/** The hash of the file as a whole. */
export function fileHashOf(record: Omit<DrawRecord, 'fileHash'> | DrawRecord): Hex32 {
  const { fileHash: _file, ...rest } = record as DrawRecord;
  return toHex(digest('file', utf8(canonicalJson(rest))));
}

/** The hash that the next event names: the last event's, else the record's. */
export function headOf(record: DrawRecord): Hex32 {
  return record.events.at(-1)?.hash ?? record.recordHash.sha256;
}
