import {
  type CommandDeclaration,
  type QueryResult,
  userAssignPost,
  userEndPost,
  userGet,
  userResetPassword,
  userSetDisabled,
  userUnlock,
} from '@ecoredress/contract';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useApiQuery } from '../../shared/api/queries.ts';
import { useSession } from '../../shared/api/session.ts';
import { CommandButton } from '../../shared/commands/command-button.tsx';
import { Field } from '../../shared/commands/field.tsx';
import { DateInput } from '../../shared/commands/inputs/date-input.tsx';
import { KeyValue } from '../../shared/display/key-value.tsx';
import { formatMoment } from '../../shared/display/moment.ts';
import { PageHead } from '../../shared/display/page-head.tsx';
import { PageSkeleton } from '../../shared/display/page-skeleton.tsx';
import { Section } from '../../shared/display/section.tsx';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { administrationStrings as strings } from '../../strings/administration.ts';
import { fieldStrings } from '../../strings/fields.ts';
import styles from './administration.module.css';
import { PostSelect } from './post-select.tsx';
import { SecretModal } from './secret-modal.tsx';
import { UserState } from './users-page.tsx';

type User = QueryResult<typeof userGet>;

/** One user: account, posts held, and what may be done about them. */
export function UserPage() {
  const { id } = useParams({ from: '/frame/administration/users/$id' });
  const answer = useApiQuery(userGet, { userId: id });
  if (answer.error) return <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <PageSkeleton rows={8} />;
  const user = answer.data;
  return (
    <>
      <PageHead
        back={<Link to="/administration/users">{strings.users}</Link>}
        title={user.name}
        marks={<UserState user={user} />}
        sub={user.username}
        actions={<Account user={user} />}
      />
      <div className={styles.stack}>
        <Section title={strings.users}>
          <KeyValue
            items={[
              { label: strings.phone, value: user.phone },
              { label: strings.role, value: user.roles.map(({ title }) => title).join('、') },
              { label: strings.createdAt, value: formatMoment(user.createdAt) },
              {
                label: strings.lastSignIn,
                value: user.lastSignInAt ? formatMoment(user.lastSignInAt) : strings.never,
              },
              { label: strings.openSessions, value: String(user.openSessions) },
              ...(user.lockedUntil
                ? [{ label: strings.lockedUntil, value: formatMoment(user.lockedUntil) }]
                : []),
            ]}
          />
        </Section>
        <HeldPosts user={user} />
      </div>
    </>
  );
}

interface UserProps {
  readonly user: User;
}

interface OnUserProps<D extends CommandDeclaration> extends UserProps {
  readonly declaration: D;
  readonly given?: Record<string, unknown>;
  readonly initial?: Record<string, unknown>;
  readonly label?: string;
  readonly onSecret?: (secret: string) => void;
  readonly children?: ReactNode;
}

function OnUser<D extends CommandDeclaration>(props: OnUserProps<D>) {
  const { user, declaration, given = {}, initial, label, onSecret, children } = props;
  return (
    <CommandButton
      declaration={declaration as CommandDeclaration}
      subjectId={user.id}
      expectedVersion={user.version}
      initialValues={initial as never}
      toInput={(values) => ({ ...values, ...given })}
      onDone={({ result }) => onSecret?.((result as { oneTimePassword: string }).oneTimePassword)}
      shape="modal"
      {...(label ? { label } : {})}
    >
      {children}
    </CommandButton>
  );
}

function Account({ user }: UserProps) {
  const [password, setPassword] = useState<string>();
  return (
    <>
      <OnUser user={user} declaration={userResetPassword} onSecret={setPassword} />
      {user.locked ? <OnUser user={user} declaration={userUnlock} /> : null}
      <OnUser
        user={user}
        declaration={userSetDisabled}
        given={{ disabled: !user.disabled }}
        label={user.disabled ? strings.enable : strings.disable}
      />
      <SecretModal
        label={strings.oneTimePassword}
        help={strings.secretHelp}
        secret={password}
        onClose={() => setPassword(undefined)}
      />
    </>
  );
}

function HeldPosts({ user }: UserProps) {
  const { today } = useSession();
  const onDay = (name: string) => (
    <Field name={name} label={fieldStrings['date'] ?? ''}>
      <DateInput />
    </Field>
  );
  return (
    <Section
      title={strings.heldPosts}
      extra={
        <OnUser user={user} declaration={userAssignPost} initial={{ from: today }}>
          <Field name="postId" label={strings.post}>
            <PostSelect />
          </Field>
          {onDay('from')}
        </OnUser>
      }
    >
      {user.posts.map((post) => (
        <div key={`${post.id} ${post.from}`} className={styles.row}>
          <span>
            {post.unitName} <strong>{post.title}</strong>
          </span>
          <span className={styles.buttons}>
            <span className={styles.quiet}>{strings.since(post.from, post.to)}</span>
            {post.to ? null : (
              <OnUser
                user={user}
                declaration={userEndPost}
                given={{ postId: post.id }}
                initial={{ to: today }}
              >
                {onDay('to')}
              </OnUser>
            )}
          </span>
        </div>
      ))}
    </Section>
  );
}
