import { describe, expect, it } from 'vitest';
import { fileNameOf } from './download.ts';
import { buildUrl } from './url.ts';

describe('the address of a query', () => {
  it('takes named parameters into the path and the rest into the query string', () => {
    expect(buildUrl('/api/claims/:id/files/:name', { id: 'a b', name: '证据/1', page: 2 })).toBe(
      '/api/claims/a%20b/files/%E8%AF%81%E6%8D%AE%2F1?page=2',
    );
  });

  it('leaves out what is not set and repeats lists', () => {
    expect(
      buildUrl('/api/claims', { text: '', stage: undefined, unit: null, medium: ['水', '气'], flag: false }),
    ).toBe('/api/claims?medium=%E6%B0%B4&medium=%E6%B0%94&flag=false');
  });

  it('refuses to call an address with a hole in it', () => {
    expect(() => buildUrl('/api/claims/:id', {})).toThrow('parameter missing: id');
  });
});

describe('the name of a downloaded file', () => {
  it('prefers the Chinese form', () => {
    expect(fileNameOf(`attachment; filename="a.xlsx"; filename*=UTF-8''%E6%B8%85%E5%8D%95.xlsx`)).toBe(
      '清单.xlsx',
    );
    expect(fileNameOf('attachment; filename="a.xlsx"')).toBe('a.xlsx');
    expect(fileNameOf(null)).toBeUndefined();
  });
});
