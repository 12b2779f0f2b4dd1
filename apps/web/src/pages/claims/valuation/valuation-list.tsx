import {
  type ClaimDetail,
  claimDropValuation,
  claimSaveValuation,
  valuationsOfClaim,
} from '@ecoredress/contract';
import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useApiQuery } from '../../../shared/api/queries.ts';
import { AutoFields } from '../../../shared/auto-form/auto-fields.tsx';
import caseStyles from '../../../shared/case/case.module.css';
import { CommandButton } from '../../../shared/commands/command-button.tsx';
import { formatMoment } from '../../../shared/display/moment.ts';
import { PageSkeleton } from '../../../shared/display/page-skeleton.tsx';
import { valuationStrings as strings } from '../../../strings/valuations.ts';

/** The calculations of a claim, and the way to a new one. */
export function ValuationList({ claim }: { readonly claim: ClaimDetail }) {
  const { data } = useApiQuery(valuationsOfClaim, { claimId: claim.id });
  if (!data) return <PageSkeleton rows={3} />;
  const mayAdd = claim.actions.some(({ command, allowed }) => command === claimSaveValuation.name && allowed);
  return (
    <div>
      {data.items.length === 0 ? <p className={caseStyles.quiet}>{strings.none}</p> : null}
      {data.items.map((item) => (
        <div key={item.id} className={caseStyles.row}>
          <div>
            <Link to="/claims/$id/valuation" params={{ id: claim.id }} search={{ valuationId: item.id }}>
              {item.title}
            </Link>{' '}
            {item.adopted ? <Tag color="green">{strings.adopted}</Tag> : null}
            {item.unchecked.length > 0 ? <Tag color="gold">{strings.toCheck}</Tag> : null}
            <div className={caseStyles.quiet}>
              {item.methodName} · {item.madeByName} {formatMoment(item.madeAt)}
            </div>
          </div>
          <div>
            <span className="number">
              {item.value} {item.unit}
            </span>
            {mayAdd && !item.adopted ? (
              <CommandButton
                declaration={claimDropValuation}
                subjectId={claim.id}
                expectedVersion={claim.version}
                button={{ type: 'link', size: 'small' }}
                shape="modal"
                toInput={(values) => ({ ...values, valuationId: item.id })}
              >
                <AutoFields declaration={claimDropValuation} except={['valuationId']} />
              </CommandButton>
            ) : null}
          </div>
        </div>
      ))}
      {mayAdd ? (
        <Link to="/claims/$id/valuation" params={{ id: claim.id }} search={{}}>
          {strings.newOne}
        </Link>
      ) : null}
    </div>
  );
}
