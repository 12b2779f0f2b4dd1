import { describe, expect, it } from 'vitest';
import { quantityWords } from './words.ts';

describe('a quantity in words', () => {
  it.each([
    ['1708000', '尾', 'exact', '170.8 万尾'],
    ['300000', '尾', 'over', '30 万余尾'],
    ['82900', '立方米', 'about', '约 8.29 万立方米'],
    ['300', '米', 'over', '300 余米'],
    ['6030', '棵', 'exact', '6030 棵'],
    ['8769400', '元', 'exact', '876.94 万元'],
    ['0', '粒', 'exact', '0 粒'],
  ] as const)('%s %s %s is %s', (quantity, unit, mark, words) => {
    expect(quantityWords(quantity, unit, mark)).toBe(words);
  });
});
