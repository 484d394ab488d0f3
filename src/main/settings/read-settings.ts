import { defaultSettings, settingsSchema, type Settings } from '@shared/bridge/settings';

/** Settings, and the names of those that were stored but could not be used. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly unusable: readonly string[];
}

/** Takes every setting that is valid on its own and the default for the others. */
export function readSettings(content: Readonly<Record<string, unknown>>): ReadSettings {
  const usable: Record<string, unknown> = { ...defaultSettings };
  const unusable: string[] = [];
  for (const [name, schema] of Object.entries(settingsSchema.shape)) {
    const value = content[name];
    if (value === undefined) continue;
    const parsed = schema.safeParse(value);
    if (parsed.success) usable[name] = parsed.data;
    else unusable.push(name);
  }
  const whole = settingsSchema.safeParse(usable);
  return whole.success
    ? { settings: whole.data, unusable }
    : { settings: defaultSettings, unusable: Object.keys(content) };
}
