import { defineErrors } from '../../errors.ts';

export const claimErrors = defineErrors({
  'valuation-input': { title: '计算参数有误', status: 422 },
});
