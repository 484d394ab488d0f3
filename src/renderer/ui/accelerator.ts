import type { KeyPlatform } from '@shared/model/accelerator';

const plain: Readonly<Record<string, string>> = {
  CommandOrControl: 'Ctrl',
  CmdOrCtrl: 'Ctrl',
  Control: 'Ctrl',
  Command: 'Ctrl',
  Super: 'Super',
  Meta: 'Super',
  Return: 'Enter',
  Escape: 'Esc',
  Space: 'Space',
  Plus: '+',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
};

const apple: Readonly<Record<string, string>> = {
  ...plain,
  CommandOrControl: '⌘',
  CmdOrCtrl: '⌘',
  Command: '⌘',
  Control: '⌃',
  Alt: '⌥',
  Option: '⌥',
  Shift: '⇧',
  Super: '⌘',
  Meta: '⌘',
  Return: '↩',
  Enter: '↩',
  Backspace: '⌫',
};

/** The keys of an Electron accelerator in order, by their names on this platform's keyboards in English. */
export function keyCaps(accelerator: string, platform: KeyPlatform): readonly string[] {
  if (!accelerator) return [];
  const names =
    platform === 'darwin'
      ? apple
      : platform === 'win32'
        ? { ...plain, Super: 'Win', Meta: 'Win' }
        : plain;
  return accelerator.split('+').map((key) => names[key] ?? key);
}

/** The same for `aria-keyshortcuts`, whose names are those of DOM key values. */
export function ariaKeyShortcut(accelerator: string, platform: KeyPlatform): string {
  const control = platform === 'darwin' ? 'Meta' : 'Control';
  return accelerator
    .split('+')
    .map((key) =>
      /^(CommandOrControl|CmdOrCtrl)$/.test(key) ? control : key === 'Super' ? 'Meta' : key,
    )
    .join('+');
}
