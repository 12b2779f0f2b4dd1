import {
  type CoefficientInput,
  type CoefficientTable,
  type CoefficientValue,
  tableOn,
} from '@ecoredress/law';
import { Input, Select, Tag } from 'antd';
import { useContext } from 'react';
import { valuationStrings as strings } from '../../../strings/valuations.ts';
import { withPart } from './inputs-state.ts';
import { OwnTables, tableIn } from './own-tables.ts';
import styles from './valuation.module.css';

interface CoefficientFieldProps {
  readonly input: CoefficientInput;
  readonly value: unknown;
  readonly onChange: (value: CoefficientValue | undefined) => void;
  readonly on: Temporal.PlainDate;
}

/** A coefficient: by its class in a table where the table has rows, or as a number with the source it is taken from. */
export function CoefficientField({ input, value, onChange, on }: CoefficientFieldProps) {
  const given = value as CoefficientValue | undefined;
  const classes = classesOf(input, on, useContext(OwnTables));
  const chosen = classes.find(
    ({ row, table }) => row.class === given?.class && table === (given?.table ?? table),
  );
  const byNumber = !given?.class;
  return (
    <div className={styles.coefficient}>
      {classes.length > 0 ? (
        <Select
          aria-label={strings.classOf(input.name)}
          allowClear
          placeholder={strings.chooseClass}
          value={chosen ? classes.indexOf(chosen) : null}
          options={classes.map(({ row }, index) => ({
            value: index,
            label: (
              <>
                {row.label}
                {row.value ? `：${row.value}` : row.range ? `：${rangeText(row.range)}` : ''}{' '}
                {row.verified ? null : <Tag color="gold">{strings.toCheck}</Tag>}
              </>
            ),
          }))}
          onChange={(index: number | undefined) => {
            const next = index === undefined ? undefined : classes[index];
            onChange(next ? { table: next.table, class: next.row.class } : undefined);
          }}
        />
      ) : null}
      {byNumber || chosen?.row.range ? (
        <Input
          aria-label={input.name}
          placeholder={strings.valueWithin(input.min, input.max)}
          value={given?.value ?? ''}
          inputMode="decimal"
          suffix={input.unit}
          onChange={({ target }) => onChange(withPart(given, 'value', target.value.trim() || undefined))}
        />
      ) : null}
      {byNumber || chosen?.row.range || chosen?.row.verified === false ? (
        <Input
          aria-label={strings.sourceOf(input.name)}
          placeholder={strings.sourceHint}
          value={given?.source ?? ''}
          onChange={({ target }) => onChange(withPart(given, 'source', target.value || undefined))}
        />
      ) : null}
    </div>
  );
}

function rangeText({ min, max }: { readonly min: string; readonly max?: string }): string {
  return max ? `${min}～${max}` : `≥${min}`;
}

/** The classes of the tables that the input may use, as they stand on the day. */
function classesOf({ tables }: CoefficientInput, on: Temporal.PlainDate, own: readonly CoefficientTable[]) {
  return tables.flatMap((id) => {
    const table = tableIn(own, id);
    const version = table && tableOn(table, on)?.versions[0];
    return (version?.rows ?? []).map((row) => ({ table: id, row }));
  });
}
