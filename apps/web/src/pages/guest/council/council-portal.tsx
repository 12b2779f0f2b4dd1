import { councilAnswer, type GuestCouncil } from '@ecoredress/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Card, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { type ApiProblem, asProblem } from '../../../shared/api/api-problem.ts';
import styles from '../../../shared/case/case.module.css';
import { KeyValue } from '../../../shared/display/key-value.tsx';
import { PageSkeleton } from '../../../shared/display/page-skeleton.tsx';
import { ProblemAlert } from '../../../shared/problems/problem-alert.tsx';
import { choiceStrings } from '../../../strings/choices.ts';
import { councilStrings } from '../../../strings/councils.ts';
import { askAsGuest, sendAsGuest } from '../as-guest.ts';
import guestStyles from '../guest.module.css';

const strings = councilStrings.guest;
const STANCES = ['agrees', 'conditional', 'objects'] as const;

/** Where a department reads the question put to it and answers; it sees neither the file nor the others' opinions. */
export function CouncilPortal({ onLeave }: { readonly onLeave: () => void }) {
  const answer = useQuery<GuestCouncil, ApiProblem>({
    queryKey: ['guest', 'council'],
    queryFn: () => askAsGuest('/api/guest/council'),
  });
  if (answer.error) return <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <PageSkeleton rows={6} />;
  const council = answer.data;
  return (
    <div className={styles.stack}>
      <About council={council} />
      {council.resolvedOn ? (
        <Card title={strings.resolution}>
          <p className={styles.pre}>{council.resolution}</p>
          <p className={styles.quiet}>{councilStrings.resolution(council.resolvedOn)}</p>
        </Card>
      ) : (
        <Answer key={council.version} council={council} onSent={() => void answer.refetch()} />
      )}
      <div className={guestStyles.ways}>
        <Button onClick={onLeave}>{strings.leave}</Button>
      </div>
    </div>
  );
}

function About({ council }: { readonly council: GuestCouncil }) {
  return (
    <Card title={council.councilTopic}>
      <KeyValue
        columns={2}
        items={[
          { label: strings.claim, value: `${council.claimTitle}（${council.claimNumber}）`, wide: true },
          { label: strings.unit, value: council.unitName },
          { label: strings.me, value: council.organisation },
          { label: strings.by, value: council.answerBy },
          {
            label: strings.question,
            value: <span className={styles.pre}>{council.councilQuestion}</span>,
            wide: true,
          },
        ]}
      />
      <p className={styles.quiet}>{strings.only}</p>
    </Card>
  );
}

interface AnswerValues {
  readonly stance: (typeof STANCES)[number];
  readonly opinion: string;
  readonly answeredByPerson: string;
}

interface AnswerProps {
  readonly council: GuestCouncil;
  readonly onSent: () => void;
}

function Answer({ council, onSent }: AnswerProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const given = council.answeredOn;
  const send = async (values: AnswerValues) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await sendAsGuest(councilAnswer, council, values);
      onSent();
    } catch (error) {
      setProblem(asProblem(error));
    }
    setBusy(false);
  };
  return (
    <Card title={strings.mine}>
      {given ? <p className={styles.quiet}>{strings.sent(council.answeredByPerson, given)}</p> : null}
      <Form<AnswerValues>
        layout="vertical"
        initialValues={given ? { ...council } : {}}
        onFinish={(values) => void send(values)}
      >
        <Form.Item name="stance" label={strings.stance} rules={[{ required: true }]}>
          <Radio.Group
            options={STANCES.map((value) => ({ value, label: choiceStrings[`stance.${value}`] ?? value }))}
          />
        </Form.Item>
        <Form.Item name="opinion" label={strings.opinion} rules={[{ required: true }]}>
          <Input.TextArea autoSize={{ minRows: 4 }} />
        </Form.Item>
        <Form.Item name="answeredByPerson" label={strings.person} rules={[{ required: true }]}>
          <Input />
        </Form.Item>
        {problem ? <ProblemAlert error={problem} /> : null}
        <Button type="primary" htmlType="submit" loading={busy}>
          {given ? strings.sendAgain : strings.send}
        </Button>
      </Form>
    </Card>
  );
}
