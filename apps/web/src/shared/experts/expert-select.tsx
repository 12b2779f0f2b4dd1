import { expertGet, expertsList } from '@ecoredress/contract';
import { Select } from 'antd';
import { useState } from 'react';
import { expertStrings as strings } from '../../strings/experts.ts';
import { useApiQuery } from '../api/queries.ts';

export interface ExpertSelectProps {
  readonly id?: string;
  /** The id of an expert. */
  readonly value?: string;
  readonly onChange?: (id: string) => void;
}

const SHOWN = 50;

/** Chooses one expert, found by name, employer or title. */
export function ExpertSelect({ value, ...rest }: ExpertSelectProps) {
  const [text, setText] = useState('');
  const list = useApiQuery(
    expertsList,
    { limit: SHOWN, sort: 'name', ...(text ? { text } : {}) },
    { keepPrevious: true },
  );
  const found = list.data?.items ?? [];
  const unlisted = value !== undefined && !found.some(({ id }) => id === value);
  const chosen = useApiQuery(expertGet, { id: value ?? '' }, { enabled: unlisted });
  const options = unlisted && chosen.data ? [chosen.data, ...found] : found;
  return (
    <Select
      {...rest}
      value={value ?? null}
      style={{ width: '100%' }}
      loading={list.isFetching}
      placeholder={strings.pickExpert}
      showSearch={{ filterOption: false, onSearch: (typed) => setText(typed.trim()) }}
      options={options.map(({ id, name, employer, unitName }) => ({
        value: id,
        label: `${name} · ${employer}（${unitName}）`,
      }))}
    />
  );
}
