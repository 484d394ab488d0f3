import type { HookswitchBridge, Outcome, PushName, Pushes } from '@shared/bridge/bridge';
import type { Settings } from '@shared/bridge/settings';
import type { Scene } from './scenes';

const done: Outcome<never> = { ok: true, value: undefined as never };

/** Main's end of the bridge, made up from a scene: it answers, keeps settings, and does nothing else. */
export function madeUpMain(scene: Scene): HookswitchBridge {
  const listeners = new Map<PushName, Set<(push: never) => void>>();
  let { settings, shell } = scene;

  const tell = <N extends PushName>(name: N, push: Pushes[N]): void => {
    for (const listener of listeners.get(name) ?? []) listener(push as never);
  };
  const changeSettings = (patch: Partial<Settings>): void => {
    settings = { ...settings, ...patch };
    const theme = settings.theme === 'system' ? shell.theme : settings.theme;
    const { language: chosen } = settings;
    const language = chosen === 'system' || chosen === 'pbx' ? shell.language : chosen;
    shell = { ...shell, theme, language };
    tell('shell.changed', { settings, shell });
  };
  const answers: Readonly<Record<string, (input: unknown) => unknown>> = {
    'desk.snapshot': () => ({ version: 1, state: scene.desk }),
    'shell.snapshot': () => ({ settings, shell }),
    'app.info': () => scene.app,
    'session.certificateOffer': () => scene.offer ?? null,
    'contacts.page': () => ({ contacts: [], total: 0 }),
    'directory.page': () => ({ entries: [], progress: 'finished' }),
    'directory.colleague': () => null,
    'history.page': () => ({
      records: scene.history.map((record, at) => ({ ...record, id: 1000 - at, atPbx: true })),
      total: scene.history.length,
    }),
    'history.callbacks': () => [],
  };

  return {
    command: (name, ...input) => {
      if (name === 'settings.update') {
        changeSettings(input[0] as Partial<Settings>);
      }
      return Promise.resolve(done);
    },
    query: (name, ...input) =>
      Promise.resolve({ ok: true, value: answers[name]?.(input[0]) as never }),
    on(name, listener) {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener));
      return () => void all.delete(listener);
    },
  };
}
