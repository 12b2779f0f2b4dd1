import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex, utf8 } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';
import { digest } from './digest.ts';
import { sm3 } from './sm3.ts';

describe('hashes', () => {
  it('SM3 gives the two examples of GB/T 32905-2016, annex A', () => {
    expect(toHex(sm3(utf8('abc')))).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
    expect(toHex(sm3(utf8('abcd'.repeat(16))))).toBe(
      'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
    );
  });

  it('SM3 agrees with OpenSSL on messages of every length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (message) => {
        expect(toHex(sm3(message))).toBe(createHash('sm3').update(message).digest('hex'));
      }),
    );
  });

  it('frames parts so that moving a byte across a border changes the hash', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (a, b) => {
        const joined = digest('seed', utf8(`${a}${b}`.toWellFormed()));
        expect(toHex(digest('seed', utf8(a.toWellFormed()), utf8(b.toWellFormed())))).not.toBe(toHex(joined));
        expect(toHex(digest('list', utf8('x')))).not.toBe(toHex(digest('seed', utf8('x'))));
      }),
    );
  });

  it('reads back the hexadecimal it writes and refuses any other', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual(bytes);
      }),
    );
    for (const bad of ['0', 'AB', 'zz', '0x']) expect(() => fromHex(bad)).toThrow(RangeError);
  });
});

describe('canonical JSON', () => {
  it('does not depend on the order of keys and says the same as the value', () => {
    const plain = fc.oneof(
      fc.string().map((text) => text.toWellFormed()),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string().map((text) => text.toWellFormed()),
          fc.array(plain),
        ),
        (value) => {
          const turned = Object.fromEntries(Object.entries(value).reverse());
          expect(canonicalJson(turned)).toBe(canonicalJson(value));
          const read: unknown = JSON.parse(canonicalJson(value));
          expect(canonicalJson(read)).toBe(canonicalJson(value));
        },
      ),
    );
  });

  it('has one spelling and refuses what has none', () => {
    expect(canonicalJson({ b: [1, -0, true, null], a: '甲"\n' })).toBe(
      '{"a":"甲\\"\\n","b":[1,0,true,null]}',
    );
    for (const value of [0.5, Number.NaN, undefined, '\ud800', { a: undefined }, 2 ** 53])
      expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
