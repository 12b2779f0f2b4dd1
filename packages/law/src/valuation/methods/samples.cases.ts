import type { MethodInputs } from '../method.ts';
import { WATER } from '../valuation.cases.ts';

const source = '合同';
const hand = (value: string) => ({ value, source: '专家意见' });
const priced = (quantity: string) => ({ name: '内容', quantity, unit: '项', unitPrice: '12.5', source });
const emissions = [{ name: '二氧化硫', unit: 't', quantity: '255', unitCost: '5600' }];

/** The vector of the equivalency: 1 ha lost wholly, back after ten years; the gain grows over years 2 to 4 and lasts to 51. */
export const HABITAT: MethodInputs = {
  unit: 'ha',
  injured: '1',
  loss: [{ fromYear: '0', toYear: '10', fromShare: '1', toShare: '0' }],
  gain: [
    { fromYear: '1', toYear: '4', fromShare: '0', toShare: '1' },
    { fromYear: '5', toYear: '51', fromShare: '1', toShare: '1' },
  ],
  rate: hand('0.03'),
  baseYear: '0',
  unitCost: '100000',
  unitCostSource: source,
};

export const PILE = {
  name: '煤堆',
  area: '1000',
  times: '3',
  gust: '20',
  height: '10',
  ground: 'city',
  threshold: '1.02',
  efficiency: '0',
};

/** Inputs of each method, with the path of the quantity in which its result is linear, where there is one. */
export const SAMPLES: readonly { method: string; on: string; inputs: MethodInputs; linear?: string }[] = [
  { method: 'water-virtual-cost', on: '2024-05-01', inputs: WATER, linear: 'quantity' },
  {
    method: 'air-virtual-cost',
    on: '2024-05-01',
    linear: 'emissions.0.quantity',
    inputs: {
      dischargeFactClear: true,
      cleanUpCostKnown: false,
      emissions,
      unitCostMethod: 'survey',
      alpha: hand('1.5'),
      beta: hand('1.2'),
      omega: hand('0.7'),
      tau: hand('1.25'),
    },
  },
  {
    method: 'multiplier-virtual-cost',
    on: '2019-05-01',
    linear: 'emissions.0.unitCost',
    inputs: {
      cleanUpCostKnown: false,
      emissions,
      multiple: { class: 'air-2', value: '3', source: '取下限' },
    },
  },
  {
    method: 'restoration-cost',
    on: '2024-05-01',
    linear: 'items.0.quantity',
    inputs: { items: [{ part: 'works', ...priced('40') }] },
  },
  {
    method: 'actual-costs',
    on: '2024-05-01',
    linear: 'items.0.amount',
    inputs: { items: [{ kind: 'cleanup', name: '应急监测', amount: '1000', vouchers: '1' }] },
  },
  {
    method: 'solid-waste-clean-up',
    on: '2024-05-01',
    linear: 'items.0.quantity',
    inputs: { items: [priced('420')] },
  },
  {
    method: 'soil-clean-up',
    on: '2024-05-01',
    linear: 'plots.0.area',
    inputs: { plots: [{ name: '地块', area: '680', depth: '0.5', unitPrice: '600', source }] },
  },
  { method: 'interim-equivalency', on: '2024-05-01', inputs: HABITAT, linear: 'unitCost' },
  {
    method: 'interim-share',
    on: '2024-05-01',
    linear: 'restoration',
    inputs: { restoration: '36379000', share: hand('0.5') },
  },
  {
    method: 'permanent-loss',
    on: '2024-05-01',
    linear: 'items.0.quantity',
    inputs: { reason: '古树死亡', valuation: 'market', items: [priced('1')] },
  },
  {
    method: 'fish-loss',
    on: '2024-05-01',
    linear: 'items.0.quantity',
    inputs: { items: [priced('2.08')], multiple: hand('3') },
  },
  {
    method: 'forest-loss',
    on: '2024-05-01',
    linear: 'items.0.quantity',
    inputs: { items: [{ part: 'timber', ...priced('47.1693') }] },
  },
  {
    method: 'forest-carbon',
    on: '2024-05-01',
    linear: 'stock',
    inputs: {
      stock: '33',
      perStock: hand('1.7432'),
      tonnesSource: '林业部门意见',
      price: hand('55.3'),
      multiple: hand('1'),
    },
  },
  {
    method: 'blue-carbon',
    on: '2024-05-01',
    linear: 'tonnes',
    inputs: { tonnes: '241.68', tonnesSource: '专家意见', price: hand('20'), multiple: hand('1') },
  },
  {
    method: 'wildlife-value',
    on: '2024-05-01',
    linear: 'species.0.heads',
    inputs: {
      species: [
        {
          name: '麻雀',
          heads: '62',
          baseValue: { class: 'threeHaveBird' },
          multiple: { class: 'other', source },
        },
      ],
    },
  },
  {
    method: 'no-baseline',
    on: '2024-05-01',
    linear: 'fine',
    inputs: { reason: '无可测算的成本', fineStage: 'proposed', fine: '86500', rate: { class: 'fine' } },
  },
  {
    method: 'total',
    on: '2024-05-01',
    linear: 'items.0.amount',
    inputs: { items: [{ damage: '河段', head: 'virtual', name: '虚拟治理成本', amount: '15563' }] },
  },
  {
    method: 'punitive-advice',
    on: '2024-05-01',
    linear: 'multiple',
    inputs: {
      intentional: true,
      serious: true,
      interim: '907500',
      permanent: '83000',
      multiple: '0.01',
      factors: '已罚款',
    },
  },
  {
    method: 'open-dust-quantity',
    on: '2024-05-01',
    linear: 'loads.0.mass',
    inputs: {
      size: 'TSP',
      loads: [{ name: '砂石', mass: '5000', wind: '2.2', moisture: '2', efficiency: '0.5' }],
    },
  },
];
