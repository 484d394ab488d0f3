import { isShown } from '../program/launch-program';
import { button, card, isIn } from './calls';
import { control, customer, otherCustomer, remote, ring } from './control';
import { expect, test } from './fixtures';
import { isLive } from './sign-in';

test.describe('while the desk is not live', () => {
  test('buttons say why they are off, and the truth comes back whole', async ({
    agent: { desk },
    simulator,
  }) => {
    const callRef = await ring(simulator);
    await button(card(desk, customer.name), 'Answer').click();
    await isIn(card(desk, customer.name), 'In call');

    await control(simulator, 'PUT', 'server', { ready: false });
    await control(simulator, 'POST', 'sessions/expire');
    const link = desk.getByRole('group', { name: 'Connection to the PBX' });
    await expect(link).toHaveText('Reconnecting');
    await expect(desk.getByText('Reconnecting to the PBX.')).toBeVisible();
    // Long enough that no try of the program's own comes before the user's.
    await expect(desk.getByText(/Next try in ([4-9]|\d\d) s\./)).toBeVisible({ timeout: 20_000 });
    const hangUp = button(card(desk, customer.name), 'Hang up');
    await expect(hangUp).toHaveAttribute('aria-disabled', 'true');
    await hangUp.focus();
    await desk.keyboard.press('Shift+Tab');
    await desk.keyboard.press('Tab');
    await expect(desk.getByRole('tooltip')).toHaveText('Off: the connection is being restored');
    await desk.keyboard.press('Enter');
    expect(simulator.truth('12000')).toMatchObject([{ callRef, state: 'active' }]);

    await remote(simulator, callRef, 'hangup');
    await ring(simulator, '12000', otherCustomer);
    await isIn(card(desk, customer.name), 'In call');
    await control(simulator, 'PUT', 'server', { ready: true });
    await button(desk, 'Try now').click();
    await isLive(desk);
    await expect(card(desk, customer.name)).toHaveCount(0);
    await isIn(card(desk, otherCustomer.name), 'Ringing');
    await button(card(desk, otherCustomer.name), 'Answer').click();
    await isIn(card(desk, otherCustomer.name), 'In call');
  });

  test('the ring is silent: what may no longer be true does not ring', async ({
    agent: { desk, program },
    simulator,
  }) => {
    await ring(simulator);
    await expect.poll(() => isShown(program, 'ring')).toBe(true);
    await control(simulator, 'PUT', 'server', { ready: false });
    await control(simulator, 'POST', 'sessions/expire');
    await expect(desk.getByText('Reconnecting to the PBX.')).toBeVisible();
    await expect.poll(() => isShown(program, 'ring')).toBe(false);
    await control(simulator, 'PUT', 'server', { ready: true });
    await button(desk, 'Try now').click();
    await expect.poll(() => isShown(program, 'ring')).toBe(true);
  });
});

test.describe('a lost event channel', () => {
  test('is opened again by itself, and nothing that happened meanwhile is missing', async ({
    agent: { desk },
    simulator,
  }) => {
    await control(simulator, 'POST', 'channels/drop');
    await ring(simulator);
    await isIn(card(desk, customer.name), 'Ringing');
    await isLive(desk);
  });
});
