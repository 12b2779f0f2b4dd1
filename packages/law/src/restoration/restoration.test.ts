import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationText } from '../citations/resolve.ts';
import { guideOf, RESTORATION_MODES, restorationMode, restorationProblems } from './modes.ts';
import { EVALUATION_RESULTS, PERFORMANCE_MODES, RESTORATION_EXECUTORS } from './performance.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('the units of a restoration (ZZ-REST-01)', () => {
  it('count fry in 尾 or 粒, and refuse 棵', () => {
    expect(restorationProblems({ mode: 'stocking', unit: '尾' })).toEqual([]);
    expect(restorationProblems({ mode: 'stocking', unit: '粒' })).toEqual([]);
    expect(restorationProblems({ mode: 'stocking', unit: '棵' })).toMatchObject([
      { code: 'restoration-unit', field: 'unit', message: '“增殖放流”以尾、粒计量，不能填写“棵”' },
    ]);
  });

  it('refuse a mode that is not in the catalogue', () => {
    expect(restorationProblems({ mode: 'magic', unit: '尾' })).toMatchObject([{ field: 'mode' }]);
    expect(restorationMode('magic')).toBeUndefined();
  });

  it('fit for each mode exactly those that it lists', () => {
    const units = [...new Set(RESTORATION_MODES.flatMap((mode) => mode.units)), '桶'];
    fc.assert(
      fc.property(fc.constantFrom(...RESTORATION_MODES), fc.constantFrom(...units), (mode, unit) => {
        const problems = restorationProblems({ mode: mode.code, unit });
        expect(problems.length === 0).toBe(mode.units.includes(unit));
      }),
    );
  });
});

describe('the guiding department (ZZ-EEDC-09)', () => {
  it('is 海洋与渔业 for fry, 林业 for trees, none for work in place', () => {
    const on = day('2023-05-01');
    expect(guideOf('stocking', on)?.department).toBe('海洋与渔业');
    expect(guideOf('replanting', on)?.department).toBe('林业');
    expect(guideOf('inPlace', on)).toBeUndefined();
  });

  it('is asked since the flow chart was issued', () => {
    expect(guideOf('stocking', day('2021-04-22'))).toBeUndefined();
    expect(guideOf('stocking', day('2021-04-23'))?.department).toBe('海洋与渔业');
  });
});

describe('blue carbon', () => {
  it('is mangroves and shellfish (ZZ-REST-03)', () => {
    expect(RESTORATION_MODES.filter(({ blueCarbon }) => blueCarbon).map(({ title }) => title)).toEqual([
      '红树林保护',
      '贝壳类增殖放养',
    ]);
  });
});

describe('performance and evaluation', () => {
  it('name every choice once, with its rule', () => {
    for (const choices of [PERFORMANCE_MODES, RESTORATION_EXECUTORS, EVALUATION_RESULTS]) {
      expect(new Set(choices.map(({ code }) => code)).size).toBe(choices.length);
      for (const { citation } of choices) expect(citationText(citation)).toMatch(/^《.+》/);
    }
  });

  it('keep the money of a restoration by obligor or third party out of the treasury (SG-EEDC-17)', () => {
    expect(RESTORATION_EXECUTORS.filter(({ fiscal }) => fiscal).map(({ code }) => code)).toEqual(['agency']);
  });
});
