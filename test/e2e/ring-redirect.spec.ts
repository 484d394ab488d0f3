import { isShown } from '../program/launch-program';
import { command } from './bridge';
import { button, isIn, card } from './calls';
import { behaves, customer, otherCustomer, remote, ring } from './control';
import { openCrm } from './crm';
import { redirectOf } from './every-window';
import { expect, test } from './fixtures';
import { miss } from './history-page';

test.describe('redirecting from the ring', () => {
  test('has the keyboard for the number typed, and gives it back', async ({
    agent,
    desktop,
    simulator,
  }) => {
    await behaves(simulator, '12003', { answersAfter: 'never' });
    const crm = await openCrm(desktop);
    await crm.window.locator('input').focus();
    await ring(simulator);
    await expect.poll(() => isShown(agent.program, 'ring')).toBe(true);
    const active = async () => (await desktop.windows.active())?.title;
    expect(await active()).toBe(crm.title);

    await button(agent.ring, 'Redirect…').click();
    await expect.poll(active).toBe('Hookswitch: incoming call');
    await desktop.windows.type('12003');
    await desktop.windows.key('Return');
    await expect(agent.desk.getByText('No calls')).toBeVisible();
    await expect.poll(() => isShown(agent.program, 'ring')).toBe(false);
    expect(simulator.truth('12003')).toMatchObject([{ participants: [customer.number] }]);

    await expect.poll(active).toBe(crm.title);
    await desktop.windows.type('order 42');
    await expect(crm.window.locator('input')).toHaveValue('order 42');
    await crm.close();
  });

  test('proposes recent calls and contacts, is used with the keys alone, and fits its window', async ({
    agent,
    desktop,
    simulator,
  }) => {
    await behaves(simulator, '12003', { answersAfter: 'never' });
    await miss(agent.desk, simulator, customer);
    await miss(agent.desk, simulator, otherCustomer);
    await command(agent.desk, 'contacts.save', {
      contact: {
        id: 'redirected',
        firstName: 'Ilse',
        lastName: 'Aichinger',
        numbers: [{ kind: 'work', number: '12003' }],
      },
    });
    await ring(simulator);
    await button(agent.ring, 'Redirect…').click();
    await expect.poll(() => redirectOf(agent.program)?.getByRole('combobox').count()).toBe(1);
    const page = redirectOf(agent.program) ?? agent.ring;
    await expect(page.getByRole('combobox', { name: 'Redirect to' })).toBeFocused();
    await expect(page.getByRole('option', { name: otherCustomer.name })).toBeVisible();
    // Who rings is sent to somebody else.
    await expect(page.getByRole('option', { name: customer.name })).toHaveCount(0);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
    await expect.poll(overflow).toBe(0);
    const blank = () =>
      page.evaluate(() => window.innerHeight - (document.querySelector('main')?.clientHeight ?? 0));
    await expect.poll(blank).toBeLessThanOrEqual(1);

    const marked = page.getByRole('option', { selected: true });
    await desktop.windows.type('aich');
    await expect(marked).toHaveText(/Ilse Aichinger/);
    await expect(page.getByText('Will be sent as 12003')).toBeVisible();
    await expect.poll(overflow).toBe(0);
    await desktop.windows.key('Escape');
    await expect(page.getByRole('combobox')).toHaveValue('');
    await desktop.windows.type('1200');
    await expect(marked).toHaveText('1200');
    await desktop.windows.key('Down');
    await expect(marked).toHaveText(/Ilse Aichinger/);
    await desktop.windows.key('Return');
    await expect(agent.desk.getByText('No calls')).toBeVisible();
    expect(simulator.truth('12003')).toMatchObject([{ participants: [customer.number] }]);
    expect(redirectOf(agent.program)).toBeUndefined();
    await command(agent.desk, 'contacts.delete', { id: 'redirected' });
  });

  test('says what is so where it has nobody to propose, and stays as it is', async ({
    agent,
    desktop,
    simulator,
  }) => {
    await ring(simulator);
    await button(agent.ring, 'Redirect…').click();
    await expect.poll(() => redirectOf(agent.program)?.getByRole('combobox').count()).toBe(1);
    const page = redirectOf(agent.program) ?? agent.ring;
    const height = () => page.evaluate(() => document.querySelector('main')?.clientHeight);
    const status = page.getByRole('status');
    const go = page.getByRole('button', { name: 'Redirect', exact: true });
    await desktop.windows.type('xyz');
    await expect(status).toHaveText(/^Nobody of that name in your calls, contacts or directory/);
    const before = await height();
    await expect(go).toBeDisabled();
    await desktop.windows.key('Escape');
    await desktop.windows.type('x');
    await expect(status).toHaveText(/the directory was not searched in full/);
    await desktop.windows.key('Escape');
    await desktop.windows.type('12003');
    await expect(status).toHaveCount(0);
    await expect(page.getByRole('option', { selected: true })).toHaveText(/12003/);
    await expect(go).toBeEnabled();
    expect(await height()).toBe(before);
  });

  test('gives the keyboard back on Escape, and the ring is there again', async ({
    agent,
    desktop,
    simulator,
  }) => {
    const crm = await openCrm(desktop);
    await ring(simulator);
    await button(agent.ring, 'Redirect…').click();
    const active = async () => (await desktop.windows.active())?.title;
    await expect.poll(active).toBe('Hookswitch: incoming call');
    await desktop.windows.key('Escape');
    await expect.poll(active).toBe(crm.title);
    expect(redirectOf(agent.program)).toBeUndefined();
    await button(agent.ring, 'Answer').click();
    await isIn(card(agent.desk, customer.name), 'In call');
    await crm.close();
  });

  test('is over when the caller gives up', async ({ agent, desktop, simulator }) => {
    const crm = await openCrm(desktop);
    const callRef = await ring(simulator);
    await button(agent.ring, 'Redirect…').click();
    const active = async () => (await desktop.windows.active())?.title;
    await expect.poll(active).toBe('Hookswitch: incoming call');
    await remote(simulator, callRef, 'hangup');
    await expect.poll(active).toBe(crm.title);
    await expect.poll(() => isShown(agent.program, 'ring')).toBe(false);
    await crm.close();
  });
});
