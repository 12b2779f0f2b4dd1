import { signInEvents } from '@ecoredress/contract';
import { Tag } from 'antd';
import { formatMoment } from '../../shared/display/moment.ts';
import { PageHead } from '../../shared/display/page-head.tsx';
import { RecordTable } from '../../shared/records/record-table.tsx';
import { administrationStrings as strings } from '../../strings/administration.ts';

const GOOD: readonly string[] = ['signedIn', 'signedOut', 'passwordChanged'];

/** Who came in, or tried to. */
export function SignInsPage() {
  return (
    <>
      <PageHead title={strings.signIns} />
      <RecordTable
        declaration={signInEvents}
        rowKey={({ id }) => id}
        empty={strings.emptySignIns}
        filters={[{ kind: 'text', name: 'username', placeholder: strings.username }]}
        columns={[
          { key: 'at', title: strings.time, render: ({ at }) => formatMoment(at) },
          { key: 'username', title: strings.username, card: 'title', render: ({ username }) => username },
          {
            key: 'outcome',
            title: strings.outcome,
            card: 'mark',
            render: ({ outcome, outcomeTitle }) => (
              <Tag color={GOOD.includes(outcome) ? 'green' : 'red'}>{outcomeTitle}</Tag>
            ),
          },
          { key: 'ip', title: strings.address, render: ({ ip }) => ip },
        ]}
      />
    </>
  );
}
