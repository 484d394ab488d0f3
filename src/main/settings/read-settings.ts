import {
  accountSchema,
  defaultSettings,
  settingsSchema,
  type Settings,
} from '@shared/bridge/settings';
import { readOnce } from '@shared/read-once';

/** Settings, and the names of those that were stored but could not be used. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly unusable: readonly string[];
}

type Content = Readonly<Record<string, unknown>>;

/** Settings of several parts: each part stands for itself, as it would outside the group. */
const groups = ['ring', 'shortcuts', 'dialling', 'playback'] as const;

/**
 * Takes every setting that is valid on its own, and the default for the others. What today's schema does
 * not know is left out without a word: a newer program wrote it.
 */
export function readSettings(content: Content): ReadSettings {
  const usable: Record<string, unknown> = { ...defaultSettings };
  const unusable: string[] = [];
  for (const [name, schema] of Object.entries(settingsSchema.shape)) {
    const value = content[name];
    if (value === undefined) continue;
    const group = groups.find((each) => each === name);
    if (group !== undefined && isContent(value)) {
      const read = readGroup(group, value);
      usable[name] = read.parts;
      unusable.push(...read.unusable.map((part) => `${name}.${part}`));
      continue;
    }
    const parsed = schema.safeParse(name === 'account' ? knownOfAccount(value) : value, readOnce);
    if (parsed.success) usable[name] = parsed.data;
    else unusable.push(name);
  }
  const whole = settingsSchema.safeParse(usable, readOnce);
  return whole.success
    ? { settings: whole.data, unusable }
    : { settings: defaultSettings, unusable: Object.keys(content) };
}

/** A group's parts over its defaults, one by one: an action that is new since keeps its default key. */
function readGroup(
  group: (typeof groups)[number],
  stored: Content,
): { readonly parts: Content; readonly unusable: readonly string[] } {
  const schema = settingsSchema.shape[group];
  let parts: Content = defaultSettings[group];
  const unusable: string[] = [];
  for (const part of Object.keys(parts)) {
    if (stored[part] === undefined) continue;
    const changed = { ...parts, [part]: stored[part] };
    if (schema.safeParse(changed, readOnce).success) parts = changed;
    else unusable.push(part);
  }
  return { parts, unusable };
}

const knownOfAccount = (value: unknown): unknown =>
  isContent(value)
    ? Object.fromEntries(Object.entries(value).filter(([part]) => part in accountSchema.shape))
    : value;

const isContent = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
