import type { Citation } from '../../citations/types.ts';
import type { Fen } from '../../money/fen.ts';
import { productOf } from '../derivation.ts';
import type { ValuationMethod, ValuationProblem } from '../method.ts';
import { choice, coefficient, decimal, text } from './inputs.ts';

const NO_BASELINE: Citation = { sourceId: 'zz-no-baseline' };

/** Zhangzhou's way where no cost method fits: a share of the fine as the baseline to negotiate from. */
export const NO_BASELINE_METHOD: ValuationMethod = {
  id: 'no-baseline',
  name: '无基准金额（按处罚金额比例协商）',
  citations: [NO_BASELINE],
  inForceFrom: Temporal.PlainDate.from('2021-01-20'),
  dayMeans: '赔偿案件启动之日',
  place: 'cn/fujian/zhangzhou',
  gives: 'proposal',
  verified: true,
  conditions: [
    {
      text: '无法适用成本法评估测算赔偿金额，并写明理由',
      why: '只用于成本法不能适用的案件；没有国家规定作依据',
      citation: NO_BASELINE,
    },
    {
      text: '所得数额是磋商的基准，须经双方磋商确定；最终数额可以不同，但要写明理由',
      why: '不是查明的损害数额',
      citation: NO_BASELINE,
    },
  ],
  inputs: [
    text('reason', '成本法不能适用的理由'),
    choice('fineStage', '处罚金额取自', { proposed: '拟处罚金额', decided: '已决定的处罚金额' }),
    decimal('fine', 'F', '处罚金额', '元', { aboveMin: true, optional: true }),
    coefficient('rate', 'r', '基准比例', {
      tables: ['no-baseline-rate'],
      min: '0',
      aboveMin: true,
      max: '1',
    }),
  ],
  tables: ['no-baseline-rate'],
  check: (inputs) =>
    inputs.findGiven('fine')
      ? []
      : [{ field: 'fine', message: '处罚金额：尚未确定，暂不能采用无基准金额方式', citation: NO_BASELINE }],
  compute: (inputs) => ({
    ...productOf({ symbol: 'A', name: '基准赔偿金额', unit: '元', citation: NO_BASELINE }, [
      { ...inputs.given('fine'), source: inputs.choiceLabel('fineStage') },
      inputs.given('rate'),
    ]),
    note: `成本法不能适用：${inputs.text('reason')}`,
  }),
};

/** What is wrong with settling on a final amount: no agreement, or an amount off the baseline without a reason. */
export function noBaselineFinalProblems(settled: {
  readonly baselineFen: Fen;
  readonly finalFen: Fen;
  readonly agreed: boolean;
  readonly reason?: string | undefined;
}): ValuationProblem[] {
  const problems: ValuationProblem[] = [];
  if (!settled.agreed) {
    problems.push({
      field: 'agreed',
      message: '基准赔偿金额须经双方磋商同意',
      citation: NO_BASELINE,
    });
  }
  if (settled.finalFen !== settled.baselineFen && !settled.reason?.trim()) {
    problems.push({
      field: 'reason',
      message: '最终数额与基准赔偿金额不同的，须写明理由',
      citation: NO_BASELINE,
    });
  }
  return problems;
}
