/** The rules of a password that the page can check while one types; the server checks all of them again. */
export type PasswordRule = 'length' | 'classes' | 'username';

const CLASSES = [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/];

/** Which rules a password fulfils. */
export function checkPassword(password: string, username: string): Record<PasswordRule, boolean> {
  const name = username.toLowerCase();
  return {
    length: [...password].length >= 10,
    classes: CLASSES.filter((pattern) => pattern.test(password)).length >= 3,
    username: password !== '' && (name === '' || !password.toLowerCase().includes(name)),
  };
}
