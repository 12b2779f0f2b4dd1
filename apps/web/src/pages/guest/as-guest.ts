import type { CommandDeclaration } from '@ecoredress/contract';
import { newIdempotencyKey, postJson, request } from '../../shared/api/client.ts';

/** Says that the guest's cookie is meant, not that of a user signed in beside it. */
export const AS_GUEST = { 'X-Acting-As': 'guest' } as const;

export const askAsGuest = <Answer>(path: string) => request<Answer>(path, { headers: AS_GUEST });

/** Runs a command as the invited person. Throws ApiProblem. */
export function sendAsGuest(
  declaration: CommandDeclaration,
  subject: { readonly id: string; readonly version: number },
  input: object,
): Promise<unknown> {
  return postJson(
    `/api/commands/${declaration.name}`,
    { subjectId: subject.id, expectedVersion: subject.version, input },
    { ...AS_GUEST, 'Idempotency-Key': newIdempotencyKey() },
  );
}
