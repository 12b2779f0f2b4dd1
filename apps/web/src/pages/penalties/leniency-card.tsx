import { type EvidenceView, type PenaltyDetail, penaltyRecordConsultation } from '@ecoredress/contract';
import { citationIn } from '@ecoredress/law';
import { Link } from '@tanstack/react-router';
import { Alert, Card, Tag } from 'antd';
import { useSession } from '../../shared/api/session.ts';
import styles from '../../shared/case/case.module.css';
import { Recorded } from '../../shared/case/recorded.tsx';
import { CitationTag } from '../../shared/law/citation-tag.tsx';
import { caseStrings } from '../../strings/cases.ts';
import { consultationOrder } from './consultation-order.ts';

const strings = caseStrings.leniencyCard;

interface LeniencyCardProps {
  readonly penalty: PenaltyDetail;
  readonly evidence: readonly EvidenceView[];
}

/** 裁量商议 and what follows from it: what was said, what the rules suggest, what the officer decided and why. */
export function LeniencyCard({ penalty, evidence }: LeniencyCardProps) {
  if (!penalty.pair) return null;
  return (
    <Card title={strings.title}>
      <h3 className={styles.part}>{strings.consultation}</h3>
      <Order penalty={penalty} />
      <Talk penalty={penalty} evidence={evidence} />
      <h3 className={styles.part}>{strings.suggestion}</h3>
      <Suggestion suggestion={penalty.leniencySuggestion} />
      <h3 className={styles.part}>{strings.decision}</h3>
      <Decision decision={penalty.leniencyDecision} />
    </Card>
  );
}

/** The talk has to be dated before the prior notice; says whether it is. */
function Order({ penalty }: { readonly penalty: PenaltyDetail }) {
  const { place } = useSession();
  const { type, message } = consultationOrder(penalty);
  const citation = citationIn({ sourceId: 'zz-further' }, place.profileId);
  return (
    <Alert
      className={styles.order ?? ''}
      type={type}
      showIcon
      title={
        <>
          {message}
          {citation ? <CitationTag citation={citation} /> : null}
        </>
      }
    />
  );
}

function Talk({ penalty: { id, consultation }, evidence }: LeniencyCardProps) {
  if (!consultation) return null;
  return (
    <>
      <Recorded declaration={penaltyRecordConsultation} record={consultation} />
      {consultation.evidenceIds.map((evidenceId) => {
        const position = evidence.findIndex((item) => item.id === evidenceId);
        return (
          <div key={evidenceId}>
            <Link to="/penalties/$id/evidence/$evidenceId" params={{ id, evidenceId }}>
              {strings.evidenceNo(position + 1, evidence[position]?.name ?? '')}
            </Link>
          </div>
        );
      })}
    </>
  );
}

function Suggestion({ suggestion }: { readonly suggestion: PenaltyDetail['leniencySuggestion'] }) {
  if (!suggestion) return <p className={styles.quiet}>{strings.noSuggestion}</p>;
  const kinds = suggestion.kinds.map((kind) => strings.applied[kind]).join('、');
  return (
    <>
      <p>
        <Tag color={suggestion.suggested ? 'green' : 'default'}>
          {suggestion.suggested ? strings.suggested(kinds) : strings.notSuggested}
        </Tag>
        {suggestion.citation ? <CitationTag citation={suggestion.citation} /> : null}
      </p>
      <p className={styles.quiet}>
        {suggestion.ruleSetTitle}：{suggestion.reasons.join('；')}
      </p>
      <p className={styles.quiet}>{strings.neverAutomatic}</p>
    </>
  );
}

function Decision({ decision }: { readonly decision: PenaltyDetail['leniencyDecision'] }) {
  if (!decision) return <p className={styles.quiet}>{strings.undecided}</p>;
  return (
    <>
      <p>
        <Tag color="blue">{strings.applied[decision.applied]}</Tag> {decision.reason}
      </p>
      <p className={styles.quiet}>
        {strings.decidedBy(decision.officerName)}
        {decision.suggested ? strings.suggestedThen : strings.notSuggestedThen}
      </p>
    </>
  );
}
