import type { MethodInputs } from '../method.ts';
import { hand, type PublishedExample } from './example.ts';

const WATER: MethodInputs = {
  dischargeFactClear: true,
  damageDeterminable: false,
  cleanUpCostKnown: false,
  unitCostMethod: 'survey',
};

const DEZHOU: MethodInputs = {
  cleanUpCostKnown: false,
  emissions: [
    { name: '二氧化硫', unit: 't', quantity: '255', unitCost: '5600' },
    { name: '氮氧化物', unit: 't', quantity: '589', unitCost: '6800' },
    { name: '烟粉尘', unit: 't', quantity: '19', unitCost: '3300' },
  ],
};
const DEZHOU_PAGE = 'https://whb.cn/zhuzhan/kandian/20160722/63929.html';

/** A sum of published heads of loss. */
const total = (on: string, ...items: readonly (readonly [string, string, string])[]) => ({
  method: 'total',
  on,
  inputs: { items: items.map(([head, name, amount]) => ({ damage: '本案损害', head, name, amount })) },
});

/** Pollution of water, air, soil; sums of several heads. */
export const PUBLISHED_POLLUTION: readonly PublishedExample[] = [
  {
    id: 'tool-example-39793-2',
    source: 'usage example of a third-party calculator',
    region: '-',
    year: 2025,
    published: '169301.775',
    unit: '元',
    run: {
      method: 'water-virtual-cost',
      on: '2025-01-01',
      step: 'D',
      inputs: {
        ...WATER,
        quantityOf: 'water-m3',
        quantity: '142420',
        unitCostOf: 'water-m3',
        unitCost: '0.634',
        alpha: hand('1', '示例'),
        pollutants: [{ name: '示例污染物', measured: '21.36', limit: '5' }],
        omega: hand('1.5', '示例'),
      },
    },
    outcome: 'same',
    why: 'No case, but a vector for κ → τ → D; before rounding to the fen.',
  },
  {
    id: 'jindong-2024',
    source: 'https://www.jindong.gov.cn/art/2024/12/30/art_1229403807_4202125.html',
    region: '浙江金华金东',
    year: 2024,
    published: '15563',
    unit: '元',
    run: {
      method: 'water-virtual-cost',
      on: '2024-01-01',
      inputs: {
        ...WATER,
        quantityOf: 'water-t',
        quantity: '500',
        unitCostOf: 'water-t',
        unitCost: '8.3',
        alpha: hand('1.5', '由公布数额倒推'),
        pollutants: [{ name: '最大超标污染物', measured: '2.7', limit: '1' }],
        omega: hand('2', '由公布数额倒推'),
      },
    },
    outcome: 'same',
    why: 'E, C and κ = 1.7 are published, α·ω = 3 is back-solved; 15,562.50 was published to the yuan, half up.',
  },
  {
    id: 'qingxu-air-2022',
    source: 'http://m.brucepepe.com/wmty/system/2024/09/27/030804760.shtml',
    region: '山西太原清徐',
    year: 2023,
    published: '144100',
    unit: '元',
    run: total('2022-02-05', ['virtual', '大气损害', '55900'], ['fees', '鉴定费', '88200']),
    outcome: 'same',
    why: 'Only the sum can be tested: E, C and γ are not published. The fee is larger than the damage.',
  },
  {
    id: 'gc130-cangjinge',
    source: 'http://szsijia.com/vod/101535-1-14.html',
    region: '重庆',
    year: 2017,
    published: '14416776',
    unit: '元',
    run: {
      method: 'multiplier-virtual-cost',
      on: '2016-01-01',
      inputs: {
        cleanUpCostKnown: false,
        emissions: [{ name: '废水', unit: 't', quantity: '145624', unitCost: '22' }],
        multiple: { class: 'water-III', value: '4.5', source: '判决取下限' },
      },
    },
    outcome: 'same',
    why: 'Guiding case 130; the tonnage is recalled, and equals the published virtual cost divided by 22.',
  },
  {
    id: 'gc131-dezhou-court',
    source: DEZHOU_PAGE,
    region: '山东德州',
    year: 2016,
    published: '21983600',
    unit: '元',
    run: {
      method: 'multiplier-virtual-cost',
      on: '2015-01-01',
      inputs: { ...DEZHOU, multiple: { class: 'air-2', value: '4', source: '判决' } },
    },
    outcome: 'same',
    why: 'All inputs are published.',
  },
  {
    id: 'gc131-dezhou-appraisal',
    source: DEZHOU_PAGE,
    region: '山东德州',
    year: 2016,
    published: '27460000',
    unit: '元',
    run: {
      method: 'multiplier-virtual-cost',
      on: '2015-01-01',
      inputs: { ...DEZHOU, multiple: { class: 'air-2', value: '5', source: '鉴定意见' } },
    },
    outcome: 'differs',
    why: 'The appraiser’s parts 713 + 2002 + 31 (ten thousand yuan) are cut off before adding; the same inputs give 714.00 + 2002.60 + 31.35.',
  },
  {
    id: 'xuzhou-hongshun-2016',
    source: 'http://www.royaume-de-dieu.net/newdetail-195390.html',
    region: '江苏徐州',
    year: 2016,
    published: '130000',
    unit: '元',
    run: {
      method: 'multiplier-virtual-cost',
      on: '2016-01-01',
      step: 'V',
      inputs: {
        cleanUpCostKnown: false,
        emissions: [{ name: '废水', unit: 't', quantity: '2600', unitCost: '50' }],
        multiple: hand('1', '未公布，只比较虚拟治理成本'),
      },
    },
    outcome: 'same',
    why: 'Only the treatment cost saved; the award of 1,058,200 includes losses whose inputs are not published.',
  },
  {
    id: 'gc129-haide-interim',
    source: 'https://enlaw.zuel.edu.cn/hjf_flsw/show-17837.html',
    region: '江苏、安徽',
    year: 2018,
    published: '18189500',
    unit: '元',
    run: {
      method: 'interim-share',
      on: '2018-06-01',
      inputs: { restoration: '36379000', share: hand('0.5', '指导性案例129号') },
    },
    outcome: 'same',
    why: 'Guiding case 129: half of the restoration cost; the interim figure is recalled.',
  },
  {
    id: 'gc129-haide-amount',
    source: 'https://enlaw.zuel.edu.cn/hjf_flsw/show-17837.html',
    region: '江苏、安徽',
    year: 2018,
    published: '54828500',
    unit: '元',
    run: total(
      '2018-06-01',
      ['restoration', '修复费用', '36379000'],
      ['interim', '服务功能损失', '18189500'],
      ['fees', '评估费', '260000'],
    ),
    outcome: 'same',
    why: 'The restoration cost is published; interim loss, fee and total are recalled.',
  },
  {
    id: 'ezhou-420t',
    source: 'https://sthjj.ezhou.gov.cn/xxgk/fdzdgknr/sthj/hjzf/jcxx/202312/t20231221_602803.html',
    region: '湖北鄂州',
    year: 2021,
    published: '2274.5',
    unit: 'm³',
    run: {
      method: 'soil-clean-up',
      on: '2021-06-01',
      step: 'V₁',
      inputs: {
        plots: [
          { name: '污染地块', area: '4549', depth: '0.5', unitPrice: '647.79', source: '由公布数额倒推' },
        ],
      },
    },
    outcome: 'same',
    why: 'Only the volume, by an implied depth of 0.5 m; the unit price (647.79) is back-solved.',
  },
  {
    id: 'jiangning-oil',
    source:
      'http://www.njxwfy.gov.cn/PublicColumn/LegalEducation-Legal-Explanation/e909180f-390f-422b-9028-56e56126670c',
    region: '江苏南京',
    year: 2021,
    published: '680',
    unit: 'm³',
    run: {
      method: 'soil-clean-up',
      on: '2021-06-01',
      step: 'V₁',
      inputs: {
        plots: [
          { name: '污染地块', area: '680', depth: '1', unitPrice: '1399.96', source: '由公布数额倒推' },
        ],
      },
    },
    outcome: 'same',
    why: 'Only the volume, by an implied depth of 1 m; the unit price (1,399.96) is back-solved from 951,975.80.',
  },
  {
    id: 'gc207-wang',
    source: 'http://jiangsu.sina.com.cn/news/general/2020-12-06/detail-iiznctke5016744.shtml',
    region: '江苏南京',
    year: 2020,
    published: '2293112',
    unit: '元',
    run: total('2020-06-01', ['permanent', '生态损失', '1893112'], ['fees', '费用', '400000']),
    outcome: 'same',
    why: 'The sum of published parts.',
  },
  {
    id: 'meili-tengger',
    source: 'http://m.szdekn.com/cs/20211126/143212.html',
    region: '宁夏中卫、内蒙古阿拉善',
    year: 2020,
    published: '200000000',
    unit: '元',
    within: '5000000',
    run: total('2020-06-01', ['emergency', '清理', '44230000'], ['interim', '期间损害', '159000000']),
    outcome: 'same',
    why: 'Published as “about 200 million”; the parts give 203.23 million.',
  },
];
