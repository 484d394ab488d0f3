import type { Desktop } from '../../desktop/index';
import { launchProgram } from '../../program/launch-program';
import type { ServerAddress } from '../event-server/protocol';
import { within } from '../within';
import type { Subject } from './running-program';

/** Signs in once through the form, remembered: from then on the program is live by itself after its start. */
export async function signInOnce(
  { userData }: Subject,
  desktop: Desktop,
  { url, login, password }: ServerAddress,
): Promise<void> {
  const program = await launchProgram(desktop, { userData });
  try {
    const page = await program.window('desk');
    await page.getByLabel('Server address').fill(url);
    await page.getByLabel('Login').fill(login);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByText('Remember me').click();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('Live', { exact: true }).first().waitFor();
  } finally {
    const ended = within(10_000, program.app.close(), () => 'the program did not end');
    await ended.catch((error: unknown) => {
      program.app.process().kill('SIGKILL');
      throw error;
    });
  }
}
