import { computeValuation, type MethodInputs, sensitivity, verifyValuation } from '@ecoredress/law';

const on = Temporal.PlainDate.from('2024-05-01');
const byHand = (value: string) => ({ value, source: '专家意见' });

const WATER: MethodInputs = {
  dischargeFactClear: true,
  damageDeterminable: false,
  cleanUpCostKnown: false,
  quantityOf: 'water-m3',
  quantity: '142420',
  unitCostOf: 'water-m3',
  unitCost: '0.634',
  unitCostMethod: 'survey',
  alpha: byHand('1'),
  pollutants: [{ name: '氨氮', measured: '21.36', limit: '5' }],
  omega: byHand('1.5'),
};

/** Sixty-two years, each a step of its own: the longest derivation that the product makes. */
const HABITAT: MethodInputs = {
  unit: 'ha',
  injured: '1',
  loss: [{ fromYear: '0', toYear: '10', fromShare: '1', toShare: '0' }],
  gain: [{ fromYear: '1', toYear: '51', fromShare: '0', toShare: '1' }],
  rate: byHand('0.03'),
  baseYear: '0',
  unitCost: '100000',
  unitCostSource: '合同',
};

const MILLISECONDS = 2000;

function perSecond(work: () => void): number {
  const begun = performance.now();
  let times = 0;
  for (; performance.now() - begun < MILLISECONDS; times += 1) work();
  return Math.round((times * 1000) / (performance.now() - begun));
}

/** How many valuations a second one core computes, and recomputes from their files. */
export function benchValuations() {
  const water = computeValuation('water-virtual-cost', WATER, { on });
  if (!water.ok) throw new Error('the water valuation was refused');
  const file: unknown = JSON.parse(JSON.stringify(water.result));
  return {
    waterPerSecond: perSecond(() => computeValuation('water-virtual-cost', WATER, { on })),
    waterVerifiedPerSecond: perSecond(() => verifyValuation(file)),
    waterSensitivitiesPerSecond: perSecond(() => sensitivity('water-virtual-cost', WATER, '10', { on })),
    equivalenciesPerSecond: perSecond(() => computeValuation('interim-equivalency', HABITAT, { on })),
  };
}
