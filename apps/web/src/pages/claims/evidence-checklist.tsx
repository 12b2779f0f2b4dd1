import {
  type EvidenceChecklistItem,
  type EvidenceView,
  evidenceChecklistOfClaim,
} from '@ecoredress/contract';
import { Tag } from 'antd';
import { useApiQuery } from '../../shared/api/queries.ts';
import styles from '../../shared/case/case.module.css';
import { CitationTag } from '../../shared/law/citation-tag.tsx';
import { caseStrings } from '../../strings/cases.ts';

const strings = caseStrings.checklist;

interface EvidenceChecklistProps {
  readonly claimId: string;
  readonly evidence: readonly EvidenceView[];
}

/** 证据清单: what the file has to show, what shows it, and at which stage it is asked for. */
export function EvidenceChecklist({ claimId, evidence }: EvidenceChecklistProps) {
  const { data } = useApiQuery(evidenceChecklistOfClaim, { claimId });
  if (!data) return null;
  const numberOf = (id: string) => evidence.findIndex((item) => item.id === id) + 1;
  return (
    <section className={styles.checklist} aria-label={strings.title}>
      <h3 className={styles.part}>{strings.title}</h3>
      {data.items.map((item) => (
        <div key={item.code} className={styles.row}>
          <span>
            <Tag color={colourOf(item)}>{item.met ? strings.met : strings.missing}</Tag>
            {item.title} <CitationTag citation={item.citation} />
          </span>
          <span className={styles.quiet}>
            {item.met
              ? item.evidenceIds.map((id) => strings.evidenceNo(numberOf(id))).join('、')
              : askedAt(item)}
          </span>
        </div>
      ))}
      <p className={styles.quiet}>{strings.proposal}</p>
    </section>
  );
}

function colourOf({ met, requiredAt }: EvidenceChecklistItem): string {
  if (met) return 'green';
  return requiredAt.length > 0 ? 'red' : 'default';
}

function askedAt({ requiredAt }: EvidenceChecklistItem): string {
  if (requiredAt.length === 0) return strings.recommended;
  return strings.requiredAt(requiredAt.map((stage) => strings.stages[stage]).join('、'));
}
