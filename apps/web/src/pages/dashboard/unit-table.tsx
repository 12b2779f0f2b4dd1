import type { UnitFigures } from '@ecoredress/contract';
import { formatYuan } from '@ecoredress/law';
import { Link } from '@tanstack/react-router';
import { Empty, Table } from 'antd';
import { useSession } from '../../shared/api/session.ts';
import { usePhone } from '../../shared/look/use-phone.ts';
import { RecordCards } from '../../shared/records/record-cards.tsx';
import { overviewStrings as strings } from '../../strings/overview.ts';

const COUNTS = [
  ['leads', strings.leads],
  ['opened', strings.opened],
  ['closed', strings.closed],
  ['overdue', strings.overdue],
  ['shouldHaveStarted', strings.shouldStart],
] as const;
const SUMS = [
  ['claimedFen', strings.claimed],
  ['agreedFen', strings.agreed],
  ['receivedFen', strings.received],
] as const;
const FIGURES = [
  ...COUNTS.map(([key, title]) => ({ key, title, show: (value: number) => String(value) })),
  ...SUMS.map(([key, title]) => ({ key, title, show: formatYuan })),
];

/** Each reporting unit's figures; on a phone as cards that leave out what is nought. */
export function UnitTable({ units }: { readonly units: readonly UnitFigures[] }) {
  const phone = usePhone();
  const anywhere = useSession().units.some(({ reporting }) => reporting);
  if (units.length === 0)
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={anywhere ? strings.noUnitsSeen : strings.noUnits}
      />
    );
  return phone ? <Cards units={units} /> : <Rows units={units} />;
}

function UnitLink({ unit }: { readonly unit: UnitFigures }) {
  return (
    <Link to="/claims" search={{ unitId: unit.unitId }}>
      {unit.unitName}
    </Link>
  );
}

function Cards({ units }: { readonly units: readonly UnitFigures[] }) {
  const idle = (unit: UnitFigures) => FIGURES.every(({ key }) => unit[key] === 0);
  return (
    <RecordCards
      items={units}
      rowKey={({ unitId }) => unitId}
      columns={[
        { key: 'unit', title: strings.unit, card: 'title', render: (unit) => <UnitLink unit={unit} /> },
        {
          key: 'idle',
          title: '',
          card: 'mark',
          render: (unit) => (idle(unit) ? strings.nothingYet : ''),
        },
        ...FIGURES.map(({ key, title, show }) => ({
          key,
          title,
          align: 'right' as const,
          render: (unit: UnitFigures) => (unit[key] === 0 ? '' : show(unit[key])),
        })),
      ]}
    />
  );
}

function Rows({ units }: { readonly units: readonly UnitFigures[] }) {
  return (
    <Table<UnitFigures>
      size="small"
      pagination={false}
      rowKey="unitId"
      dataSource={[...units]}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: strings.unit, fixed: 'start', render: (_, unit) => <UnitLink unit={unit} /> },
        ...FIGURES.map(({ key, title, show }) => ({
          title,
          align: 'right' as const,
          className: 'number',
          render: (_: unknown, unit: UnitFigures) => show(unit[key]),
        })),
      ]}
    />
  );
}
