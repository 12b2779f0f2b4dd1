import { formatYuan, type ValuationMethod, type ValuationOutcome } from '@ecoredress/law';
import { Button, Card, Table } from 'antd';
import { useState } from 'react';
import { valuationStrings as strings } from '../../../strings/valuations.ts';
import type { Draft } from './inputs-state.ts';

interface Scenario {
  readonly no: number;
  readonly draft: Draft;
  /** In fen; null for a quantity. */
  readonly amountFen: number | null;
  readonly shown: string;
}

interface ScenariosProps {
  readonly method: ValuationMethod;
  readonly draft: Draft;
  readonly outcome: ValuationOutcome;
}

const MOST = 4;

/** What if: the present inputs set aside as scenarios, up to four side by side, with what differs between them. */
export function Scenarios({ method, draft, outcome }: ScenariosProps) {
  const [kept, setKept] = useState<readonly Scenario[]>([]);
  const present = scenarioOf(0, draft, outcome);
  const keep = () => present && setKept([...kept, { ...present, no: (kept.at(-1)?.no ?? 0) + 1 }]);
  const columns = [...(present ? [present] : []), ...kept];
  const rows = differing(method, columns);
  return (
    <Card
      title={strings.scenarios}
      style={{ marginTop: 16 }}
      extra={
        <Button disabled={!present || kept.length >= MOST} onClick={keep}>
          {strings.keepScenario}
        </Button>
      }
    >
      {kept.length === 0 ? <p>{strings.scenariosHelp}</p> : null}
      {kept.length > 0 ? (
        <Table
          size="small"
          pagination={false}
          scroll={{ x: 'max-content' }}
          rowKey="name"
          dataSource={rows}
          columns={[
            { title: strings.parameters, dataIndex: 'name' },
            ...columns.map(({ no }) => ({
              title: (
                <>
                  {no === 0 ? strings.present : strings.scenario(no)}{' '}
                  {no === 0 ? null : (
                    <Button
                      type="link"
                      size="small"
                      onClick={() => setKept(kept.filter((scenario) => scenario.no !== no))}
                    >
                      {strings.remove}
                    </Button>
                  )}
                </>
              ),
              key: no,
              align: 'right' as const,
              className: 'number',
              render: (_: unknown, row: Row) => row.values.get(no) ?? '',
            })),
          ]}
        />
      ) : null}
    </Card>
  );
}

function scenarioOf(no: number, draft: Draft, outcome: ValuationOutcome): Scenario | undefined {
  if (!outcome.ok) return undefined;
  const { amountFen, value, unit } = outcome.result;
  const shown = `${amountFen === undefined ? value : formatYuan(amountFen)} ${unit}`;
  return { no, draft, amountFen: amountFen ?? null, shown };
}

interface Row {
  readonly name: string;
  readonly values: ReadonlyMap<number, string>;
}

/** The inputs in which the scenarios differ, then the results and how far they lie from the present one. */
function differing(method: ValuationMethod, scenarios: readonly Scenario[]): Row[] {
  const rowOf = (name: string, text: (scenario: Scenario) => string): Row => ({
    name,
    values: new Map(scenarios.map((scenario) => [scenario.no, text(scenario)])),
  });
  const inputs = method.inputs
    .filter(({ field }) => new Set(scenarios.map(({ draft }) => JSON.stringify(draft[field]))).size > 1)
    .map(({ field, name }) => rowOf(name, ({ draft }) => textOf(draft[field])));
  const base = scenarios.find(({ no }) => no === 0)?.amountFen;
  const amounts = scenarios.every(({ amountFen }) => amountFen !== null);
  return [
    ...inputs,
    rowOf(strings.result, ({ shown }) => shown),
    ...(amounts && typeof base === 'number'
      ? [rowOf(strings.difference, ({ amountFen }) => signed((amountFen ?? 0) - base))]
      : []),
  ];
}

function signed(fen: number): string {
  return fen === 0 ? '—' : `${fen > 0 ? '+' : '−'}${formatYuan(Math.abs(fen))} 元`;
}

/** An input in one line: the number, the class, or the values of the rows. */
function textOf(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? strings.yes : strings.no;
  if (Array.isArray(value)) return value.map(textOf).join('；');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(textOf).join(' ');
  return String(value);
}
