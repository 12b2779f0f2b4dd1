import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useCallback } from 'react';
import { sessionQuery, useSession } from '../shared/api/session.ts';
import { shellStrings as strings } from '../strings/shell.ts';
import { useLeave } from './leave.ts';
import { useIdle } from './use-idle.ts';

/** Warns before the automatic sign-out and carries it out; work in another window counts too. */
export function IdleWatch() {
  const { idleMinutes } = useSession();
  const client = useQueryClient();
  const leave = useLeave();
  const onPing = useCallback(() => void client.refetchQueries(sessionQuery), [client]);
  const onOver = useCallback(() => void leave('idle'), [leave]);
  const [state, resume] = useIdle({ idleMinutes, onPing, onOver });
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
