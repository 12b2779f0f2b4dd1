import { eventHashOf, fileHashOf, headOf } from './hashes.ts';
import { isAfter, isInstant } from './instant.ts';
import { problem, refused } from './problem.ts';
import type { DeclineEvent, DrawRecord, Exclusion, Instant, Signature } from './record.ts';
import type { Concluded } from './steps.ts';

export interface SeatNow {
  readonly seat: number;
  /** The expert who holds it now; null: vacant, no alternate is left. */
  readonly id: string | null;
  readonly quota: string | null;
}

/** Who holds which seat after all declines; empty for a void draw. */
export function seatsNow(record: Pick<DrawRecord, 'result' | 'events'>): SeatNow[] {
  return (record.result?.seats ?? []).map((one) => {
    const last = record.events.filter((event) => event.seat === one.seat).at(-1);
    return { seat: one.seat, id: last === undefined ? one.id : last.substitute, quota: one.quota };
  });
}

/** The alternate who steps into the seat: the first not used yet, for a kept seat the first of its field. */
export function nextAlternate(
  record: Pick<DrawRecord, 'frame' | 'result' | 'events'>,
  seat: number,
): string | null {
  const used = new Set(record.events.map((event) => event.substitute));
  const quota = record.result?.seats.find((one) => one.seat === seat)?.quota ?? null;
  const fieldOf = (id: string) => record.frame.candidates.find((one) => one.id === id)?.field;
  const free = (record.result?.alternates ?? []).filter((one) => !used.has(one.id));
  return free.find((one) => quota === null || fieldOf(one.id) === quota)?.id ?? null;
}

/**
 * Appends that a drawn expert stands down, with the reason; the next alternate steps in by the order drawn, nobody
 * chooses. Refused when the expert holds no seat or the reason is empty.
 */
export function decline(
  record: DrawRecord,
  input: { readonly id: string; readonly reason: Exclusion; readonly by: string; readonly at: Instant },
): Concluded {
  const { id, reason, by, at } = input;
  const path = `/events/${record.events.length}`;
  const held = seatsNow(record).find((one) => one.id === id);
  if (held === undefined) return refused(problem('decline.no-seat', path, `${id} 现不在抽中之列`));
  if (reason.code.trim() === '' || reason.text.trim() === '')
    return refused(problem('decline.reason', path, '应写明不能参加的理由'));
  if (!isInstant(at) || isAfter(record.events.at(-1)?.at ?? record.concludedAt, at))
    return refused(problem('time.order', path, '时间早于前一步骤'));
  const body = {
    kind: 'declined' as const,
    seat: held.seat,
    id,
    reason,
    by,
    at,
    substitute: nextAlternate(record, held.seat),
    previous: headOf(record),
  };
  const event: DeclineEvent = { ...body, hash: eventHashOf(body), signature: null };
  return { ok: true, record: refiled({ ...record, events: [...record.events, event] }) };
}

/** Appends a signature over `recordHash.sha256`. */
export function withSignature(record: DrawRecord, signature: Signature): DrawRecord {
  return refiled({ ...record, signatures: [...record.signatures, signature] });
}

/** Sets the signature of event number `index` (from 0), made over the event's hash. Throws RangeError if absent. */
export function withEventSignature(record: DrawRecord, index: number, signature: Signature): DrawRecord {
  if (record.events[index] === undefined) throw new RangeError(`no event ${index}`);
  const events = record.events.map((event, i) => (i === index ? { ...event, signature } : event));
  return refiled({ ...record, events });
}

const refiled = (record: DrawRecord): DrawRecord => ({ ...record, fileHash: fileHashOf(record) });
