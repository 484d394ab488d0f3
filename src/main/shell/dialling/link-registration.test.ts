import { expect, it } from 'vitest';
import { defaultSettings, type Settings } from '@shared/bridge/settings';
import { silentLog } from '../../log/log';
import { followLinkRegistration, type LinkRegistrationIo } from './link-registration';

function build(parts: Partial<LinkRegistrationIo> = {}) {
  const ours = new Map<string, readonly string[] | undefined>();
  let settings = defaultSettings;
  const listeners = new Set<(next: Settings, previous: Settings) => void>();
  const stop = followLinkRegistration({
    app: {
      isDefaultProtocolClient: (scheme) => ours.has(scheme),
      setAsDefaultProtocolClient: (scheme, _path, args) => ours.set(scheme, args).has(scheme),
      removeAsDefaultProtocolClient: (scheme) => ours.delete(scheme),
    },
    platform: 'win32',
    packaged: true,
    executable: 'C:/Hookswitch.exe',
    settings: {
      get: () => settings,
      subscribe(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    log: silentLog,
    ...parts,
  });
  const open = (openLinks: boolean): void => {
    const previous = settings;
    settings = { ...settings, dialling: { ...settings.dialling, openLinks } };
    for (const listener of listeners) listener(settings, previous);
  };
  return { ours, open, stop, listeners };
}

it('takes the links of every scheme, each after "--", and leaves them when the user says so', () => {
  const { ours, open, stop, listeners } = build();
  expect([...ours.keys()]).toEqual(['tel', 'callto', 'sip', 'hookswitch']);
  expect(new Set([...ours.values()].map((args) => args?.at(-1)))).toEqual(new Set(['--']));
  open(false);
  expect(ours.size).toBe(0);
  stop();
  expect(listeners.size).toBe(0);
});

it('leaves the system alone on Linux, where the package says it, and in a checkout', () => {
  expect(build({ platform: 'linux' }).ours.size).toBe(0);
  expect(build({ packaged: false }).ours.size).toBe(0);
});
