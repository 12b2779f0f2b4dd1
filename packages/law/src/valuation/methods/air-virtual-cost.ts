import type { Citation } from '../../citations/types.ts';
import { decimalOf, productOf, stepOf } from '../derivation.ts';
import { shortDecimal } from '../exact.ts';
import { CONDUCT_DAY, type Reading, type ValuationMethod, type ValuationProblem } from '../method.ts';
import { EMISSIONS, virtualCost } from './emissions.ts';
import { coefficient, yesNo } from './inputs.ts';
import { UNIT_COST_INPUTS, unitCostProblems } from './unit-cost.ts';

const SCOPE: Citation = { sourceId: 'gb39793-1', article: '适用范围' };
const FORMULA: Citation = { sourceId: 'gb39793-1', article: '公式' };
const ABOVE_ZERO = { min: '0', aboveMin: true };

function check(inputs: Reading): ValuationProblem[] {
  const problems = unitCostProblems(inputs);
  const refuse = (field: string, message: string) => problems.push({ field, message, citation: SCOPE });
  if (!inputs.yes('dischargeFactClear')) refuse('dischargeFactClear', '排放事实不明确的，先行调查');
  if (inputs.yes('cleanUpCostKnown')) {
    refuse('cleanUpCostKnown', '已知实际治理、修复费用的，不适用虚拟治理成本法，应按实际费用计算');
  }
  return problems;
}

/** GB/T 39793.1-2020. Neither its formula nor its tables were read: every coefficient is entered with its source. */
export const AIR_VIRTUAL_COST: ValuationMethod = {
  id: 'air-virtual-cost',
  name: '大气污染虚拟治理成本法（公式和系数表待核）',
  citations: [FORMULA, SCOPE],
  inForceFrom: Temporal.PlainDate.from('2021-01-01'),
  dayMeans: CONDUCT_DAY,
  gives: 'damage',
  verified: false,
  conditions: [
    {
      text: '非法排放大气污染物的事实明确、因果关系清楚，案件较小、较简单',
      why: '用于简化评估，替代难以查明的大气环境损害',
      citation: SCOPE,
    },
    {
      text: '危害、敏感、功能、超标四个系数由评估人员对照标准原文填写并写明来源',
      why: '系数表未见原文，产品不预置取值；公式出自第三方评估工具，须先与标准原文核对',
      citation: FORMULA,
    },
  ],
  inputs: [
    yesNo('dischargeFactClear', '排放事实是否明确'),
    yesNo('cleanUpCostKnown', '是否已知实际治理、修复费用'),
    EMISSIONS,
    ...UNIT_COST_INPUTS,
    coefficient('alpha', 'α', '危害系数', { tables: ['air-alpha'], ...ABOVE_ZERO }),
    coefficient('beta', 'β', '受体敏感系数', { tables: ['air-beta'], ...ABOVE_ZERO }),
    coefficient('omega', 'ω', '环境功能系数', { tables: ['air-omega'], ...ABOVE_ZERO }),
    coefficient('tau', 'τ', '超标系数', { tables: ['air-tau'], ...ABOVE_ZERO }),
  ],
  tables: ['air-alpha', 'air-beta', 'air-omega', 'air-tau'],
  check,
  compute(inputs) {
    const factors = ['alpha', 'beta', 'omega', 'tau'].map((field) => inputs.given(field));
    const [alpha, beta, omega, tau] = factors.map(decimalOf);
    if (!alpha || !beta || !omega || !tau) throw new RangeError('a coefficient is absent');
    const [a, b, o, t] = factors.map(({ value }) => shortDecimal(value));
    const gamma = stepOf(
      { symbol: 'γ', name: '调整系数', unit: '', citation: FORMULA },
      alpha.times(beta).plus(omega).times(tau),
      { symbols: '(α × β + ω) × τ', numbers: `(${a} × ${b} + ${o}) × ${t}` },
      factors,
    );
    const cost = virtualCost(inputs, { citation: SCOPE });
    return productOf({ symbol: 'D', name: '大气污染损害数额', unit: '元', citation: FORMULA }, [cost, gamma]);
  },
};
