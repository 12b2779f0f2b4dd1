import { claimOfficers, claimsList } from '@ecoredress/contract';
import { claimChart, formatYuan } from '@ecoredress/law';
import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useApiQuery } from '../../shared/api/queries.ts';
import { useSession } from '../../shared/api/session.ts';
import { ClockTag } from '../../shared/clocks/clock-bar.tsx';
import { PageHead } from '../../shared/display/page-head.tsx';
import { RecordTable } from '../../shared/records/record-table.tsx';
import { caseStrings as strings } from '../../strings/cases.ts';
import { OpenClaim } from './open-claim.tsx';

const STAGES = Object.entries(claimChart.stages).map(([value, { title }]) => ({ value, label: title }));
const CLOCKS = [
  { value: 'near', label: strings.clockStates.near },
  { value: 'overdue', label: strings.clockStates.overdue },
];

/** All claims that the reader may see. */
export function ClaimsPage() {
  const { units } = useSession();
  const officers = useOfficers();
  return (
    <>
      <PageHead title={strings.claims} actions={<OpenClaim />} />
      <RecordTable
        declaration={claimsList}
        rowKey={(item) => item.id}
        exportPath="/api/exports/claims"
        empty={strings.emptyClaims}
        filters={[
          { kind: 'text', name: 'text', placeholder: strings.searchCases },
          {
            kind: 'choice',
            name: 'unitId',
            title: strings.unit,
            options: units
              .filter(({ reporting }) => reporting)
              .map(({ id, name }) => ({ value: id, label: name })),
          },
          { kind: 'choice', name: 'stage', title: strings.stage, options: STAGES },
          {
            kind: 'choice',
            name: 'officerId',
            title: strings.officer,
            options: officers,
          },
          { kind: 'choice', name: 'clock', title: strings.clocks, options: CLOCKS },
          { kind: 'dates', from: 'registeredFrom', to: 'registeredTo', title: strings.registeredOn },
        ]}
        columns={[
          {
            key: 'number',
            sort: 'number',
            title: strings.number,
            pinned: true,
            card: 'title',
            render: (item) => (
              <Link to="/claims/$id" params={{ id: item.id }}>
                {item.number}
              </Link>
            ),
          },
          { key: 'title', title: strings.facts, width: 260, render: (item) => item.title },
          {
            key: 'obligors',
            title: strings.obligors,
            width: 200,
            render: (item) => item.obligors.join('、'),
          },
          {
            key: 'stage',
            sort: 'stage',
            title: strings.stage,
            card: 'mark',
            render: (item) => <Tag>{item.stageTitle}</Tag>,
          },
          {
            key: 'clock',
            sort: 'dueOn',
            title: strings.nearestClock,
            render: (item) => <ClockTag clock={item.nearestClock} />,
          },
          { key: 'unit', title: strings.unit, render: (item) => item.unitName },
          { key: 'officer', title: strings.officer, render: (item) => item.officerName },
          {
            key: 'claimed',
            sort: 'claimedFen',
            title: `${strings.claimed}（元）`,
            align: 'right',
            render: (item) => formatYuan(item.claimedFen),
          },
          {
            key: 'agreed',
            sort: 'agreedFen',
            title: `${strings.agreed}（元）`,
            align: 'right',
            render: (item) => formatYuan(item.agreedFen),
          },
          {
            key: 'received',
            sort: 'receivedFen',
            title: `${strings.received}（元）`,
            align: 'right',
            render: (item) => formatYuan(item.receivedFen),
          },
          {
            key: 'pair',
            title: strings.pair,
            hidden: true,
            render: (item) => item.pairedPenaltyNumber ?? '',
          },
          {
            key: 'registeredOn',
            sort: 'registeredOn',
            title: strings.registeredOn,
            hidden: true,
            render: (item) => item.registeredOn,
          },
          {
            key: 'openedOn',
            sort: 'openedOn',
            title: strings.openedOn,
            hidden: true,
            render: (item) => item.openedOn ?? '',
          },
        ]}
      />
    </>
  );
}

/** Who handles claims, the reader first, the busiest next. */
function useOfficers() {
  const { user } = useSession();
  const { data } = useApiQuery(claimOfficers, {});
  return [...(data?.items ?? [])]
    .sort((a, b) => Number(b.id === user.id) - Number(a.id === user.id))
    .map(({ id, name }) => ({ value: id, label: id === user.id ? strings.mine(name) : name }));
}
