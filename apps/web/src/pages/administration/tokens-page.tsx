import { apiTokenCreate, apiTokenRevoke, apiTokensList } from '@ecoredress/contract';
import { Tag } from 'antd';
import { useState } from 'react';
import { useSession } from '../../shared/api/session.ts';
import { AutoFields } from '../../shared/auto-form/auto-fields.tsx';
import { CommandButton } from '../../shared/commands/command-button.tsx';
import { formatMoment } from '../../shared/display/moment.ts';
import { PageHead } from '../../shared/display/page-head.tsx';
import { RecordTable } from '../../shared/records/record-table.tsx';
import { administrationStrings as strings } from '../../strings/administration.ts';
import { SecretModal } from './secret-modal.tsx';

const COLORS = { valid: 'green', expired: 'default', revoked: 'default' } as const;

/** The tokens by which other systems come in. */
export function TokensPage() {
  return (
    <>
      <PageHead title={strings.tokens} actions={<CreateToken />} />
      <RecordTable
        declaration={apiTokensList}
        rowKey={({ id }) => id}
        empty={strings.emptyTokens}
        columns={[
          { key: 'name', title: strings.name, pinned: true, card: 'title', render: ({ name }) => name },
          {
            key: 'state',
            title: strings.state,
            card: 'mark',
            render: ({ state }) => <Tag color={COLORS[state]}>{strings.tokenStates[state]}</Tag>,
          },
          { key: 'unit', title: strings.unit, render: ({ unitName }) => unitName },
          { key: 'role', title: strings.role, render: ({ roleTitle }) => roleTitle },
          {
            key: 'permissions',
            title: strings.permissions,
            width: 320,
            render: ({ permissions }) => permissions.map(({ title }) => title).join('、'),
          },
          { key: 'expiresOn', title: strings.expiresOn, render: ({ expiresOn }) => expiresOn },
          {
            key: 'lastUsed',
            title: strings.lastUsed,
            render: ({ lastUsedAt }) => (lastUsedAt ? formatMoment(lastUsedAt) : strings.never),
          },
          {
            key: 'revoke',
            title: '',
            render: ({ id, version, state }) =>
              state === 'valid' ? (
                <CommandButton
                  declaration={apiTokenRevoke}
                  subjectId={id}
                  expectedVersion={version}
                  button={{ size: 'small', danger: true }}
                />
              ) : null,
          },
        ]}
      />
    </>
  );
}

function CreateToken() {
  const { today } = useSession();
  const [token, setToken] = useState<string>();
  const inAYear = Temporal.PlainDate.from(today).add({ years: 1 }).toString();
  return (
    <>
      <CommandButton
        declaration={apiTokenCreate}
        button={{ type: 'primary' }}
        initialValues={{ expiresOn: inAYear }}
        onDone={({ result }) => setToken(result.token)}
      >
        <AutoFields declaration={apiTokenCreate} />
      </CommandButton>
      <SecretModal
        label={strings.token}
        help={strings.tokenHelp}
        secret={token}
        onClose={() => setToken(undefined)}
      />
    </>
  );
}
