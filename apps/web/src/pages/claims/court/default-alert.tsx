import { type ClaimDetail, courtOfClaim } from '@ecoredress/contract';
import { formatYuan } from '@ecoredress/law';
import { Alert } from 'antd';
import { useApiQuery } from '../../../shared/api/queries.ts';
import { courtStrings as strings } from '../../../strings/courts.ts';

/** What fell due and was not performed, with the time that is left to apply for enforcement; nothing otherwise. */
export function DefaultAlert({ claim }: { readonly claim: ClaimDetail }) {
  const { data } = useApiQuery(courtOfClaim, { claimId: claim.id });
  const overdue = data?.unperformed?.overdue ?? [];
  if (overdue.length === 0) return null;
  const yuan = formatYuan(overdue.reduce((sum, part) => sum + part.unpaidFen, 0));
  const limit = claim.clocks.find(
    ({ ruleId, state }) => ruleId === 'E10' && state !== 'met' && state !== 'missed',
  );
  const instalments = claim.agreement?.['instalments'];
  const whole = !Array.isArray(instalments) || instalments.length === 0;
  const parts = overdue.map(({ instalmentNo, dueOn, daysLate }) =>
    whole ? strings.whole(dueOn, daysLate) : strings.part(instalmentNo, dueOn, daysLate),
  );
  return (
    <Alert
      type="error"
      showIcon
      title={whole ? strings.defaultWhole(yuan) : strings.default(overdue.length, yuan)}
      description={[...parts, ...(limit ? [strings.enforceBy(limit.dueOn)] : [])].join('；')}
    />
  );
}
