import {
  compareScenarios,
  type ScenarioResult,
  type ValuationMethod,
  type ValuationOptions,
} from '@ecoredress/law';
import { Button, Card, Table } from 'antd';
import { useState } from 'react';
import { valuationStrings as strings } from '../../../strings/valuations.ts';
import { asInputs, type Draft } from './inputs-state.ts';

interface ScenariosProps {
  readonly method: ValuationMethod;
  readonly draft: Draft;
  readonly options: ValuationOptions;
  /** Whether the present inputs give a result. */
  readonly complete: boolean;
}

interface Kept {
  readonly name: string;
  readonly draft: Draft;
}

/** Beside the present one. */
const MOST_KEPT = 3;

/** What if: the present inputs set aside as scenarios, four side by side in all, with what differs between them. */
export function Scenarios({ method, draft, options, complete }: ScenariosProps) {
  const [kept, setKept] = useState<readonly Kept[]>([]);
  const [made, setMade] = useState(1);
  const keep = () => {
    setKept([...kept, { name: strings.scenario(made), draft }]);
    setMade(made + 1);
  };
  const columns = [{ name: strings.present, draft }, ...kept];
  return (
    <Card
      title={strings.scenarios}
      style={{ marginTop: 16 }}
      extra={
        <Button disabled={!complete || kept.length >= MOST_KEPT} onClick={keep}>
          {strings.keepScenario}
        </Button>
      }
    >
      {kept.length === 0 ? (
        <p>{strings.scenariosHelp}</p>
      ) : (
        <Comparison
          method={method}
          columns={columns}
          results={compareScenarios(
            method.id,
            columns.map((column) => ({ name: column.name, inputs: asInputs(column.draft) })),
            options,
          )}
          onRemove={(name) => setKept(kept.filter((scenario) => scenario.name !== name))}
        />
      )}
    </Card>
  );
}

interface ComparisonProps {
  readonly method: ValuationMethod;
  readonly columns: readonly Kept[];
  readonly results: readonly ScenarioResult[];
  readonly onRemove: (name: string) => void;
}

interface Row {
  readonly name: string;
  readonly values: readonly string[];
}

function Comparison({ method, columns, results, onRemove }: ComparisonProps) {
  const rows: Row[] = [
    ...differing(method, columns),
    { name: strings.result, values: results.map(resultText) },
    { name: strings.difference, values: results.map(({ difference }) => signed(difference)) },
  ];
  return (
    <Table
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      rowKey="name"
      dataSource={rows}
      columns={[
        { title: strings.parameters, dataIndex: 'name' },
        ...columns.map(({ name }, index) => ({
          title: (
            <>
              {name}{' '}
              {index === 0 ? null : (
                <Button type="link" size="small" onClick={() => onRemove(name)}>
                  {strings.remove}
                </Button>
              )}
            </>
          ),
          key: name,
          align: 'right' as const,
          className: 'number',
          render: (_: unknown, row: Row) => row.values[index],
        })),
      ]}
    />
  );
}

function resultText({ outcome }: ScenarioResult): string {
  return outcome.ok ? `${outcome.result.value} ${outcome.result.unit}` : '—';
}

function signed(difference: string | undefined): string {
  if (difference === undefined || difference === '0') return '—';
  return difference.startsWith('-') ? `−${difference.slice(1)}` : `+${difference}`;
}

/** The inputs in which the scenarios differ. */
function differing(method: ValuationMethod, scenarios: readonly Kept[]): Row[] {
  return method.inputs
    .filter(({ field }) => new Set(scenarios.map(({ draft }) => JSON.stringify(draft[field]))).size > 1)
    .map(({ field, name }) => ({ name, values: scenarios.map(({ draft }) => textOf(draft[field])) }));
}

/** An input in one line: the number, the class, or the values of the rows. */
function textOf(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? strings.yes : strings.no;
  if (Array.isArray(value)) return value.map(textOf).join('；');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(textOf).join(' ');
  return String(value);
}
