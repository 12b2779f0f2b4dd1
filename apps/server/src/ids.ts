/** A UUIDv7 (RFC 9562): ordered by time, so that new rows land together in their index. */
export { randomUUIDv7 as newUuid } from 'node:crypto';
