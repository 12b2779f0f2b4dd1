import { describe, expect, it } from 'vitest';
import { computeValuation } from '../compute.ts';
import type { MethodInputs } from '../method.ts';
import { COEFFICIENT_TABLES } from '../shipped-tables.ts';
import type { CoefficientTable } from '../tables.ts';
import { verifyValuation } from '../verify.ts';
import { noBaselineFinalProblems } from './no-baseline.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const place = 'cn/fujian/zhangzhou';
const INPUTS: MethodInputs = {
  reason: '没有可供测算的治理成本',
  fineStage: 'proposed',
  fine: '86500',
  rate: { class: 'fine' },
};

const shipped = COEFFICIENT_TABLES.find(({ id }) => id === 'no-baseline-rate');
if (!shipped) throw new Error('absent');
const own = {
  ...shipped,
  paper: '某通知',
  versions: [
    { from: '2021-01-20', to: '2023-12-31', rows: shipped.versions[0]?.rows ?? [] },
    { from: '2024-01-01', rows: [{ class: 'fine', label: '处罚金额的12%', value: '0.12', verified: true }] },
  ],
};

function amountOf(inputs: MethodInputs, on = '2023-05-01', tables: readonly CoefficientTable[] = []) {
  const outcome = computeValuation('no-baseline', inputs, { on: day(on), place, tables });
  return outcome.ok ? outcome.result : outcome.problems.map(({ field }) => field);
}

describe('the baseline without a cost method (无基准金额)', () => {
  it.each([
    ['86500', 865_000],
    ['12345.67', 123_457],
  ])('of a fine of %s is %d fen', (fine, amountFen) => {
    expect(amountOf({ ...INPUTS, fine })).toMatchObject({ amountFen, gives: 'proposal' });
  });

  it('needs the reason why no cost method fits, and a fine', () => {
    const { reason: _reason, ...without } = INPUTS;
    expect(amountOf(without)).toEqual(['reason']);
    const { fine: _fine, ...early } = INPUTS;
    expect(amountOf(early)).toEqual(['fine']);
  });

  it('follows the dated rate: 10 % for a case of 2023, 12 % for one of 2024, each with its source', () => {
    expect(amountOf(INPUTS, '2023-12-31', [own])).toMatchObject({ amountFen: 865_000 });
    const later = amountOf(INPUTS, '2024-01-01', [own]);
    expect(later).toMatchObject({ amountFen: 1_038_000 });
    expect(JSON.stringify(later)).toContain('某通知');
    expect(verifyValuation(JSON.parse(JSON.stringify(later))).ok).toBe(true);
  });

  it('is Zhangzhou’s own', () => {
    const elsewhere = computeValuation('no-baseline', INPUTS, { on: day('2023-05-01'), place: 'cn/hunan' });
    expect(elsewhere).toMatchObject({ ok: false, problems: [{ field: 'method' }] });
  });

  it.each([
    [{ finalFen: 900_000, agreed: true, reason: '主动修复' }, []],
    [{ finalFen: 900_000, agreed: true }, ['reason']],
    [{ finalFen: 865_000, agreed: true }, []],
    [{ finalFen: 865_000, agreed: false }, ['agreed']],
  ])('settled as %j has the problems %j', (settled, fields) => {
    const problems = noBaselineFinalProblems({ baselineFen: 865_000, ...settled });
    expect(problems.map(({ field }) => field)).toEqual(fields);
  });
});
