import type { Page } from '@playwright/test';
import { pause } from '../../src/main/shell/dialling/dial-offers';
import type { HookswitchBridge } from '../../src/shared/bridge/bridge';
import { isShown, type Program } from '../program/launch-program';
import { startAgain } from '../program/start-again';
import { command } from './bridge';
import { button } from './calls';
import { openCrm } from './crm';
import { expect, test } from './fixtures';
import { openHistory } from './history-page';
import { isLive, signIn } from './sign-in';

const bar = (desk: Page) => desk.getByRole('region', { name: 'A number from outside' });

const minimise = async (program: Program) => {
  await program.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().includes('desk.html'))
      ?.hide(),
  );
  await expect.poll(() => isShown(program, 'desk')).toBe(false);
};

/** Drops a text on the middle of the desk, as a browser's drag does. */
const drop = async (desk: Page, type: string, text: string) =>
  await desk.evaluate(
    ([kind, value]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData(kind ?? '', value ?? '');
      const target = document.querySelector('main');
      for (const name of ['dragover', 'drop']) {
        const init = { dataTransfer, bubbles: true, cancelable: true };
        target?.dispatchEvent(new DragEvent(name, init));
      }
    },
    [type, text],
  );

test.describe('dialling from outside', () => {
  // Each starts the program once more, some another one beside it.
  test.describe.configure({ timeout: 150_000 });

  test('a link brings the desk in sight, asks, and takes nobody’s focus', async ({
    agent,
    desktop,
    simulator,
  }) => {
    await minimise(agent.program);
    const crm = await openCrm(desktop);
    await crm.window.locator('input').focus();
    await startAgain(desktop, agent.program, ['tel:+33-1-45-23-67-89;ext=12']);
    await expect(bar(agent.desk)).toContainText('Call +33145236789');
    await expect(bar(agent.desk)).toContainText(
      '+33 1 45 23 67 89 · then extension 12 · from a link',
    );
    await expect.poll(() => isShown(agent.program, 'desk')).toBe(true);
    await desktop.windows.type('order 42');
    await expect(crm.window.locator('input')).toHaveValue('order 42');
    expect((await desktop.windows.active())?.title).toBe(crm.title);
    expect(simulator.truth('12000')).toEqual([]);

    await button(bar(agent.desk), 'Call').click();
    await expect
      .poll(() => simulator.truth('12000'))
      .toMatchObject([{ participants: ['+33145236789'] }]);
    await expect(bar(agent.desk)).toHaveCount(0);
    await crm.close();
  });

  test('a code that could forward calls is refused, and so is anything but a call', async ({
    agent,
    desktop,
    simulator,
  }) => {
    for (const [link, sentence] of [
      ['tel:*21*0900666666%23', 'A link may not send codes with * or #.'],
      ['hookswitch:transfer/12003', 'A link may only ask for a call.'],
      ['sip:alice@example.com', 'This is not a telephone number.'],
    ] as const) {
      await startAgain(desktop, agent.program, [link]);
      await expect(bar(agent.desk)).toContainText(sentence);
      await expect(button(bar(agent.desk), 'Call')).toHaveCount(0);
    }
    await agent.desk.keyboard.press('Escape');
    await expect(bar(agent.desk)).toHaveCount(0);
    expect(simulator.truth('12000')).toEqual([]);
  });

  test('the selection of another program is dialled with two keys', async ({
    agent,
    desktop,
    simulator,
  }) => {
    const crm = await openCrm(desktop);
    await crm.window.locator('input').fill('01 45 23 67 89');
    await crm.window.locator('input').focus();
    await desktop.windows.key('ctrl+a');
    await desktop.windows.key('ctrl+alt+c');
    await expect(bar(agent.desk)).toContainText('Call 0145236789');
    await expect.poll(async () => (await desktop.windows.active())?.title).toBe('Hookswitch');
    const call = button(bar(agent.desk), 'Call');
    await expect(call).toBeFocused();
    await expect(call).toBeEnabled();
    await desktop.windows.key('Return');
    await expect
      .poll(() => simulator.truth('12000'))
      .toMatchObject([{ participants: ['0145236789'] }]);
    await crm.close();
  });

  test('the command line offers a number, and dials at once when the user trusts it', async ({
    agent,
    desktop,
    simulator,
  }) => {
    const { desk } = agent;
    await startAgain(desktop, agent.program, ['dial', '12003']);
    await expect(bar(desk)).toContainText('from the command line');
    await button(bar(desk), 'Do not call').click();
    await expect(bar(desk)).toHaveCount(0);

    await button(desk, 'Settings').click();
    await desk.getByRole('button', { name: /Command line$/ }).click();
    await desk.getByRole('option', { name: 'Dial at once' }).click();
    // What the test before dialled may lie less far back.
    await desk.waitForTimeout(pause);
    await startAgain(desktop, agent.program, ['dial', '12003']);
    await expect.poll(() => simulator.truth('12000')).toMatchObject([{ participants: ['12003'] }]);
    await expect(bar(desk)).toHaveCount(0);
  });

  test('a number dropped anywhere on the desk is offered', async ({
    agent: { desk },
    simulator,
  }) => {
    await openHistory(desk);
    await drop(desk, 'text/uri-list', 'callto:12003');
    await expect(bar(desk)).toContainText('Call 12003');
    await expect(bar(desk)).toContainText('dropped here');
    await drop(desk, 'text/plain', 'no number at all');
    await expect(bar(desk)).toContainText('“no number at all”');
    await button(bar(desk), 'Do not call').click();
    expect(simulator.truth('12000')).toEqual([]);
  });

  test('a number is named by the contacts, as they are while it is asked about', async ({
    agent: { desk },
  }) => {
    await command(desk, 'settings.update', { region: 'FR' });
    const save = (lastName: string) =>
      command(desk, 'contacts.save', {
        contact: {
          id: 'dialled',
          firstName: 'Ilse',
          lastName,
          numbers: [{ kind: 'mobile', number: '+33698765432' }],
        },
      });
    await save('Aichinger');
    await drop(desk, 'text/plain', '06 98 76 54 32');
    await expect(bar(desk)).toContainText('Call 0698765432');
    await expect(bar(desk)).toContainText('Ilse Aichinger · 06 98 76 54 32 · dropped here');
    await save('Eich');
    await expect(bar(desk)).toContainText('Ilse Eich · ');
    await command(desk, 'contacts.delete', { id: 'dialled' });
    await expect(bar(desk)).not.toContainText('Ilse');
    await button(bar(desk), 'Do not call').click();
  });

  test('a colleague of the team is named too', async ({ supervisor: { desk } }) => {
    await command(desk, 'team.add', { number: '12000' });
    await drop(desk, 'text/plain', '12000');
    await expect(bar(desk)).toContainText('Camille Fontaine · dropped here');
  });

  test('a press meant for another number dials nothing, even from a window that is taken over', async ({
    agent: { desk },
    simulator,
  }) => {
    const outcomes = await desk.evaluate(async () => {
      const { hookswitch } = globalThis as unknown as { hookswitch: HookswitchBridge };
      const offered = async () => {
        const shell = await hookswitch.query('shell.snapshot');
        return (shell.ok && shell.value.shell.dialOffer?.id) || '';
      };
      await hookswitch.command('dial.drop', { text: '12003' });
      const first = await offered();
      await hookswitch.command('dial.drop', { text: '0900666666' });
      const ids = [first, await offered(), 'made up'];
      const confirmed = ids.map(
        async (id) => (await hookswitch.command('dial.confirm', { id })).ok,
      );
      return await Promise.all(confirmed);
    });
    expect(outcomes).toEqual([false, false, false]);
    await button(bar(desk), 'Do not call').click();
    expect(simulator.truth('12000')).toEqual([]);
  });

  test('a link that starts the program waits until there is somebody to call with', async ({
    start,
    simulator,
  }) => {
    const program = await start({ args: ['tel:12003'] });
    const desk = await program.window('desk');
    await expect(bar(desk)).toContainText('Call 12003');
    await expect(button(bar(desk), 'Call')).toHaveAttribute('aria-disabled', 'true');
    await signIn(desk, simulator, { login: 'oxe12000', password: 'hookswitch' });
    await isLive(desk);
    expect(simulator.truth('12000')).toEqual([]);
    await button(bar(desk), 'Call').click();
    await expect.poll(() => simulator.truth('12000')).toMatchObject([{ participants: ['12003'] }]);
  });
});
