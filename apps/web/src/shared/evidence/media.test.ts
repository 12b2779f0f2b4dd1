import { describe, expect, it } from 'vitest';
import { decodeText, shapeOf } from './media.ts';

describe('how evidence is shown', () => {
  it.each([
    ['image/png', '照片.png', 'image'],
    ['application/pdf', '报告.pdf', 'pdf'],
    ['video/mp4', '现场.mp4', 'video'],
    ['audio/mpeg', '录音.mp3', 'audio'],
    ['application/octet-stream', '监测数据.csv', 'text'],
    ['application/octet-stream', '页面.html', 'none'],
    ['image/svg+xml', '图.svg', 'none'],
    ['application/zip', '说明.txt', 'none'],
  ] as const)('%s named %s as %s', (mediaType, fileName, shape) => {
    expect(shapeOf({ mediaType, fileName })).toBe(shape);
  });

  it('reads text in either encoding, cut anywhere', () => {
    const utf8 = new TextEncoder().encode('总磷超标');
    expect(decodeText(utf8)).toBe('总磷超标');
    expect(decodeText(utf8.subarray(0, utf8.length - 1))).toBe('总磷超');
    expect(decodeText(Uint8Array.from([0xd6, 0xd0, 0xb9, 0xfa]))).toBe('中国');
  });
});
