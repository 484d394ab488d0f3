import { afterEach, describe, expect, it } from 'vitest';
import { createAccountSession, type Passwords } from '../../src/main/desk/account-session';
import { control } from '../e2e/control';
import { deskOnSimulator, type DeskOnSimulator } from './desk-on-simulator';
import { io, signIn } from './signed-in';
import { createO2gConnector } from '../../src/main/pbx/o2g/index';

const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const each of cleanUp.splice(0)) await each();
});

async function desk(login = 'oxe12000'): Promise<DeskOnSimulator> {
  const on = await deskOnSimulator({}, login);
  cleanUp.push(() => on.dispose());
  return on;
}

/** The account's session over a desk, with a keyring that a test can look into. */
function account(on: DeskOnSimulator, remember: boolean) {
  const kept = new Map([['oxe12000', 'hookswitch']]);
  const passwords: Passwords = {
    get: ({ login }) => Promise.resolve(kept.get(login)),
    set: ({ login }, password) => Promise.resolve(void kept.set(login, password)),
    delete: ({ login }) => Promise.resolve(void kept.delete(login)),
  };
  const who = { system: 'o2g', server: on.simulator.url, login: 'oxe12000' } as const;
  const { handlers } = createAccountSession({
    supervisor: on.desk.supervisor,
    passwords,
    memory: { last: () => ({ account: who, remember }), keep: () => undefined },
    killedRun: {
      mayGoOn: () => Promise.resolve(false),
      close: () => Promise.resolve(),
      forget: () => Promise.resolve(),
    },
    connectorFor: () => createO2gConnector(io()),
  });
  const change = (oldPassword: string, newPassword: string) =>
    handlers['session.changePassword']({ oldPassword, newPassword });
  return { kept, change };
}

describe('the password', () => {
  it('is changed at the PBX, in the keyring, and for the next reconnection', async () => {
    const on = await desk();
    const { kept, change } = account(on, true);
    await change('hookswitch', 'a better one');
    expect(kept.get('oxe12000')).toBe('a better one');
    await expect(signIn(on.simulator.url)).rejects.toMatchObject({ kind: 'wrongCredentials' });
    await control(on.simulator, 'POST', 'sessions/expire', {});
    on.desk.supervisor.recheck();
    await on.until(({ link }) => link.phase !== 'live');
    await on.until(({ link }) => link.phase === 'live', 8_000);
  }, 15_000);

  it('is not kept for who did not ask to be remembered', async () => {
    const { kept, change } = account(await desk(), false);
    kept.clear();
    await change('hookswitch', 'a better one');
    expect([...kept]).toEqual([]);
  });

  it.each([
    ['wrong', 'a better one', 'wrongOldPassword'],
    ['hookswitch', 'abc', 'passwordRefused'],
    ['hookswitch', 'hookswitch', 'passwordRefused'],
  ])('from %s to %s is refused: %s', async (old, fresh, kind) => {
    const on = await desk();
    const { kept, change } = account(on, true);
    await expect(change(old, fresh)).rejects.toMatchObject({ kind });
    expect(kept.get('oxe12000')).toBe('hookswitch');
    expect(on.desk.store.get().link.phase).toBe('live');
  });

  it('of somebody else is not a supervisor’s to change', async () => {
    const on = await desk('oxe12003');
    const session = await signIn(on.simulator.url, { login: 'admin', onBehalfOf: '12000' });
    cleanUp.unshift(() => session.close());
    const { profile } = await session.snapshot(new AbortController().signal, () => undefined);
    expect(profile?.canChangePassword).toBe(false);
    expect(session.features.profile).not.toHaveProperty('changePassword');
  });
});

describe('the account', () => {
  it('tells its language and the ones to choose from, and follows the PBX', async () => {
    const on = await desk();
    const { profile } = on.desk.store.get();
    expect(profile).toMatchObject({ language: 'en-gb', canChangePassword: true });
    expect(profile?.languages).toContain('fr');
    await on.desk.handlers['profile.setLanguage']({ language: 'fr' });
    await on.until((state) => state.profile?.language === 'fr');
    expect(Object.values(on.desk.store.get().requests)).toEqual([]);
  });

  it('follows a name that an administrator changes, and keeps what the devices can', async () => {
    const on = await desk();
    const before = on.desk.store.get().devices;
    await control(on.simulator, 'PUT', 'objects/1', {
      path: ['Subscriber', '12000'],
      attributes: { UTF8_Phone_Book_Name: ['Roux'] },
    });
    await on.until(({ identity }) => identity?.lastName === 'Roux');
    expect(on.desk.store.get().identity).toMatchObject({ number: '12000', login: 'oxe12000' });
    expect(on.desk.store.get().devices).toEqual(before);
  });
});
