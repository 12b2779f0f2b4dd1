import { CheckCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { Alert, App, Button, Flex, Form, Input } from 'antd';
import { asProblem } from '../../shared/api/api-problem.ts';
import { changePassword, sessionQuery } from '../../shared/api/session.ts';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { signInStrings as strings } from '../../strings/sign-in.ts';
import styles from './entrance.module.css';
import { Entrance } from './entrance.tsx';
import { checkPassword, type PasswordRule } from './password-rules.ts';

interface Fields {
  readonly current: string;
  readonly next: string;
  readonly repeat: string;
}

/** Replaces one's password: at the first sign-in because one must, later from the account menu. */
export function PasswordPage() {
  const session = useQuery(sessionQuery);
  const { message } = App.useApp();
  const client = useQueryClient();
  const navigate = useNavigate();
  const change = useMutation({
    mutationFn: ({ current, next }: Fields) => changePassword({ current, next }),
    onSuccess: async () => {
      void message.success(strings.changed);
      await client.resetQueries(sessionQuery);
      await navigate({ to: '/' });
    },
  });
  const user = session.data?.user;
  return (
    <Entrance title={strings.changeTitle}>
      <Form<Fields>
        layout="vertical"
        requiredMark={false}
        onFinish={change.mutate}
        disabled={change.isPending}
      >
        <Form.Item>
          {change.error || session.error ? (
            <ProblemAlert error={asProblem(change.error ?? session.error)} />
          ) : user?.mustChangePassword ? (
            <Alert type="info" showIcon title={strings.changeForced} />
          ) : null}
        </Form.Item>
        <input type="hidden" autoComplete="username" value={user?.username ?? ''} readOnly />
        <PasswordFields forced={user?.mustChangePassword ?? false} username={user?.username ?? ''} />
        <PasswordActions forced={user?.mustChangePassword ?? false} busy={change.isPending} />
      </Form>
    </Entrance>
  );
}

function PasswordFields({ forced, username }: { readonly forced: boolean; readonly username: string }) {
  const next = Form.useWatch<string>('next') ?? '';
  const met = checkPassword(next, username);
  return (
    <>
      <Form.Item
        name="current"
        label={forced ? strings.currentOneTime : strings.current}
        rules={[{ required: true, message: strings.needCurrent }]}
      >
        <Input.Password autoComplete="current-password" autoFocus />
      </Form.Item>
      <Form.Item name="next" label={strings.next} rules={[{ required: true, message: strings.needNext }]}>
        <Input.Password autoComplete="new-password" aria-describedby="password-rules" />
      </Form.Item>
      <ul className={styles.rules} id="password-rules" aria-label={strings.rules}>
        {(['length', 'classes', 'username'] satisfies PasswordRule[]).map((rule) => (
          <Rule key={rule} text={strings.rule[rule]} met={met[rule]} />
        ))}
        <li>
          <MinusCircleOutlined aria-hidden />
          {strings.rule.history}
        </li>
      </ul>
      <Form.Item
        name="repeat"
        label={strings.repeat}
        dependencies={['next']}
        validateTrigger="onBlur"
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, value) => {
              if (value !== getFieldValue('next')) throw new Error(strings.mismatch);
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}

function Rule({ text, met }: { readonly text: string; readonly met: boolean }) {
  return (
    <li className={met ? styles.met : undefined}>
      {met ? <CheckCircleFilled aria-hidden /> : <MinusCircleOutlined aria-hidden />}
      {text}
      <span className="visually-hidden">{met ? strings.ruleMet : strings.ruleUnmet}</span>
    </li>
  );
}

function PasswordActions({ forced, busy }: { readonly forced: boolean; readonly busy: boolean }) {
  const router = useRouter();
  return (
    <Flex gap={8}>
      <Button type="primary" htmlType="submit" block loading={busy}>
        {strings.saveChange}
      </Button>
      {forced ? null : (
        <Button block onClick={() => router.history.back()}>
          {strings.cancel}
        </Button>
      )}
    </Flex>
  );
}
