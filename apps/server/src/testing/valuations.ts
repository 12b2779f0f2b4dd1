/** Waste water at its virtual treatment cost, as an officer would enter it; `inputs` takes the place of some. */
export function waterValuation(inputs: Readonly<Record<string, unknown>> = {}) {
  return {
    title: '废水虚拟治理成本',
    method: 'water-virtual-cost',
    governingOn: '2026-05-06',
    inputs: {
      dischargeFactClear: true,
      damageDeterminable: false,
      cleanUpCostKnown: false,
      quantityOf: 'water-t',
      quantity: '142420',
      unitCostOf: 'water-t',
      unitCost: '0.634',
      unitCostMethod: 'survey',
      alpha: { value: '1', source: '企业废水毒性检测报告' },
      omega: { value: '1.5', source: '水功能区划，Ⅴ类' },
      pollutants: [{ name: '化学需氧量', measured: '21.36', limit: '5' }],
      ...inputs,
    },
  };
}
