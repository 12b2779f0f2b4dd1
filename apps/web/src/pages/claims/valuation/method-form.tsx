import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { FieldInput, InputRow, ListInput, MethodInput, ValuationProblem } from '@ecoredress/law';
import { Button, Card, Form, Input, Radio, Select } from 'antd';
import { valuationStrings as strings } from '../../../strings/valuations.ts';
import { CoefficientField } from './coefficient-field.tsx';
import { type Draft, rowsOf, withField } from './inputs-state.ts';

interface MethodFormProps {
  readonly inputs: readonly MethodInput[];
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** The day whose tables hold. */
  readonly on: Temporal.PlainDate;
  readonly problems: readonly ValuationProblem[];
}

/** The inputs of a method as it declares them, each with symbol, unit, range and what is wrong with it. */
export function MethodForm({ inputs, ...rest }: MethodFormProps) {
  return (
    <Form layout="vertical" component="div">
      {inputs.map((input) =>
        input.kind === 'list' ? (
          <ListField key={input.field} input={input} {...rest} />
        ) : (
          <OneField key={input.field} input={input} at="" {...rest} />
        ),
      )}
    </Form>
  );
}

interface OneFieldProps extends Omit<MethodFormProps, 'inputs'> {
  readonly input: Exclude<MethodInput, ListInput>;
  /** The path of the row that it stands in, with a dot at its end; empty outside a list. */
  readonly at: string;
}

function OneField({ input, draft, onChange, on, problems, at }: OneFieldProps) {
  const { field } = input;
  const value = draft[field];
  const set = (next: unknown) => onChange(withField(draft, field, next));
  // What is still empty is said once for all beside the result; here stands what is wrong with what was entered.
  const wrong =
    value === undefined
      ? undefined
      : problems.find((problem) => belongsTo(problem.field, `${at}${field}`))?.message;
  return (
    <Form.Item
      label={labelOf(input)}
      required={!input.optional}
      extra={hintOf(input)}
      {...(wrong ? { validateStatus: 'error', help: wrong } : {})}
    >
      <Entry input={input} value={value} onChange={set} on={on} />
    </Form.Item>
  );
}

function belongsTo(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`);
}

function labelOf(input: Exclude<MethodInput, ListInput>): string {
  return 'symbol' in input ? strings.named(input.name, input.symbol) : input.name;
}

function hintOf(input: Exclude<MethodInput, ListInput>): string | undefined {
  const range = input.kind === 'decimal' ? strings.range(input) : undefined;
  return [input.hint, range].filter(Boolean).join('；') || undefined;
}

interface EntryProps {
  readonly input: Exclude<MethodInput, ListInput>;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly on: Temporal.PlainDate;
}

function Entry({ input, value, onChange, on }: EntryProps) {
  switch (input.kind) {
    case 'decimal':
      return (
        <Input
          aria-label={input.name}
          value={typeof value === 'string' ? value : ''}
          inputMode="decimal"
          suffix={input.unit}
          onChange={({ target }) => onChange(target.value.trim())}
        />
      );
    case 'coefficient':
      return <CoefficientField input={input} value={value ?? undefined} onChange={onChange} on={on} />;
    case 'choice':
      return (
        <Select
          aria-label={input.name}
          value={value ?? null}
          allowClear={input.optional ?? false}
          options={input.options.map((option) => ({ ...option }))}
          onChange={(next: unknown) => onChange(next ?? undefined)}
        />
      );
    case 'yesNo':
      return (
        <Radio.Group
          aria-label={input.name}
          value={value}
          options={[
            { value: true, label: strings.yes },
            { value: false, label: strings.no },
          ]}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'text':
      return (
        <Input
          aria-label={input.name}
          value={typeof value === 'string' ? value : ''}
          onChange={({ target }) => onChange(target.value)}
        />
      );
  }
}

interface ListFieldProps extends Omit<MethodFormProps, 'inputs'> {
  readonly input: ListInput;
}

function ListField({ input, draft, onChange, on, problems }: ListFieldProps) {
  const rows = rowsOf(draft, input.field);
  const set = (next: readonly InputRow[]) => onChange(withField(draft, input.field, next));
  const own = problems.find(({ field }) => field === input.field)?.message;
  return (
    <Form.Item
      label={input.name}
      required={!input.optional}
      extra={input.hint}
      {...(own && rows.length > 0 ? { validateStatus: 'error', help: own } : {})}
    >
      {rows.map((row, index) => (
        <Card
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own; its fields hold no state, so that a removed row leaves nothing behind in the next
          key={index}
          size="small"
          title={strings.rowNo(index + 1)}
          style={{ marginBottom: 8 }}
          extra={
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={strings.removeRow(index + 1)}
              onClick={() => set(rows.toSpliced(index, 1))}
            />
          }
        >
          {input.fields.map((field: FieldInput) => (
            <OneField
              key={field.field}
              input={field}
              at={`${input.field}.${index}.`}
              draft={row}
              onChange={(next) => set(rows.with(index, next as InputRow))}
              on={on}
              problems={problems}
            />
          ))}
        </Card>
      ))}
      <Button type="dashed" block icon={<PlusOutlined />} onClick={() => set([...rows, {}])}>
        {strings.addRow(input.name)}
      </Button>
    </Form.Item>
  );
}
