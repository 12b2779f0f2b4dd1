import type { Citation } from '../citations/types.ts';
import type { CoefficientRow, CoefficientTable } from './tables.ts';

/** The day on which GB/T 39793 came into force. */
const STANDARD_DAY = '2021-01-01';

const row = (
  code: string,
  label: string,
  value: string,
  verified: boolean,
  note?: string,
): CoefficientRow => ({
  class: code,
  label,
  value,
  verified,
  ...(note ? { note } : {}),
});

const multiple = (
  code: string,
  label: string,
  range: NonNullable<CoefficientRow['range']>,
  verified = false,
  note?: string,
): CoefficientRow => ({ class: code, label, range, verified, ...(note ? { note } : {}) });

/** A table of the standard whose figures were not seen: a city fills it with a dated version of its own. */
const unseen = (id: string, name: string, citation: Citation): CoefficientTable => ({
  id,
  name,
  citation,
  versions: [],
});

const WATER: readonly CoefficientTable[] = [
  unseen('water-alpha', '危害系数 α', { sourceId: 'gb39793-2', article: '表1' }),
  {
    id: 'water-tau',
    name: '废水超标系数 τ',
    citation: { sourceId: 'gb39793-2', article: '表3' },
    versions: [
      {
        from: STANDARD_DAY,
        rows: [
          { ...row('0', 'κ≤0', '1', false), span: { upTo: '0' } },
          { ...row('10', '0<κ≤10', '1.25', false), span: { above: '0', upTo: '10' } },
          { ...row('100', '10<κ≤100', '1.5', false), span: { above: '10', upTo: '100' } },
          { ...row('1000', '100<κ≤1000', '1.75', false), span: { above: '100', upTo: '1000' } },
          { ...row('over', 'κ>1000', '2', false), span: { above: '1000' } },
        ],
      },
    ],
  },
  unseen('water-tau-solid', '固体废物超标系数 τ', { sourceId: 'gb39793-2', article: '表4' }),
  {
    id: 'water-omega',
    name: '环境功能系数 ω',
    citation: { sourceId: 'gb39793-2', article: '表5' },
    versions: [
      {
        from: STANDARD_DAY,
        rows: [
          row('I', '地表水Ⅰ类', '2.5', false),
          row('II', '地表水Ⅱ类', '2.25', false),
          row('III', '地表水Ⅲ类', '2', false),
          row('IV', '地表水Ⅳ类', '1.75', false),
          row('V', '地表水Ⅴ类', '1.5', false),
        ],
      },
    ],
  },
];

/** No table of the air standard was found. */
const AIR: readonly CoefficientTable[] = [
  unseen('air-alpha', '大气危害系数 α', { sourceId: 'gb39793-1' }),
  unseen('air-beta', '大气受体敏感系数 β', { sourceId: 'gb39793-1' }),
  unseen('air-omega', '大气环境功能系数 ω', { sourceId: 'gb39793-1' }),
  unseen('air-tau', '大气超标系数 τ', { sourceId: 'gb39793-1' }),
];

/** The multiples of 推荐方法Ⅱ: two classes were read in judgments, the others are recalled. */
const MULTIPLIER: readonly CoefficientTable[] = [
  {
    id: 'multiplier-2014',
    name: '推荐方法Ⅱ虚拟治理成本倍数',
    citation: { sourceId: 'method2014', article: '虚拟治理成本' },
    versions: [
      {
        from: '2014-10-01',
        rows: [
          multiple('water-I', '地表水Ⅰ类', { min: '8', aboveMin: true }),
          multiple('water-II', '地表水Ⅱ类', { min: '6', max: '8' }),
          multiple('water-III', '地表水Ⅲ类', { min: '4.5', max: '6' }, true, '指导性案例130号取下限4.5'),
          multiple('water-IV', '地表水Ⅳ类', { min: '3', max: '4.5' }),
          multiple('water-V', '地表水Ⅴ类', { min: '1.5', max: '3' }),
          multiple('air-1', '环境空气一类区', { min: '5', aboveMin: true }),
          multiple('air-2', '环境空气二类区', { min: '3', max: '5' }, true, '德州案法院取4'),
          multiple('air-3', '环境空气三类区', { min: '1.5', max: '3' }),
        ],
      },
    ],
  },
  unseen('multiplier-2017', '2017年说明的倍数', { sourceId: 'note2017' }),
];

/** The tables that come with the product; a city may put its own dated versions in their place. */
export const COEFFICIENT_TABLES: readonly CoefficientTable[] = [...WATER, ...AIR, ...MULTIPLIER];
