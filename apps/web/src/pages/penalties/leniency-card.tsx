import { type PenaltyDetail, penaltyRecordConsultation } from '@ecoredress/contract';
import { Card, Tag } from 'antd';
import styles from '../../shared/case/case.module.css';
import { Recorded } from '../../shared/case/recorded.tsx';
import { CitationTag } from '../../shared/law/citation-tag.tsx';
import { caseStrings } from '../../strings/cases.ts';

const strings = caseStrings.leniencyCard;

/** 裁量商议 and what follows from it: what was said, what the rules suggest, what the officer decided and why. */
export function LeniencyCard({ penalty }: { readonly penalty: PenaltyDetail }) {
  if (!penalty.pair) return null;
  return (
    <Card title={strings.title}>
      <h3 className={styles.part}>{strings.consultation}</h3>
      <Consultation penalty={penalty} />
      <h3 className={styles.part}>{strings.suggestion}</h3>
      <Suggestion suggestion={penalty.leniencySuggestion} />
      <h3 className={styles.part}>{strings.decision}</h3>
      <Decision decision={penalty.leniencyDecision} />
    </Card>
  );
}

function Consultation({ penalty: { consultation, noticeOn } }: { readonly penalty: PenaltyDetail }) {
  if (consultation) return <Recorded declaration={penaltyRecordConsultation} record={consultation} />;
  return <p className={styles.quiet}>{noticeOn ? strings.tooLate(noticeOn) : strings.beforeNotice}</p>;
}

function Suggestion({ suggestion }: { readonly suggestion: PenaltyDetail['leniencySuggestion'] }) {
  if (!suggestion) return <p className={styles.quiet}>{strings.noSuggestion}</p>;
  return (
    <>
      <p>
        <Tag color={suggestion.suggested ? 'green' : 'default'}>
          {suggestion.suggested ? strings.suggested : strings.notSuggested}
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
    <p>
      <Tag color="blue">{strings.applied[decision.applied]}</Tag> {decision.reason}
    </p>
  );
}
