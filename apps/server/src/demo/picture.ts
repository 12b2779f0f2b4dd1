import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 320;
const HEIGHT = 240;

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'ascii'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Sky, water and a bank with so many rows planted: a drawing, plainly no photograph. */
function colourAt(x: number, y: number, rows: number): readonly [number, number, number] {
  if (y < 90) return [196 - y / 3, 220, 236];
  const bank = 150 + 14 * Math.sin(x / 46);
  if (y < bank) return (x + 3 * y) % 37 < 3 ? [178, 206, 214] : [126, 172, 190];
  const row = Math.floor((y - bank) / 14);
  const planted = row < rows && (x + row * 9) % 20 < 7 && (y - bank) % 14 < 9;
  return planted ? [52, 122, 66] : [186, 170, 128];
}

/** A PNG that stands for a photograph in the demonstration; another number of rows gives another picture. */
export function demoPicture(rows: number): Buffer {
  const lines = Array.from({ length: HEIGHT }, (_line, y) => {
    const pixels = Array.from({ length: WIDTH }, (_pixel, x) => colourAt(x, y, rows)).flat();
    // Filter 0 stands before each line.
    return Buffer.from([0, ...pixels]);
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  // Eight bits a channel, true colour.
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
