import type { Page } from '@playwright/test';
import type { SimulatedAccount, Simulator } from '../../src/simulator/index';

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

/** Waits until the live indicator says so. */
export async function isLive(desk: Page): Promise<void> {
  const indicator = desk.getByRole('group', { name: 'Connection to the PBX' });
  await indicator.getByText('Live', { exact: true }).waitFor();
}
