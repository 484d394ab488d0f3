import { languages } from '@shared/bridge/setting-values';
import type { Desk } from '../desk/desk';
import type { SettingsStore } from '../settings/settings-store';

/**
 * Remembers the GUI language that the PBX keeps for the user, where it is one of ours: it is the desk's default,
 * from the next start's first window on. Returns the function that stops it.
 */
export function followPbxLanguage(
  desk: Pick<Desk, 'subscribe'>,
  settings: Pick<SettingsStore, 'get' | 'update'>,
): () => void {
  return desk.subscribe(({ profile }, before) => {
    if (!profile || profile === before.profile) return;
    const short = profile.language?.toLowerCase().split('-')[0];
    const pbxLanguage = languages.find((each) => each === short);
    if (pbxLanguage === settings.get().pbxLanguage) return;
    settings.update({ pbxLanguage });
  });
}
