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

const since = (from: string, rows: readonly CoefficientRow[]) => [{ from, rows }];

const LIVING: readonly CoefficientTable[] = [
  {
    id: 'wildlife-base',
    name: '野生动物基准价值',
    unit: '元',
    citation: { sourceId: 'wildlifeValue' },
    versions: since('2017-12-15', [
      row('threeHaveBird', '鸟类（三有动物）', '300', true, '仙游案等按每只300元计算'),
      row('pangolin', '穿山甲', '8000', true, '青岛案按每只8000元计算'),
    ]),
  },
  {
    id: 'wildlife-class',
    name: '野生动物保护级别倍数',
    citation: { sourceId: 'wildlifeValue' },
    versions: since('2017-12-15', [
      row('I', '国家一级', '10', false),
      row('II', '国家二级', '5', true, '青岛穿山甲案按当时的二级计算'),
      row('other', '三有动物等', '1', false, '案例按基准价值计算，未另乘倍数'),
    ]),
  },
];

const CLAIM: readonly CoefficientTable[] = [
  {
    id: 'discount-rate',
    name: '贴现率',
    citation: { sourceId: 'gb39791-1', article: '附录B' },
    versions: since('2018-01-01', [
      row('usual', '常用3%', '0.03', false, '评估实践多取3%，结果对取值十分敏感'),
    ]),
  },
  {
    id: 'no-baseline-rate',
    name: '无基准金额比例',
    citation: { sourceId: 'zz-no-baseline' },
    versions: since('2021-01-20', [row('fine', '处罚金额的10%', '0.1', true, '报道所举的例子')]),
  },
  {
    id: 'punitive-ceiling',
    name: '惩罚性赔偿倍数上限',
    unit: '倍',
    citation: { sourceId: 'punitive2022', article: '10' },
    versions: since('2022-01-20', [row('court', '一般不超过二倍', '2', false)]),
  },
];

const dustSizes = (tsp: string, pm10: string, pm25: string) => [
  row('TSP', '总悬浮颗粒物', tsp, false),
  row('PM10', 'PM10', pm10, false),
  row('PM25', 'PM2.5', pm25, false),
];

const DUST: readonly CoefficientTable[] = [
  {
    id: 'dust-k-load',
    name: '装卸扬尘粒度乘数',
    citation: { sourceId: 'dustInventory' },
    versions: since('2014-12-31', dustSizes('0.74', '0.35', '0.053')),
  },
  {
    id: 'dust-k-wind',
    name: '风蚀扬尘粒度乘数',
    citation: { sourceId: 'dustInventory' },
    versions: since('2014-12-31', dustSizes('1', '0.5', '0.25')),
  },
];

/** The tables that come with the product; a city may put its own dated versions in their place. */
export const COEFFICIENT_TABLES: readonly CoefficientTable[] = [
  ...WATER,
  ...AIR,
  ...MULTIPLIER,
  ...LIVING,
  ...CLAIM,
  ...DUST,
];
