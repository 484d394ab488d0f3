import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keyCaps } from './accelerator';
import styles from './KeyHint.module.css';
import { usePlatform } from './platform';

/**
 * The keys of a shortcut as small caps. Decoration beside a control, whose `aria-keyshortcuts` says it aloud; `spoken`
 * where the keys are what one comes to read.
 */
export function KeyHint({
  keys,
  spoken = false,
}: {
  readonly keys: string;
  readonly spoken?: boolean;
}): ReactElement | null {
  const platform = usePlatform();
  const { t, i18n } = useTranslation('app');
  if (!keys) return null;
  return (
    <kbd className={styles.keys} aria-hidden={!spoken}>
      {keyCaps(keys, platform).map((cap, at) => (
        <span key={at} className={styles.cap}>
          {cap.length > 1 && i18n.exists(`app:key.${cap}`) ? t(`key.${cap}` as 'key.Ctrl') : cap}
        </span>
      ))}
    </kbd>
  );
}
