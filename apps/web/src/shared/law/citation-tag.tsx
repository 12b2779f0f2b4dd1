import type { CitationRef } from '@ecoredress/contract';
import { citationText, isVerified } from '@ecoredress/law';
import { Tooltip } from 'antd';
import { lawStrings } from '../../strings/law.ts';
import styles from './citation-tag.module.css';

export interface CitationTagProps {
  readonly citation: CitationRef;
}

/** 《…》第…条, small and quiet; what has not been checked against its text is marked 待核 and says why. */
export function CitationTag({ citation }: CitationTagProps) {
  const { text, verified } = read(citation);
  if (verified) return <span className={styles.citation}>{text}</span>;
  return (
    <span className={styles.citation}>
      {text}{' '}
      <Tooltip title={lawStrings.unverifiedHelp}>
        <button type="button" className={styles.mark}>
          {lawStrings.unverified}
        </button>
      </Tooltip>
    </span>
  );
}

/** A source that a newer server knows and this page does not is shown by its id rather than breaking the page. */
function read(citation: CitationRef): { text: string; verified: boolean } {
  try {
    const { sourceId, article } = citation;
    const plain = article === undefined ? { sourceId } : { sourceId, article };
    return { text: citationText(plain).replace('（待核）', ''), verified: isVerified(plain) };
  } catch {
    return { text: `${citation.sourceId} ${citation.article ?? ''}`, verified: false };
  }
}
