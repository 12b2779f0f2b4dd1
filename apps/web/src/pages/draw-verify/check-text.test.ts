import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checkText, isHash } from './check-text.ts';

const vector = (name: string) =>
  readFile(new URL(`../../../../../packages/draw/vectors/${name}`, import.meta.url), 'utf8');
const PRINTED = '3e67a736dfad9b465d3bc5bbbac4f0b5 c7b7e7d9652fc343cec7b2ad48dcfc02';

describe('checking what was pasted', () => {
  it('verifies a record, alone and against the hash printed in groups', async () => {
    const text = await vector('record.json');
    expect(checkText(text, '')).toMatchObject({ kind: 'verified', compared: false, outcome: { ok: true } });
    expect(checkText(text, PRINTED.toUpperCase())).toMatchObject({ compared: true, outcome: { ok: true } });
    expect(checkText(text, '0'.repeat(64))).toMatchObject({ outcome: { ok: false } });
  });

  it('says what is wrong with a forged record, and with what is no record', async () => {
    expect(checkText(await vector('record-tampered.json'), '')).toMatchObject({ outcome: { ok: false } });
    expect(checkText('{"a":', '')).toMatchObject({ kind: 'refused' });
    expect(checkText('  ', '')).toMatchObject({ kind: 'refused' });
    expect(checkText('[]', '')).toMatchObject({ outcome: { ok: false } });
  });

  it('takes a printed hash with blanks, or none', () => {
    expect([PRINTED, '', ' ', `${PRINTED}0`, 'xyz'].map(isHash)).toEqual([true, true, true, false, false]);
  });
});
