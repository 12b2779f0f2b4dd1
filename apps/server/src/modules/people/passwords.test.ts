import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPassword, hashPassword, oneTimePassword, passwordProblem, wasUsedLately } from './passwords.ts';

describe('password rules', () => {
  it.each([
    ['Short-1', '密码至少 10 位'],
    ['alllowercase1', '三类'],
    ['ALLUPPER-----', '三类'],
    ['1234567890', '三类'],
    ['My-Zhang.San-1', '不能包含用户名'],
    [`Aa1${'x'.repeat(126)}`, '不能超过 128 位'],
  ])('refuse %s', (password, reason) => {
    expect(passwordProblem(password, 'zhang.san')).toContain(reason);
  });

  it.each(['Lower-and-UPPER', 'lower-and-123', 'lowerUPPER123', '中文密码也算符号abcA'])(
    'let pass %s',
    (password) => {
      expect(passwordProblem(password, 'zhang.san')).toBeUndefined();
    },
  );

  it('are kept by every one-time password', () => {
    fc.assert(
      fc.property(fc.constant(0), () => {
        const password = oneTimePassword();
        expect(passwordProblem(password, 'secadmin')).toBeUndefined();
        expect(password).not.toMatch(/[0O1lI]/);
      }),
    );
  });
});

describe('password hashes', () => {
  it('are argon2id, salted, and of the stated cost', async () => {
    const [one, two] = await Promise.all([hashPassword('Same-pass-1'), hashPassword('Same-pass-1')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect(one).not.toBe(two);
    expect(await checkPassword(one, 'Same-pass-1')).toBe(true);
    expect(await checkPassword(one, 'same-pass-1')).toBe(false);
  });

  it('remember five passwords and not a sixth', async () => {
    const hashes = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => hashPassword(`Earlier-pass-${n}`)));
    expect(await wasUsedLately('Earlier-pass-5', hashes)).toBe(true);
    expect(await wasUsedLately('Earlier-pass-6', hashes)).toBe(false);
  });
});
