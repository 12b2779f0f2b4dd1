import type { DrawView } from '@ecoredress/contract';
import { commitmentOf, type DrawProgress, type Role, type Secret } from '@ecoredress/draw';
import { Alert, Button, Input, Typography } from 'antd';
import { useState } from 'react';
import { drawStrings as strings } from '../../strings/draws.ts';
import { type ApiProblem, asProblem } from '../api/api-problem.ts';
import { ProblemAlert } from '../problems/problem-alert.tsx';
import { findSecret, keepSecret } from './own-secret.ts';

interface SecretStepProps {
  readonly draw: DrawView;
  /** Whose part it is. */
  readonly side: Role;
  readonly onCommit: (hash: string) => Promise<unknown>;
  readonly onReveal: (secret: Secret) => Promise<unknown>;
}

/** One side's part of the draw: make the secret on this device, commit to it, and reveal it when its turn comes. */
export function SecretStep({ draw, side: role, onCommit, onReveal }: SecretStepProps) {
  const [number, setNumber] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const { commitments, reveals } = draw.progress as unknown as DrawProgress;
  const committed = commitments.some((one) => one.role === role);
  const revealed = reveals.some((one) => one.role === role);
  const awaited = draw.awaited.find((one) => one.role === role);
  const secret = findSecret(draw.id, role);
  const send = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };
  const commit = () =>
    send(() => {
      const own = keepSecret(draw.id, role, number);
      return onCommit(commitmentOf({ drawId: draw.id, listHash: draw.listHash, role, secret: own }));
    });
  if (draw.record) return null;
  return (
    <section aria-label={strings.own}>
      <h3 style={{ marginTop: 16 }}>{strings.own}</h3>
      {problem ? <ProblemAlert error={problem} /> : null}
      {!committed && awaited?.step === 'commit' ? (
        <>
          <p>{strings.ownHelp}</p>
          <Input
            aria-label={strings.number}
            placeholder={strings.number}
            value={number}
            inputMode="numeric"
            maxLength={40}
            onChange={({ target }) => setNumber(target.value.replace(/\D/g, ''))}
            style={{ maxWidth: 360, marginBottom: 8 }}
          />
          <div>
            <Button type="primary" loading={busy} onClick={() => void commit()}>
              {strings.makeAndCommit}
            </Button>
          </div>
        </>
      ) : null}
      {committed ? <Handed commitments={commitments} side={role} /> : null}
      {committed && !revealed && awaited?.step === 'reveal' ? (
        secret ? (
          <Button type="primary" loading={busy} onClick={() => void send(() => onReveal(secret))}>
            {strings.reveal}
          </Button>
        ) : (
          <Alert type="error" showIcon title={strings.lost} />
        )
      ) : null}
      {committed && !revealed && awaited?.step !== 'reveal' ? <p>{strings.waiting}</p> : null}
      {revealed ? <p>{strings.revealed}</p> : null}
    </section>
  );
}

function Handed({
  commitments,
  side,
}: {
  readonly commitments: DrawProgress['commitments'];
  readonly side: Role;
}) {
  const own = commitments.find((one) => one.role === side);
  return (
    <p>
      {strings.commitment}：<Typography.Text code>{own?.hash}</Typography.Text>
    </p>
  );
}
