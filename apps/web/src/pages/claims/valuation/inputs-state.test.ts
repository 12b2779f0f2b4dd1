import { describe, expect, it } from 'vitest';
import { keepKnown, rowsOf, withField, withPart } from './inputs-state.ts';

describe('inputs while they are being filled in', () => {
  it('hold what was entered and nothing that is empty', () => {
    const draft = withField(withField({}, 'quantity', '12'), 'damageKnown', false);
    expect(draft).toEqual({ quantity: '12', damageKnown: false });
    expect(withField(draft, 'quantity', '')).toEqual({ damageKnown: false });
    expect(withField({ rows: [{}] }, 'rows', [])).toEqual({});
  });

  it('build a coefficient part by part, and lose it with its last part', () => {
    const given = withPart(withPart(undefined, 'value', '1.5'), 'source', '水功能区划');
    expect(given).toEqual({ value: '1.5', source: '水功能区划' });
    expect(withPart(withPart(given, 'value', undefined), 'source', undefined)).toBeUndefined();
  });

  it('go over to another method as far as it has the same fields', () => {
    const inputs = [{ kind: 'text', field: 'name', name: '名称' }] as const;
    expect(keepKnown({ name: '某河', quantity: '1' }, inputs)).toEqual({ name: '某河' });
    expect(rowsOf({ name: '某河' }, 'name')).toEqual([]);
  });
});
