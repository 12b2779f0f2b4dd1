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
