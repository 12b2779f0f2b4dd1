import { DEMO_PASSWORD } from '../../apps/server/src/demo/people.ts';
import { type Screen, step } from './screen.ts';

/** Signs in with a user name of the demonstration. */
export function signIn(screen: Screen, username: string): Promise<void> {
  const { page, url } = screen;
  return step(screen, `${username} signs in`, async () => {
    await page.goto(`${url}/sign-in`);
    await page.locator('input[autocomplete=username]').fill(username);
    const password = page.locator('input[type=password]');
    await password.fill(DEMO_PASSWORD);
    await password.press('Enter');
    await page.getByRole('heading', { name: '工作台' }).waitFor();
  });
}

/** Signs in with a one-time password and replaces it, as one must. */
export function signInFirst(screen: Screen, username: string, oneTimePassword: string): Promise<void> {
  const { page, url } = screen;
  return step(screen, `${username} signs in for the first time`, async () => {
    await page.goto(`${url}/sign-in`);
    await page.locator('input[autocomplete=username]').fill(username);
    await page.locator('input[type=password]').fill(oneTimePassword);
    await page.keyboard.press('Enter');
    await page.locator('input[autocomplete=new-password]').first().waitFor();
    await page.locator('input[autocomplete=current-password]').fill(oneTimePassword);
    const fresh = page.locator('input[autocomplete=new-password]');
    await fresh.nth(0).fill(DEMO_PASSWORD);
    await fresh.nth(1).fill(DEMO_PASSWORD);
    await fresh.nth(1).press('Enter');
    await page.getByRole('navigation').first().waitFor();
  });
}
