import { describe, expect, it } from 'vitest';
import { checkPassword } from './password-rules.ts';

describe('the password rules shown while typing', () => {
  it('asks for ten characters of three classes', () => {
    expect(checkPassword('Abcdef123', 'lin')).toEqual({ length: false, classes: true, username: true });
    expect(checkPassword('abcdef1234', 'lin')).toEqual({ length: true, classes: false, username: true });
    expect(checkPassword('abcdef123-', 'lin')).toEqual({ length: true, classes: true, username: true });
  });

  it('refuses the user name in any case, inside the password too', () => {
    expect(checkPassword('XX-SysAdmin-01', 'sysadmin').username).toBe(false);
  });

  it('counts a character beyond the basic plane once', () => {
    expect(checkPassword('𠮷𠮷𠮷𠮷𠮷𠮷Aa1', 'lin').length).toBe(false);
  });

  it('holds nothing fulfilled while nothing is typed', () => {
    expect(Object.values(checkPassword('', 'lin'))).toEqual([false, false, false]);
  });
});
