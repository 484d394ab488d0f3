import type { KeyPlatform } from '@shared/model/accelerator';

/** What of a key event tells which keys are down. */
export type PressedKeys = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'
>;

const named: Readonly<Record<string, string>> = {
  ' ': 'Space',
  '+': 'Plus',
  Enter: 'Return',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};
const modifiers = ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process'];

/**
 * The keys that are down as an Electron accelerator, in its order of modifiers; undefined while only
 * modifiers are. A sign that is typed with Shift ("?") stands for itself.
 */
export function acceleratorOf(event: PressedKeys, platform: KeyPlatform): string | undefined {
  if (modifiers.includes(event.key)) return undefined;
  const key = keyName(event);
  if (!key) return undefined;
  const mac = platform === 'darwin';
  const sign = key.length === 1 && !/[A-Z0-9]/.test(key);
  const down = [
    (mac ? event.metaKey : event.ctrlKey) && 'CommandOrControl',
    mac && event.ctrlKey && 'Control',
    !mac && event.metaKey && 'Super',
    event.altKey && 'Alt',
    event.shiftKey && !sign && 'Shift',
  ];
  return [...down.filter(Boolean), key].join('+');
}

/** With a modifier the key itself counts, not the sign that Shift or Alt makes of it. */
function keyName({ key, code, ctrlKey, altKey, metaKey }: PressedKeys): string | undefined {
  const physical = /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1];
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if (physical && (ctrlKey || altKey || metaKey)) return physical;
  return (
    named[key] ?? (key === 'Unidentified' ? undefined : key.length === 1 ? key.toUpperCase() : key)
  );
}

/** Whether a key alone would be typed into a field: without Ctrl, Alt, Super or a function key. */
export function isTyping(accelerator: string): boolean {
  return !/(^|\+)(CommandOrControl|Control|Command|Alt|Super)\+|(^|\+)F\d{1,2}$|Escape$/.test(
    accelerator,
  );
}
