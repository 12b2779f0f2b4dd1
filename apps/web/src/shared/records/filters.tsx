import { FilterOutlined } from '@ant-design/icons';
import { Badge, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { recordStrings as strings } from '../../strings/records.ts';
import { DateInput } from '../commands/inputs/date-input.tsx';
import { usePhone } from '../look/use-phone.ts';
import type { ListAddress } from './list-search.ts';
import styles from './records.module.css';

/** One filter of a list; its names are parameters of the declared query. */
export type RecordFilter<Name extends string = string> =
  | { readonly kind: 'text'; readonly name: Name; readonly placeholder: string }
  | {
      readonly kind: 'choice';
      readonly name: Name;
      readonly title: string;
      readonly options: readonly { readonly value: string; readonly label: string }[];
    }
  | { readonly kind: 'dates'; readonly from: Name; readonly to: Name; readonly title: string };

interface FiltersProps {
  readonly filters: readonly RecordFilter[];
  readonly address: ListAddress;
}

/** The filters above a list; on a phone all but the text search fold away. */
export function Filters({ filters, address }: FiltersProps) {
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  const texts = filters.filter(({ kind }) => kind === 'text');
  const others = filters.filter(({ kind }) => kind !== 'text');
  const active = filterNames(filters).filter((name) => address.search[name] !== undefined).length;
  return (
    <search className={styles.filters}>
      {texts.map((filter) => (
        <FilterInput key={keyOf(filter)} filter={filter} address={address} />
      ))}
      {phone && others.length > 0 ? (
        <Badge count={active} size="small" color="green">
          <Button icon={<FilterOutlined />} aria-expanded={open} onClick={() => setOpen(!open)}>
            {strings.filters}
          </Button>
        </Badge>
      ) : null}
      {phone && !open
        ? null
        : others.map((filter) => <FilterInput key={keyOf(filter)} filter={filter} address={address} />)}
      {active > 0 ? (
        <Button type="link" onClick={() => address.clearFilters(filterNames(filters))}>
          {strings.clearFilters}
        </Button>
      ) : null}
    </search>
  );
}

/** Every parameter that the filters set. */
export function filterNames(filters: readonly RecordFilter[]): string[] {
  return filters.flatMap((filter) => (filter.kind === 'dates' ? [filter.from, filter.to] : [filter.name]));
}

function keyOf(filter: RecordFilter): string {
  return filter.kind === 'dates' ? filter.from : filter.name;
}

function FilterInput({ filter, address }: { readonly filter: RecordFilter; readonly address: ListAddress }) {
  const value = (name: string) =>
    address.search[name] === undefined ? undefined : String(address.search[name]);
  if (filter.kind === 'text') {
    const current = value(filter.name);
    return (
      <Input.Search
        // Made anew when the address changes by other means than typing here.
        key={current ?? ''}
        className={styles.text}
        defaultValue={current ?? ''}
        placeholder={filter.placeholder}
        aria-label={filter.placeholder}
        allowClear
        onSearch={(text) => address.setFilters({ [filter.name]: text.trim() || undefined })}
      />
    );
  }
  if (filter.kind === 'choice') {
    return (
      <Select
        className={styles.choice}
        value={value(filter.name) ?? null}
        placeholder={filter.title}
        aria-label={filter.title}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        options={filter.options.map((option) => ({ ...option }))}
        onChange={(chosen: string | null | undefined) =>
          address.setFilters({ [filter.name]: chosen ?? undefined })
        }
      />
    );
  }
  return (
    <fieldset className={styles.dates}>
      <legend className="visually-hidden">{filter.title}</legend>
      {([filter.from, filter.to] as const).map((name, index) => (
        <DateInput
          key={name}
          value={value(name)}
          placeholder={`${filter.title}${index === 0 ? strings.from : strings.to}`}
          onChange={(day) => address.setFilters({ [name]: day })}
        />
      ))}
    </fieldset>
  );
}
