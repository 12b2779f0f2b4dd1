const encoder = new TextEncoder();

/** No half of a surrogate pair. String.isWellFormed is missing in browsers that phones still carry. */
export const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

/** The text as UTF-8. Throws RangeError on half a surrogate pair, which has no UTF-8 form. */
export function utf8(text: string): Uint8Array {
  if (!isWellFormed(text)) throw new RangeError('text is not well-formed Unicode');
  return encoder.encode(text);
}

/** Four bytes, big-endian. */
export function u32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/** The bytes of lower-case hexadecimal. Throws RangeError on anything else. */
export function fromHex(hex: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(hex)) throw new RangeError('not lower-case hexadecimal');
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}
