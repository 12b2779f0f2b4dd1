import {
  type ClaimDetail,
  claimAdoptValuation,
  claimGet,
  coefficientTables,
  type QueryResult,
  type ValuationView,
  valuationsOfClaim,
} from '@ecoredress/contract';
import { readCoefficientTable } from '@ecoredress/law';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useMemo } from 'react';
import { useApiQuery } from '../../../shared/api/queries.ts';
import { AutoFields } from '../../../shared/auto-form/auto-fields.tsx';
import { CommandButton } from '../../../shared/commands/command-button.tsx';
import { PageHead } from '../../../shared/display/page-head.tsx';
import { PageSkeleton } from '../../../shared/display/page-skeleton.tsx';
import { ProblemAlert } from '../../../shared/problems/problem-alert.tsx';
import { valuationStrings as strings } from '../../../strings/valuations.ts';
import { OwnTables } from './own-tables.ts';
import { ValuationEditor } from './valuation-editor.tsx';

/** One calculation of a claim's damage, or a new one. */
export function ValuationPage() {
  const { id } = useParams({ from: '/frame/claims/$id/valuation' });
  const { valuationId } = useSearch({ from: '/frame/claims/$id/valuation' });
  const claim = useApiQuery(claimGet, { id });
  const list = useApiQuery(valuationsOfClaim, { claimId: id });
  const coefficients = useApiQuery(coefficientTables, {});
  const own = coefficients.data?.own;
  const tables = useMemo(() => (own ?? []).flatMap((table) => readCoefficientTable(table) ?? []), [own]);
  const error = claim.error ?? list.error ?? coefficients.error;
  if (error) return <ProblemAlert error={error} />;
  if (!claim.data || !list.data || !own) return <PageSkeleton rows={12} />;
  const kept = list.data.items.find((item) => item.id === valuationId);
  return (
    <OwnTables value={tables}>
      <Valuation key={valuationId ?? 'new'} claim={claim.data} kept={kept} />
    </OwnTables>
  );
}

interface ValuationProps {
  readonly claim: ClaimDetail;
  readonly kept: QueryResult<typeof valuationsOfClaim>['items'][number] | undefined;
}

function Valuation({ claim, kept }: ValuationProps) {
  const navigate = useNavigate();
  const show = (valuationId: string) =>
    void navigate({
      to: '/claims/$id/valuation',
      params: { id: claim.id },
      search: { valuationId },
      replace: true,
    });
  return (
    <>
      <PageHead
        back={
          <Link to="/claims/$id" params={{ id: claim.id }}>
            {strings.backToClaim} {claim.number}
          </Link>
        }
        title={kept?.title ?? strings.newOne}
        sub={claim.title}
        actions={kept && !kept.adopted ? <Adopt claim={claim} kept={kept} /> : null}
      />
      {kept?.adopted ? (
        <Alert type="info" showIcon title={strings.frozen} style={{ marginBottom: 16 }} />
      ) : null}
      <ValuationEditor claim={claim} kept={kept} onSaved={show} />
    </>
  );
}

/** Puts the amount into the list of costs, with the evidence that supports it. */
function Adopt({ claim, kept }: { readonly claim: ClaimDetail; readonly kept: ValuationView }) {
  if (kept.amountFen === null || kept.gives === 'advice') return null;
  return (
    <CommandButton
      declaration={claimAdoptValuation}
      subjectId={claim.id}
      expectedVersion={claim.version}
      actions={claim.actions}
      shape="modal"
      button={{ type: 'primary' }}
      toInput={(values) => ({ ...values, valuationId: kept.id })}
    >
      <AutoFields declaration={claimAdoptValuation} except={['valuationId']} caseId={claim.id} />
    </CommandButton>
  );
}
