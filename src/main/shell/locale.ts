import { languages, type Settings } from '@shared/bridge/settings';
import type { ShellState } from '@shared/bridge/shell-state';

/** What the desktop says: `app.getPreferredSystemLanguages()` and `app.getLocaleCountryCode()`. */
export interface SystemLocale {
  readonly languages: readonly string[];
  readonly country: string;
}

/** The language in use: the chosen one, else the PBX's where that is chosen and known, else the first of the desktop's that we have, else English. */
export function pickLanguage(
  { language: chosen, pbxLanguage: pbx }: Pick<Settings, 'language' | 'pbxLanguage'>,
  system: SystemLocale,
): ShellState['language'] {
  if (chosen === 'pbx' && pbx !== undefined) return pbx;
  if (chosen !== 'pbx' && chosen !== 'system') return chosen;
  for (const tag of system.languages) {
    const found = languages.find((language) => language === tag.toLowerCase().split(/[-_.]/)[0]);
    if (found !== undefined) return found;
  }
  return 'en';
}

/** The region by which numbers are written: the chosen one, else the desktop's, else the language's home. */
export function pickRegion(
  chosen: Settings['region'],
  system: SystemLocale,
  language: ShellState['language'],
): string {
  if (/^[a-z]{2}$/i.test(chosen)) return chosen.toUpperCase();
  if (/^[a-z]{2}$/i.test(system.country)) return system.country.toUpperCase();
  for (const tag of system.languages) {
    const region = /[-_]([a-z]{2})(?:\b|_)/i.exec(tag)?.[1];
    if (region !== undefined) return region.toUpperCase();
  }
  return { en: 'US', fr: 'FR', de: 'DE', es: 'ES' }[language];
}
