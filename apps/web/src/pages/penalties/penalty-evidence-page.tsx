import { penaltyGet } from '@ecoredress/contract';
import { Link, useParams } from '@tanstack/react-router';
import { useApiQuery } from '../../shared/api/queries.ts';
import { EvidenceViewer } from '../../shared/evidence/evidence-viewer.tsx';
import { caseStrings as strings } from '../../strings/cases.ts';

/** One piece of evidence of a penalty case. */
export function PenaltyEvidencePage() {
  const { id, evidenceId } = useParams({ from: '/frame/penalties/$id/evidence/$evidenceId' });
  const penalty = useApiQuery(penaltyGet, { id });
  return (
    <EvidenceViewer
      kind="penalty"
      caseId={id}
      evidenceId={evidenceId}
      back={
        <Link to="/penalties/$id" params={{ id }}>
          {strings.backToCase(penalty.data?.number ?? '')}
        </Link>
      }
    />
  );
}
