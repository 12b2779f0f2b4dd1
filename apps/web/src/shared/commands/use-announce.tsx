import type { CommandReply } from '@ecoredress/contract';
import { App } from 'antd';
import { useCallback } from 'react';
import { commandStrings as strings } from '../../strings/commands.ts';
import { RefusalList } from './refusal-list.tsx';

/** Tells that a command was carried out; its warnings stay until they are closed. */
export function useAnnounce(): (title: string, reply: CommandReply) => void {
  const { message, notification } = App.useApp();
  return useCallback(
    (title, reply) => {
      if (reply.warnings.length === 0) {
        void message.success(reply.replayed ? strings.replayed : strings.done(title));
        return;
      }
      notification.warning({
        title: strings.doneWithWarnings(title),
        description: <RefusalList refusals={reply.warnings} />,
        duration: 0,
        // Away from the forms, which open at the right.
        placement: 'bottomLeft',
      });
    },
    [message, notification],
  );
}
