import type { AvailableAction } from '@ecoredress/contract';
import { CitationTag } from '../law/citation-tag.tsx';
import styles from './commands.module.css';

/** The reasons why something may not be done yet, each with the article that asks for it. */
export function RefusalList({ refusals }: { readonly refusals: AvailableAction['refusals'] }) {
  return (
    <ul className={styles.refusals}>
      {refusals.map((refusal) => (
        <li key={`${refusal.code}${refusal.message}`}>
          {refusal.message}
          {refusal.citation ? <CitationTag citation={refusal.citation} /> : null}
        </li>
      ))}
    </ul>
  );
}
