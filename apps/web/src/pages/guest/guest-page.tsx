import {
  type CommandDeclaration,
  type DrawView,
  drawCommit,
  drawReveal,
  type GuestSessionView,
} from '@ecoredress/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { type ApiProblem, asProblem } from '../../shared/api/api-problem.ts';
import { postJson, request } from '../../shared/api/client.ts';
import { PageSkeleton } from '../../shared/display/page-skeleton.tsx';
import { DrawStatus } from '../../shared/draws/draw-status.tsx';
import { SecretStep } from '../../shared/draws/secret-step.tsx';
import { ProblemAlert } from '../../shared/problems/problem-alert.tsx';
import { councilStrings } from '../../strings/councils.ts';
import { drawStrings } from '../../strings/draws.ts';
import { engagementStrings } from '../../strings/engagements.ts';
import { observerStrings } from '../../strings/observers.ts';
import { AS_GUEST, sendAsGuest } from './as-guest.ts';
import { CouncilPortal } from './council/council-portal.tsx';
import { ExpertPortal } from './expert/expert-portal.tsx';
import styles from './guest.module.css';
import { ObserverPortal } from './observer/observer-portal.tsx';

const strings = drawStrings.guest;
const SESSION = ['guest', 'session'] as const;
const DRAW = ['guest', 'draw'] as const;

/** Where an obligor or a witness takes part in a draw: in by link and code, then the draw itself. Made for a phone. */
export function GuestPage() {
  const session = useQuery<GuestSessionView, ApiProblem>({
    queryKey: SESSION,
    queryFn: () => request('/api/guest/session', { headers: AS_GUEST }),
    retry: false,
  });
  if (session.isPending) return <PageSkeleton rows={6} />;
  return (
    <main className={styles.page}>
      <h1>{titleFor(session.data)}</h1>
      {session.data ? <Invited session={session.data} /> : <Enter />}
    </main>
  );
}

function titleFor(session: GuestSessionView | undefined): string {
  if (!session) return strings.entrance;
  if (session.subjectKind === 'observation') return observerStrings.guest.title;
  if (session.subjectKind === 'councilRequest') return councilStrings.guest.title;
  return session.subjectKind === 'engagement' ? engagementStrings.guest.title : strings.title;
}

/** What the guest was invited to. */
function Invited({ session }: { readonly session: GuestSessionView }) {
  const client = useQueryClient();
  const leave = async () => {
    await request('/api/guest/session', { method: 'DELETE', headers: AS_GUEST });
    await client.resetQueries({ queryKey: ['guest'] });
  };
  const onLeave = () => void leave();
  if (session.subjectKind === 'observation') return <ObserverPortal onLeave={onLeave} />;
  if (session.subjectKind === 'councilRequest') return <CouncilPortal onLeave={onLeave} />;
  return session.subjectKind === 'engagement' ? (
    <ExpertPortal onLeave={onLeave} />
  ) : (
    <TakePart session={session} onLeave={onLeave} />
  );
}

/** The link's token stands behind the #: it is never sent with the page's address. */
const tokenOf = () => location.hash.slice(1);

function Enter() {
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<ApiProblem>();
  const token = tokenOf();
  if (!token) return <Alert type="warning" showIcon title={strings.noToken} />;
  const enter = async () => {
    setProblem(undefined);
    try {
      await postJson('/api/guest/session', { token, code: code.trim() });
      await client.invalidateQueries({ queryKey: SESSION });
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <Form layout="vertical" onFinish={() => void enter()}>
      {problem ? <ProblemAlert error={problem} /> : null}
      <Form.Item label={strings.code} extra={strings.codeHelp}>
        <Input
          aria-label={strings.code}
          value={code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={8}
          onChange={({ target }) => setCode(target.value)}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" block disabled={code.trim() === ''}>
        {strings.enter}
      </Button>
    </Form>
  );
}

/** Others act meanwhile: the page asks again by itself. */
const ASK_EVERY_MS = 10_000;

interface TakePartProps {
  readonly session: GuestSessionView;
  readonly onLeave: () => void;
}

function TakePart({ session, onLeave }: TakePartProps) {
  const draw = useQuery<DrawView, ApiProblem>({
    queryKey: DRAW,
    queryFn: () => request('/api/guest/draw', { headers: AS_GUEST }),
    refetchInterval: ASK_EVERY_MS,
  });
  if (draw.error) return <ProblemAlert error={draw.error} onRetry={() => void draw.refetch()} />;
  if (!draw.data) return <PageSkeleton rows={6} />;
  const view = draw.data;
  const send = async (declaration: CommandDeclaration, input: object) => {
    // The others act at the same time: what they hand in changes nothing of what this side hands in.
    const { version } = (await draw.refetch()).data ?? view;
    await sendAsGuest(declaration, { id: view.id, version }, input);
    await draw.refetch();
  };
  return (
    <>
      <p>{strings.as(session.roleTitle, session.name)}</p>
      <h2>{view.title}</h2>
      <DrawStatus draw={view} />
      <SecretStep
        draw={view}
        side={session.role === 'invitedWitness' ? 'witness' : 'obligor'}
        onCommit={(hash) => send(drawCommit, { hash })}
        onReveal={(secret) => send(drawReveal, secret)}
      />
      <div className={styles.ways}>
        <Button onClick={() => void draw.refetch()}>{strings.refresh}</Button>
        <Button onClick={onLeave}>{strings.leave}</Button>
      </div>
    </>
  );
}
