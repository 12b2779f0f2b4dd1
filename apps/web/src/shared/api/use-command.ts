import type { CommandDeclaration, CommandReply, CommandResult } from '@ecoredress/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiProblem } from './api-problem.ts';
import { type CommandCall, newIdempotencyKey, runCommand } from './client.ts';

/**
 * Runs a declared command from a page: `mutateAsync(call)`, `isPending`, `error` (ApiProblem), `reset`.
 * After success every answer on the page is asked for again, and the call ends when they have come: the next
 * form opened must not start from the version before. A call repeated after no answer came keeps its
 * idempotency key, so the user may press the button again without fear.
 */
export function useCommand<D extends CommandDeclaration>(declaration: D) {
  const client = useQueryClient();
  const open = useRef<{ body: string; key: string } | undefined>(undefined);
  return useMutation<CommandReply<CommandResult<D>>, ApiProblem, CommandCall<D>>({
    mutationFn: async (call) => {
      const body = JSON.stringify(call);
      const key = open.current?.body === body ? open.current.key : newIdempotencyKey();
      open.current = { body, key };
      try {
        const reply = await runCommand(declaration, { idempotencyKey: key, ...call });
        open.current = undefined;
        return reply;
      } catch (error) {
        if (!(error instanceof ApiProblem && error.unanswered)) open.current = undefined;
        throw error;
      }
    },
    onSuccess: () => client.invalidateQueries(),
  });
}
