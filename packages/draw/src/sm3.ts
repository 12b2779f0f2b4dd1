/*
 * SM3 (GB/T 32905-2016), whole messages only. Written here because the browser has none, and the one library in
 * the house that has it brings the curves of SM2 along. The tests hold it against OpenSSL's.
 */
const START = [
  0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e,
] as const;
type State = [number, number, number, number, number, number, number, number];

const rotate = (x: number, n: number): number => (x << n) | (x >>> (32 - n));
const p0 = (x: number): number => x ^ rotate(x, 9) ^ rotate(x, 17);
const p1 = (x: number): number => x ^ rotate(x, 15) ^ rotate(x, 23);

function padded(message: Uint8Array): DataView {
  const length = Math.ceil((message.length + 9) / 64) * 64;
  const bytes = new Uint8Array(length);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setBigUint64(length - 8, BigInt(message.length) * 8n);
  return view;
}

function expanded(view: DataView, offset: number): Int32Array {
  const w = new Int32Array(68);
  const at = (j: number): number => w[j] ?? 0;
  for (let j = 0; j < 16; j += 1) w[j] = view.getInt32(offset + 4 * j);
  for (let j = 16; j < 68; j += 1) {
    w[j] = p1(at(j - 16) ^ at(j - 9) ^ rotate(at(j - 3), 15)) ^ rotate(at(j - 13), 7) ^ at(j - 6);
  }
  return w;
}

function compressed(state: State, w: Int32Array): State {
  let [a, b, c, d, e, f, g, h] = state;
  for (let j = 0; j < 64; j += 1) {
    const early = j < 16;
    const word = w[j] ?? 0;
    const ss1 = rotate((rotate(a, 12) + e + rotate(early ? 0x79cc4519 : 0x7a879d8a, j % 32)) | 0, 7);
    const ff = early ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
    const gg = early ? e ^ f ^ g : (e & f) | (~e & g);
    const tt1 = (ff + d + (ss1 ^ rotate(a, 12)) + (word ^ (w[j + 4] ?? 0))) | 0;
    const tt2 = (gg + h + ss1 + word) | 0;
    [a, b, c, d, e, f, g, h] = [tt1, a, rotate(b, 9), c, p0(tt2), e, rotate(f, 19), g];
  }
  const [a0, b0, c0, d0, e0, f0, g0, h0] = state;
  return [a ^ a0, b ^ b0, c ^ c0, d ^ d0, e ^ e0, f ^ f0, g ^ g0, h ^ h0];
}

/** The 32 bytes of SM3 over the message. */
export function sm3(message: Uint8Array): Uint8Array {
  const view = padded(message);
  let state: State = [...START];
  for (let offset = 0; offset < view.byteLength; offset += 64)
    state = compressed(state, expanded(view, offset));
  const out = new DataView(new ArrayBuffer(32));
  for (const [i, word] of state.entries()) out.setInt32(4 * i, word);
  return new Uint8Array(out.buffer);
}
