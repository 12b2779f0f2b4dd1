import type { CitationRef } from '@ecoredress/contract';
import { searchArticles } from '@ecoredress/law';
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

/** Picks articles in force on a day, found by source, number or content. */
export function CitationSelect({ on, value = [], onChange, ...rest }: CitationSelectProps) {
  const articles = useMemo(() => searchArticles('', Temporal.PlainDate.from(on)), [on]);
  const keyOf = ({ sourceId, article }: CitationRef) => `${sourceId}#${article ?? ''}`;
  return (
    <Select
      {...rest}
      mode="multiple"
      style={{ width: '100%' }}
      placeholder={lawStrings.pickArticles}
      value={value.map(keyOf)}
      showSearch={{ optionFilterProp: 'search' }}
      options={articles.map(({ citation, text, summary }) => ({
        value: keyOf(citation),
        label: text,
        search: `${text} ${summary}`,
        summary,
      }))}
      optionRender={({ data }) => (
        <>
          <div>{data.label}</div>
          <div style={{ color: 'var(--ink-quiet)', fontSize: 12, whiteSpace: 'normal' }}>{data.summary}</div>
        </>
      )}
      onChange={(keys: string[]) =>
        onChange?.(
          articles.map(({ citation }) => citation).filter((citation) => keys.includes(keyOf(citation))),
        )
      }
    />
  );
}
