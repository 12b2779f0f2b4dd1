import { type ClaimDetail, claimGet } from '@ecoredress/contract';
import { formatYuan } from '@ecoredress/law';
import { Link, useParams } from '@tanstack/react-router';
import { useApiQuery } from '../../shared/api/queries.ts';
import { EvidenceViewer } from '../../shared/evidence/evidence-viewer.tsx';
import { caseStrings as strings } from '../../strings/cases.ts';

/** One piece of evidence of a claim, with what in the claim rests on it. */
export function ClaimEvidencePage() {
  const { id, evidenceId } = useParams({ from: '/frame/claims/$id/evidence/$evidenceId' });
  const claim = useApiQuery(claimGet, { id });
  return (
    <EvidenceViewer
      kind="claim"
      caseId={id}
      evidenceId={evidenceId}
      back={
        <Link to="/claims/$id" params={{ id }}>
          {strings.backToCase(claim.data?.number ?? '')}
        </Link>
      }
      uses={claim.data && usesOf(claim.data, evidenceId)}
    />
  );
}

/** What in a claim names a piece of evidence, in the order of the stages. */
function usesOf(claim: ClaimDetail, evidenceId: string): string[] {
  const named = (record: unknown) => record !== null && JSON.stringify(record).includes(evidenceId);
  const records: readonly [string, unknown][] = [
    [strings.opinions, claim.opinions],
    [strings.appraisal, claim.appraisal],
    [strings.notice, claim.notice],
    [strings.rounds, claim.rounds],
    [strings.agreement, claim.agreement],
    [strings.confirmation, claim.confirmation],
    [strings.payments, claim.payments],
    [strings.restoration, [claim.restoration, claim.progress]],
    [strings.evaluations, claim.evaluations],
    [strings.suit, [claim.suit, claim.enforcement]],
  ];
  return [
    ...claim.facts
      .filter(named)
      .map(({ kindTitle, content }) => `${strings.fact}（${kindTitle}）：${content.slice(0, 40)}`),
    ...claim.costs.items
      .filter(named)
      .map(({ kindTitle, amountFen }) => `${strings.costs}：${kindTitle} ${formatYuan(amountFen)} 元`),
    ...records.filter(([, record]) => named(record)).map(([title]) => title),
  ];
}
