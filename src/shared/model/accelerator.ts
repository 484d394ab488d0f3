/** Whose keyboard: which key "CommandOrControl" means, and how keys are called. */
export type KeyPlatform = 'linux' | 'darwin' | 'win32';

const aliases: Readonly<Record<string, string>> = {
  cmdorctrl: 'commandorcontrol',
  option: 'alt',
  meta: 'super',
  cmd: 'command',
  ctrl: 'control',
  enter: 'return',
  esc: 'escape',
};

/** One spelling of an Electron accelerator, however it is written: equal ones are the same keys here. */
export function canonicalKeys(accelerator: string, platform: KeyPlatform): string {
  const main = platform === 'darwin' ? 'command' : 'control';
  const parts = accelerator
    .toLowerCase()
    .split('+')
    .map((part) => part.trim())
    .map((part) => aliases[part] ?? part)
    .map((part) => (part === main ? 'commandorcontrol' : part));
  const key = parts.pop() ?? '';
  return [...parts.sort(), key].join('+');
}

/** Whether two accelerators are the same keys on this platform. None is like none. */
export function sameKeys(one: string, other: string, platform: KeyPlatform): boolean {
  return one !== '' && canonicalKeys(one, platform) === canonicalKeys(other, platform);
}
