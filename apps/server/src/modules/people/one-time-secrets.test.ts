import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSecrets, sealSecret } from './one-time-secrets.ts';

const reply = (result: unknown) => ({ subjectId: 's', version: 1, result, warnings: [], replayed: false });

describe('a secret in a reply', () => {
  it('cannot be read while sealed, and is itself again when opened', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8 }), (secret) => {
        const sealed = sealSecret(secret);
        expect(sealed).not.toContain(secret);
        expect(openSecrets(reply({ id: '1', token: sealed })).result).toEqual({ id: '1', token: secret });
      }),
    );
  });

  it('is gone for good when it was sealed by another process', () => {
    const foreign = `sealed:${Buffer.alloc(60, 7).toString('base64url')}`;
    expect(openSecrets(reply({ token: foreign })).result).toEqual({
      token: '（只显示一次，如已遗失请重新生成）',
    });
  });

  it.each([[{}], [{ claimId: 'c', amount: 3 }], [null], ['text']])(
    'leaves other results as they are: %j',
    (result) => {
      expect(openSecrets(reply(result)).result).toEqual(result);
    },
  );
});
