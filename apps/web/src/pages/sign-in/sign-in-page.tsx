import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { sessionQuery, signIn } from '../../shared/api/session.ts';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { signInStrings as strings } from '../../strings/sign-in.ts';
import styles from './entrance.module.css';
import { Entrance } from './entrance.tsx';

const route = getRouteApi('/sign-in');

/** User name and password; a lock-out or a wrong password is told in the server's words. */
export function SignInPage() {
  const { from, reason } = route.useSearch();
  const router = useRouter();
  const client = useQueryClient();
  const attempt = useMutation({
    mutationFn: signIn,
    onSuccess: (session) => {
      client.setQueryData(sessionQuery.queryKey, session);
      router.history.push(session.user.mustChangePassword ? '/password' : (from ?? '/'));
    },
  });
  return (
    <Entrance title={strings.title}>
      <Form layout="vertical" requiredMark={false} onFinish={attempt.mutate} disabled={attempt.isPending}>
        {attempt.error ? (
          <Form.Item>
            <ProblemAlert error={attempt.error} />
          </Form.Item>
        ) : reason ? (
          <Form.Item>
            <Alert type="info" showIcon title={strings.reasons[reason]} />
          </Form.Item>
        ) : null}
        <Form.Item
          name="username"
          label={strings.username}
          rules={[{ required: true, whitespace: true, message: strings.needUsername }]}
        >
          <Input size="large" autoComplete="username" autoFocus autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="password"
          label={strings.password}
          rules={[{ required: true, message: strings.needPassword }]}
        >
          <Input.Password size="large" autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={attempt.isPending}>
          {strings.submit}
        </Button>
      </Form>
      <p className={styles.help} style={{ marginTop: 16 }}>
        {strings.help}
      </p>
    </Entrance>
  );
}
