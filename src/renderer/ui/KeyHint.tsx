import type { ReactElement } from 'react';
import { keyCaps } from './accelerator';
import styles from './KeyHint.module.css';
import { usePlatform } from './platform';

/** The keys of a shortcut as small caps. Decoration: `aria-keyshortcuts` on the control says it aloud. */
export function KeyHint({ keys }: { readonly keys: string }): ReactElement | null {
  const platform = usePlatform();
  if (!keys) return null;
  return (
    <kbd className={styles.keys} aria-hidden="true">
      {keyCaps(keys, platform).map((cap, at) => (
        <span key={at} className={styles.cap}>
          {cap}
        </span>
      ))}
    </kbd>
  );
}
