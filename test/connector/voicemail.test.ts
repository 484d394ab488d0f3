import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailboxKey } from '@shared/model/voicemail';
import { memoryStores } from '../../src/main/desk/messages/message-stores';
import { control } from '../e2e/control';
import { deskOnSimulator, type DeskOnSimulator } from './desk-on-simulator';

let on: DeskOnSimulator;
beforeEach(async () => {
  on = await deskOnSimulator();
  await on.until(({ voicemail }) => voicemail !== undefined);
});
afterEach(() => on.dispose());

const box = '12000';
const state = () => on.desk.store.get();
const truth = () => on.simulator.world.exchange.mailboxes;
const messages = () => state().voicemail?.open?.messages ?? [];
const requests = () => Object.values(state().requests);
const leave = (order: object = {}) =>
  control(on.simulator, 'POST', 'voicemail', { to: box, ...order });
const setUp = (setting: object) => control(on.simulator, 'PUT', `mailboxes/${box}`, setting);
const open = (key: MailboxKey = { with: 'mailbox', password: 'hookswitch' }, remember = false) =>
  on.desk.handlers['voicemail.open']({ mailboxId: box, key, remember });
const erase = (voicemailIds: string[]) =>
  on.desk.handlers['voicemail.delete']({ mailboxId: box, voicemailIds });

describe('a mailbox', () => {
  it('is known at once, and closed', () => {
    expect(state().features).toEqual(expect.arrayContaining(['voicemail', 'messages']));
    expect(state().voicemail).toEqual({
      mailboxes: [{ id: box, name: 'Camille Fontaine', can: { list: true, fetch: true } }],
    });
  });

  it.each([[{ with: 'mailbox', password: 'hookswitch' }], [{ with: 'account' }]] as const)(
    'opens with %j, and tells what is in it, newest first',
    async (key) => {
      await leave({ from: '0472558811', name: 'Li Na', recording: 'delivery' });
      await leave({ recording: 'invoice', urgent: true });
      await open(key);
      expect(messages()).toMatchObject([
        { seconds: 10, unread: true, urgent: true },
        {
          seconds: 6,
          urgent: false,
          from: { number: '0472558811', displayName: 'Li Na' },
        },
      ]);
      // 16 of 120 seconds.
      expect(state().voicemail?.open?.storageUsage).toBe(13);
      expect(requests()).toEqual([]);
    },
  );

  it('does not tell how full it is where the PBX does not', async () => {
    await setUp({ hidesUsage: true });
    await open();
    expect(state().voicemail?.open).not.toHaveProperty('storageUsage');
  });

  it('stays closed for a wrong password, without repeating it anywhere', async () => {
    await setUp({ password: '9876' });
    for (const key of [{ with: 'mailbox', password: '1111' }, { with: 'account' }] as const) {
      await expect(open(key)).rejects.toMatchObject({ kind: 'mailboxRefused', retryable: false });
    }
    expect(state().voicemail?.open).toBeUndefined();
    expect(requests()).toMatchObject([{ name: 'openMailbox', progress: 'failed' }]);
    expect(JSON.stringify(state())).not.toContain('1111');
    await open({ with: 'mailbox', password: '9876' });
    expect(state().voicemail?.open).toBeDefined();
    expect(requests()).toEqual([]);
  });

  it('opens with a remembered key, and forgets one that is refused', async () => {
    const withRemembered = { mailboxId: box, remember: true };
    await expect(on.desk.handlers['voicemail.open'](withRemembered)).rejects.toMatchObject({
      kind: 'mailboxRefused',
    });
    await open({ with: 'mailbox', password: 'hookswitch' }, true);
    expect(await on.desk.messaging.isKeyKnown(box)).toBe(true);
    await on.desk.handlers['voicemail.open'](withRemembered);
    await setUp({ password: 'changed' });
    await expect(on.desk.handlers['voicemail.open'](withRemembered)).rejects.toMatchObject({
      kind: 'mailboxRefused',
    });
    expect(await on.desk.messaging.isKeyKnown(box)).toBe(false);
  });

  it('is closed, and its key forgotten, when the user wants', async () => {
    await open({ with: 'account' }, true);
    await on.desk.handlers['voicemail.close'](undefined);
    expect(state().voicemail?.open).toBeUndefined();
    expect(await on.desk.messaging.isKeyKnown(box)).toBe(false);
  });

  it('is seen closed only once its key is forgotten, however slow the keyring is: it would open again', async () => {
    await on.dispose();
    const { keys, ...stores } = memoryStores();
    const slowly = async (mailboxId: string): Promise<void> => {
      await setTimeout(20);
      await keys.delete(mailboxId);
    };
    const messageStores = { ...stores, keys: { ...keys, delete: slowly } };
    on = await deskOnSimulator({}, 'oxe12000', { messageStores });
    await on.until(({ voicemail }) => voicemail !== undefined);
    await open({ with: 'account' }, true);
    const seen = new Promise<boolean>((resolve) => {
      const stop = on.desk.store.subscribe(({ voicemail }) => {
        if (voicemail?.open) return;
        stop();
        resolve(on.desk.messaging.isKeyKnown(box));
      });
    });
    await on.desk.handlers['voicemail.close'](undefined);
    expect(await seen).toBe(false);
  });

  it('is not there for who has no licence', async () => {
    await control(on.simulator, 'PUT', 'licences/oxe12000', { licences: ['TELEPHONY_ADVANCED'] });
    await control(on.simulator, 'POST', 'sessions/expire', {});
    await on.until(({ features }) => !features.includes('voicemail'));
  });
});

describe('what changes in an open mailbox', () => {
  it('is seen when a message is left and when one is heard', async () => {
    await open();
    await leave({ recording: 'rendezvous' });
    await on.until(({ voicemail }) => voicemail?.open?.messages.length === 1);
    expect(state().counters.voicemails).toBe(1);
    const { id = '' } = messages()[0] ?? {};
    const { bytes, fileName } = await on.desk.messaging.recording(box, id);
    expect(new TextDecoder().decode(bytes.slice(0, 4))).toBe('RIFF');
    expect(fileName).toBe(`${id}.wav`);
    await on.until(({ voicemail }) => voicemail?.open?.messages[0]?.unread === false);
    expect(state().counters.voicemails).toBe(0);
  });

  it('is seen after the connection was lost: the mailbox is opened again by itself', async () => {
    await open();
    await control(on.simulator, 'POST', 'sessions/expire', {});
    await on.until(({ link }) => link.phase !== 'live');
    await leave();
    await on.until(({ voicemail }) => voicemail?.open?.messages.length === 1, 8_000);
  }, 10_000);

  it('closes it when its password is another one by then', async () => {
    await open();
    await setUp({ password: 'changed' });
    await leave();
    await on.until(({ voicemail }) => voicemail?.failure?.kind === 'mailboxRefused');
    expect(state().voicemail?.open).toBeUndefined();
  });
});

describe('deleting', () => {
  beforeEach(async () => {
    for (const recording of ['delivery', 'invoice', 'rendezvous']) await leave({ recording });
    await open();
  });

  it('takes one, several or all away, at the PBX and on the desk', async () => {
    const [first, second, third] = messages().map(({ id }) => id);
    await erase([first ?? '']);
    await on.until(({ voicemail }) => voicemail?.open?.messages.length === 2);
    await erase([second ?? '', third ?? '', 'never-there']);
    await on.until(({ voicemail }) => voicemail?.open?.messages.length === 0);
    expect(truth().messages(box)).toEqual([]);
    await leave();
    await on.until(({ voicemail }) => voicemail?.open?.messages.length === 1);
    await erase(messages().map(({ id }) => id));
    await on.until(({ voicemail }) => voicemail?.open?.messages.length === 0);
    expect(requests()).toEqual([]);
    expect(state().voicemail?.open?.storageUsage).toBe(0);
  });

  it('that fails leaves every message, and says so', async () => {
    await setUp({ isLocked: true });
    const before = messages();
    const ids = before.slice(0, 2).map(({ id }) => id);
    await expect(erase(ids)).rejects.toMatchObject({ kind: 'serverProblem' });
    expect(messages()).toBe(before);
    expect(requests()).toMatchObject([{ name: 'deleteVoicemails', ids, progress: 'failed' }]);
    await setUp({ isLocked: false });
    await erase(ids);
    await on.until(({ voicemail }) => voicemail?.open?.messages.length === 1);
    expect(requests()).toEqual([]);
  });
});
