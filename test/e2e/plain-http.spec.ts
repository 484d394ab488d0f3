import { startSimulator } from '../../src/simulator/index';
import { button } from './calls';
import { expect, test } from './fixtures';

test('without encryption nobody signs in unwarned, and the desk says so all the time', async ({
  start,
}) => {
  test.setTimeout(150_000);
  const simulator = await startSimulator();
  // A name that is not this computer's, as far as the program can know.
  const program = await start({ args: ['--host-resolver-rules=MAP pbx.test 127.0.0.1'] });
  const desk = await program.window('desk');
  await desk.getByLabel('Server address').fill(simulator.url.replace('127.0.0.1', 'pbx.test'));
  await desk.getByLabel('Login').fill('oxe12000');
  await desk.getByLabel('Password', { exact: true }).fill('hookswitch');
  const submit = button(desk, 'Sign in');
  await submit.click();
  await expect(desk.getByText('Agree to this first, or use https.')).toBeVisible();
  await expect(desk.getByText('can read your password and control your calls')).toBeVisible();
  expect(simulator.system.sessions.all).toEqual([]);

  await desk.getByText('Sign in without encryption').click();
  await submit.click();
  const link = desk.getByRole('group', { name: 'Connection to the PBX' });
  await expect(link).toContainText('Live');
  await expect(link).toContainText('Not encrypted: anyone on the network can listen in');
  await program.app.close();
  await simulator.close();
});
