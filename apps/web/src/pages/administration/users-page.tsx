import { type UserView, userCreate, usersList } from '@ecoredress/contract';
import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useState } from 'react';
import { useSession } from '../../shared/api/session.ts';
import { AutoFields } from '../../shared/auto-form/auto-fields.tsx';
import { CommandButton } from '../../shared/commands/command-button.tsx';
import { Field } from '../../shared/commands/field.tsx';
import { PageHead } from '../../shared/display/page-head.tsx';
import { RecordTable } from '../../shared/records/record-table.tsx';
import { administrationStrings as strings } from '../../strings/administration.ts';
import { PostSelect } from './post-select.tsx';
import { SecretModal } from './secret-modal.tsx';

/** The users, by user name. */
export function UsersPage() {
  const { units } = useSession();
  return (
    <>
      <PageHead title={strings.users} actions={<CreateUser />} />
      <RecordTable
        declaration={usersList}
        rowKey={({ id }) => id}
        empty={strings.emptyUsers}
        filters={[
          { kind: 'text', name: 'text', placeholder: strings.searchUsers },
          {
            kind: 'choice',
            name: 'unitId',
            title: strings.unit,
            options: units.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
        columns={[
          {
            key: 'username',
            title: strings.username,
            pinned: true,
            card: 'title',
            render: (user) => (
              <Link to="/administration/users/$id" params={{ id: user.id }}>
                {user.username}
              </Link>
            ),
          },
          { key: 'name', title: strings.name, render: (user) => user.name },
          {
            key: 'posts',
            title: strings.heldPosts,
            width: 320,
            render: (user) => user.posts.map(({ unitName, title }) => `${unitName} ${title}`).join('；'),
          },
          {
            key: 'roles',
            title: strings.role,
            render: (user) => user.roles.map(({ title }) => title).join('、'),
          },
          {
            key: 'state',
            title: strings.state,
            card: 'mark',
            render: (user) => <UserState user={user} />,
          },
        ]}
      />
    </>
  );
}

/** How the account stands: disabled, locked, waiting for its first password, or in order. */
export function UserState({
  user,
}: {
  readonly user: Pick<UserView, 'disabled' | 'locked' | 'mustChangePassword'>;
}) {
  if (user.disabled) return <Tag>{strings.disabled}</Tag>;
  if (user.locked) return <Tag color="red">{strings.locked}</Tag>;
  if (user.mustChangePassword) return <Tag color="gold">{strings.mustChange}</Tag>;
  return <Tag color="green">{strings.active}</Tag>;
}

function CreateUser() {
  const [password, setPassword] = useState<string>();
  return (
    <>
      <CommandButton
        declaration={userCreate}
        button={{ type: 'primary' }}
        onDone={({ result }) => setPassword(result.oneTimePassword)}
      >
        <AutoFields declaration={userCreate} except={['postId']} />
        <Field name="postId" label={strings.post}>
          <PostSelect />
        </Field>
      </CommandButton>
      <SecretModal
        label={strings.oneTimePassword}
        help={strings.secretHelp}
        secret={password}
        onClose={() => setPassword(undefined)}
      />
    </>
  );
}
