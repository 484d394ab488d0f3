import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { OwnedProcess } from './owned-process';
import { callBus, hasOwner, type Bus } from './bus';

/** The Secret Service with an unlocked throwaway keyring. */
export interface Keyring {
  /** Ends the service, as on a desktop that has none; `start` brings it back with what it held. */
  stop: () => Promise<void>;
  start: () => Promise<void>;
  /** An empty keyring again. */
  reset: () => Promise<void>;
  /** Whether it keeps something under that name for the program. */
  holds: (account: string) => Promise<boolean>;
}

const service = 'org.freedesktop.secrets';
const target = {
  destination: service,
  path: '/org/freedesktop/secrets',
  interface: 'org.freedesktop.Secret.Service',
};

/** Starts gnome-keyring; its files lie in the home that `env` names. */
export async function startKeyring(
  env: Readonly<Record<string, string>>,
  session: Bus,
): Promise<Keyring> {
  const bus = await session.connect();
  let daemon: OwnedProcess | undefined;
  const start = async () => {
    if (daemon !== undefined) return;
    const args = ['--foreground', '--unlock', '--components=secrets'];
    daemon = new OwnedProcess('gnome-keyring-daemon', args, { env, input: 'throwaway' });
    await daemon.until('it took its name', () => hasOwner(bus, service));
  };
  const stop = async () => {
    await daemon?.stop();
    daemon = undefined;
  };
  await start();
  return {
    start,
    stop,
    reset: async () => {
      await stop();
      await rm(join(env['XDG_DATA_HOME'] ?? '', 'keyrings'), { recursive: true, force: true });
      await start();
    },
    holds: async (account) => {
      const attributes = { service: 'Hookswitch', account };
      const found = await callBus(bus, target, 'SearchItems', 'a{ss}', [attributes]);
      return found.flat().length > 0;
    },
  };
}
