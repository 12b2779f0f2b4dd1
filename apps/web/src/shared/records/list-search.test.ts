import { claimsList } from '@ecoredress/contract';
import { describe, expect, it } from 'vitest';
import { listSearch } from './list-search.ts';
import { readPreferences } from './preferences.ts';

describe('the filters in the address of a list', () => {
  const read = listSearch(claimsList);

  it('keeps what the query understands and drops the rest', () => {
    expect(
      read({ stage: 'negotiation', clock: 'soon', registeredFrom: '2026-02-30', x: 1, limit: 500 }),
    ).toEqual({
      stage: 'negotiation',
    });
  });

  it('reads text that looks like a number as text', () => {
    expect(read({ text: 2026 })).toEqual({ text: '2026' });
  });
});

describe('what a person prefers of a list', () => {
  it('survives nonsense in the store', () => {
    for (const text of [null, 'x', '[]', '3', '{"hidden":3,"limit":7}']) {
      expect(readPreferences(text, ['agreed'])).toEqual({ hidden: ['agreed'], limit: 20 });
    }
  });

  it('is taken as kept', () => {
    expect(readPreferences('{"hidden":["a"],"limit":100}', [])).toEqual({ hidden: ['a'], limit: 100 });
  });
});
