import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { sessionQuery, useSession } from '../shared/api/session.ts';
import { shellStrings as strings } from '../strings/shell.ts';
import { type IdleState, idleState, pingDue } from './idle.ts';
import { useLeave } from './leave.ts';

const ACTIONS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
/** Shared by all windows of the product, so that work in one keeps the others open. */
const LAST_ACTION = 'ecoredress.lastAction';

/** Warns before the automatic sign-out and carries it out; work in another window counts too. */
export function IdleWatch() {
  const { idleMinutes } = useSession();
  const [state, setState] = useState<IdleState>({ kind: 'active' });
  const client = useQueryClient();
  const leave = useLeave();
  const lastContact = useRef(Date.now());
  const warned = useRef(false);

  useEffect(() => {
    const stay = () => {
      // Once the warning stands, only its button keeps the session.
      if (!warned.current) recordAction();
    };
    recordAction();
    for (const action of ACTIONS) window.addEventListener(action, stay, { passive: true });
    const timer = setInterval(() => {
      const now = Date.now();
      const since = now - readLastAction();
      const next = idleState(since, idleMinutes);
      warned.current = next.kind === 'warning';
      setState(next);
      if (next.kind === 'over') void leave('idle');
      else if (since < 60_000 && pingDue(now - lastContact.current, idleMinutes)) {
        lastContact.current = now;
        void client.refetchQueries(sessionQuery);
      }
    }, 1000);
    return () => {
      clearInterval(timer);
      for (const action of ACTIONS) window.removeEventListener(action, stay);
    };
  }, [idleMinutes, client, leave]);

  const resume = () => {
    recordAction();
    warned.current = false;
    lastContact.current = Date.now();
    setState({ kind: 'active' });
    void client.refetchQueries(sessionQuery);
  };
  return (
    <Modal
      open={state.kind === 'warning'}
      title={strings.idleTitle}
      okText={strings.idleStay}
      cancelText={strings.idleLeave}
      okButtonProps={{ autoFocus: true }}
      onOk={resume}
      onCancel={() => leave('signedOut')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
    >
      {state.kind === 'warning' ? <p className="number">{strings.idleText(state.secondsLeft)}</p> : null}
    </Modal>
  );
}

function recordAction(): void {
  localStorage.setItem(LAST_ACTION, String(Date.now()));
}

function readLastAction(): number {
  return Number(localStorage.getItem(LAST_ACTION) ?? Date.now());
}
