import type { Page } from '@playwright/test';
import type { SimulatedAccount, Simulator } from '../../src/simulator/index';
import { command } from './bridge';

/** Fills in the sign-in form and sends it. */
export async function signIn(
  desk: Page,
  { url }: Pick<Simulator, 'url'>,
  { login, password }: Pick<SimulatedAccount, 'login' | 'password'>,
  { remember = false } = {},
): Promise<void> {
  await desk.getByLabel('Server address').fill(url);
  await desk.getByLabel('Login').fill(login);
  await desk.getByLabel('Password', { exact: true }).fill(password);
  if (remember) await desk.getByText('Remember me').click();
  await desk.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Signs in without the form, where that is not what is tested, and waits until all is live. */
export async function signInUnseen(
  desk: Page,
  { url }: Pick<Simulator, 'url'>,
  { login, password }: Pick<SimulatedAccount, 'login' | 'password'>,
): Promise<void> {
  const account = { system: 'o2g', server: url, login } as const;
  await command(desk, 'session.signIn', { account, password, remember: false });
  await isLive(desk);
}

/** Waits until the live indicator says so. */
export async function isLive(desk: Page): Promise<void> {
  const indicator = desk.getByRole('group', { name: 'Connection to the PBX' });
  await indicator.getByText('Live', { exact: true }).waitFor();
}
