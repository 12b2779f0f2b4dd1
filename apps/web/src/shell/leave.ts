import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { signOut } from '../shared/api/session.ts';

/** Signs out, forgets everything that was read, and says on the sign-in page why. */
export function useLeave(): (reason: 'signedOut' | 'idle') => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useCallback(
    async (reason) => {
      // Without network the session still ends on the server by its own time-out.
      await signOut().catch(() => undefined);
      const from = reason === 'idle' ? `${location.pathname}${location.search}` : undefined;
      await navigate({ to: '/sign-in', search: { reason, from } });
      client.clear();
    },
    [client, navigate],
  );
}
