import { expect, it } from 'vitest';
import { watchScreenUnlock } from './screen-unlock';
import type { BusSignal } from './session-bus';

/** A desktop whose screen saver a test is; counts how often somebody was back. */
async function watched(platform: NodeJS.Platform = 'linux') {
  const seen = { listening: 0, back: 0 };
  let heard: (signal: BusSignal) => void = () => undefined;
  const stop = watchScreenUnlock({
    platform,
    bus: {
      listen: (member, each) => {
        expect(member).toBe('ActiveChanged');
        seen.listening += 1;
        heard = each;
        return Promise.resolve();
      },
    },
    after: Promise.resolve(),
    onUnlock: () => (seen.back += 1),
  });
  await Promise.resolve();
  const tells = (teller: string, ...body: readonly unknown[]): void =>
    heard({ interface: teller, body });
  return { seen, stop, tells };
}

it.each(['freedesktop', 'gnome', 'cinnamon', 'mate', 'xfce'])(
  'hears the screen saver of %s say that the screen is unlocked, and not that it is locked',
  async (desktop) => {
    const { seen, tells } = await watched();
    tells(`org.${desktop}.ScreenSaver`, true);
    expect(seen.back).toBe(0);
    tells(`org.${desktop}.ScreenSaver`, false);
    expect(seen.back).toBe(1);
  },
);

it('takes nothing else that is no longer active for an unlocked screen', async () => {
  const { seen, tells } = await watched();
  tells('org.fcitx.Fcitx.InputMethod', false);
  tells('', false);
  tells('org.gnome.ScreenSaver');
  tells('org.gnome.ScreenSaver', 0);
  expect(seen.back).toBe(0);
});

it('hears nothing once it is stopped', async () => {
  const { seen, stop, tells } = await watched();
  stop();
  tells('org.gnome.ScreenSaver', false);
  expect(seen.back).toBe(0);
});

it('asks no bus on the other systems, where Electron tells', async () => {
  expect((await watched('darwin')).seen.listening).toBe(0);
});

it('lives with a desktop that has no bus', async () => {
  const bus = { listen: () => Promise.reject(new Error('There is none.')) };
  const onUnlock = (): void => expect.unreachable();
  const stop = watchScreenUnlock({
    platform: 'linux',
    bus,
    after: Promise.resolve(),
    onUnlock,
  });
  // Nothing is thrown at anybody: vitest fails a run with a rejection that nobody took.
  await new Promise(setImmediate);
  stop();
});
