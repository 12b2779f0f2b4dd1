import { leadRegister, leadsList } from '@ecoredress/contract';
import { LEAD_CHANNELS, leadChart } from '@ecoredress/law';
import { Link, useNavigate } from '@tanstack/react-router';
import { Tag } from 'antd';
import { usePermission, useSession } from '../../shared/api/session.ts';
import { AutoFields } from '../../shared/auto-form/auto-fields.tsx';
import { ClockTag } from '../../shared/clocks/clock-bar.tsx';
import { CommandButton } from '../../shared/commands/command-button.tsx';
import { PageHead } from '../../shared/display/page-head.tsx';
import { RecordTable } from '../../shared/records/record-table.tsx';
import { caseStrings as strings } from '../../strings/cases.ts';

const STAGES = Object.entries(leadChart.stages).map(([value, { title }]) => ({ value, label: title }));
const CHANNELS = LEAD_CHANNELS.map(({ code, title }) => ({ value: code, label: title }));

/** All leads that the reader may see. */
export function LeadsPage() {
  const { units } = useSession();
  return (
    <>
      <PageHead title={strings.leads} actions={<RegisterButton />} />
      <RecordTable
        declaration={leadsList}
        rowKey={(item) => item.id}
        exportPath="/api/exports/leads"
        empty={strings.emptyLeads}
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
          { kind: 'choice', name: 'channel', title: strings.channel, options: CHANNELS },
          {
            kind: 'choice',
            name: 'clock',
            title: strings.clocks,
            options: [
              { value: 'near', label: strings.clockStates.near },
              { value: 'overdue', label: strings.clockStates.overdue },
            ],
          },
          {
            kind: 'choice',
            name: 'late',
            title: strings.late,
            options: [{ value: 'true', label: strings.late }],
          },
        ]}
        columns={[
          {
            key: 'title',
            sort: 'title',
            title: strings.leads,
            pinned: true,
            card: 'title',
            width: 280,
            render: (item) => (
              <Link to="/leads/$id" params={{ id: item.id }}>
                {item.title}
              </Link>
            ),
          },
          { key: 'party', title: strings.party, width: 200, render: (item) => item.partyNames.join('、') },
          {
            key: 'stage',
            sort: 'stage',
            title: strings.stage,
            card: 'mark',
            render: (item) => (
              <>
                <Tag>{item.stageTitle}</Tag>
                {item.lateTakeUp ? <Tag color="red">{strings.late}</Tag> : null}
              </>
            ),
          },
          {
            key: 'clock',
            sort: 'dueOn',
            title: strings.nearestClock,
            render: (item) => <ClockTag clock={item.nearestClock} />,
          },
          { key: 'channel', title: strings.channel, render: (item) => item.channelTitle },
          { key: 'unit', title: strings.unit, render: (item) => item.unitName },
          {
            key: 'receivedOn',
            sort: 'receivedOn',
            title: strings.receivedOn,
            render: (item) => item.receivedOn,
          },
        ]}
      />
    </>
  );
}

function RegisterButton() {
  const may = usePermission('lead.handle');
  const navigate = useNavigate();
  const { today, unit } = useSession();
  if (!may) return null;
  return (
    <CommandButton
      declaration={leadRegister}
      button={{ type: 'primary' }}
      initialValues={{ unitId: unit.id, foundOn: today, receivedOn: today }}
      onDone={(reply) => void navigate({ to: '/leads/$id', params: { id: reply.subjectId } })}
    >
      <AutoFields declaration={leadRegister} />
    </CommandButton>
  );
}
