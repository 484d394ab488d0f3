import { shortcutActions, type ShortcutAction } from '@shared/bridge/setting-values';
import type { Settings } from '@shared/bridge/settings';
import { sameKeys, type KeyPlatform } from '@shared/model/accelerator';

type Shortcuts = Settings['shortcuts'];

/** The first other action that the same keys do, if any. */
export function conflictOf(
  action: ShortcutAction,
  shortcuts: Shortcuts,
  platform: KeyPlatform,
): ShortcutAction | undefined {
  return shortcutActions.find(
    (other) => other !== action && sameKeys(shortcuts[action], shortcuts[other], platform),
  );
}
