import type { CitationRef } from '@ecoredress/contract';
import { articleSummary, citationText, searchArticles } from '@ecoredress/law';
import { Select } from 'antd';
import { useMemo } from 'react';
import { lawStrings } from '../../strings/law.ts';

export interface CitationSelectProps {
  readonly id?: string;
  /** The day whose law is offered, 'YYYY-MM-DD': that of the conduct, the filing or the decision. */
  readonly on: string;
  readonly value?: CitationRef[];
  readonly onChange?: (citations: CitationRef[]) => void;
}

const keyOf = ({ sourceId, article }: CitationRef) => `${sourceId}#${article ?? ''}`;

/** Picks articles in force on a day, found by source, number or content; what was picked before stays in the list. */
export function CitationSelect({ on, value = [], onChange, ...rest }: CitationSelectProps) {
  const inForce = useMemo(
    () => searchArticles('', Temporal.PlainDate.from(on)).map(({ citation }) => citation),
    [on],
  );
  const known = new Set(inForce.map(keyOf));
  const offered: CitationRef[] = [...inForce, ...value.filter((citation) => !known.has(keyOf(citation)))];
  return (
    <Select
      {...rest}
      mode="multiple"
      style={{ width: '100%' }}
      placeholder={lawStrings.pickArticles}
      value={value.map(keyOf)}
      showSearch={{ optionFilterProp: 'search' }}
      options={offered.map((citation) => {
        const label = citationText(citation);
        const summary = articleSummary(citation);
        return { value: keyOf(citation), label, search: `${label} ${summary}`, summary };
      })}
      optionRender={({ data }) => (
        <>
          <div>{data.label}</div>
          <div style={{ color: 'var(--ink-quiet)', fontSize: 12, whiteSpace: 'normal' }}>{data.summary}</div>
        </>
      )}
      onChange={(keys: string[]) => onChange?.(offered.filter((citation) => keys.includes(keyOf(citation))))}
    />
  );
}
