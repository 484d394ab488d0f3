import {
  CircleOff,
  CircleX,
  LoaderCircle,
  LockOpen,
  RefreshCw,
  TriangleAlert,
  Unplug,
  type LucideIcon,
} from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Link } from '@shared/model/desk-state';
import { readServerAddress } from '@shared/model/server-address';
import { useDesk, useShell } from '../../mirror';
import { Chip, Timer, VisuallyHidden, type Tone } from '../../ui';
import styles from './LinkIndicator.module.css';

const looks: Readonly<
  Record<Exclude<Link['phase'], 'live'>, { readonly tone: Tone; readonly icon: LucideIcon }>
> = {
  stale: { tone: 'away', icon: TriangleAlert },
  recovering: { tone: 'notLive', icon: RefreshCw },
  signingIn: { tone: 'notLive', icon: LoaderCircle },
  synchronising: { tone: 'notLive', icon: LoaderCircle },
  signedOut: { tone: 'notLive', icon: CircleOff },
  refused: { tone: 'busy', icon: CircleX },
};

/** Whether what is on screen is true now. Always there; quiet while it is. */
export function LinkIndicator(): ReactElement {
  const { t } = useTranslation('app');
  const link = useDesk((desk) => desk.link);
  const pbxDown = useDesk((desk) => desk.pbxDown);
  const word = t(`link.${link.phase}`);
  return (
    <span role="group" aria-label={t('link.label')} className={styles.indicator}>
      <Plain />
      {link.phase === 'live' && pbxDown ? (
        <Chip tone="busy" icon={Unplug}>
          {t('link.pbxDown')}
        </Chip>
      ) : link.phase === 'live' ? (
        <span className={styles.live}>
          <span className={styles.dot} aria-hidden="true" />
          <span className={styles.word}>{word}</span>
        </span>
      ) : (
        <Chip {...looks[link.phase]}>
          {word}
          {link.phase === 'stale' && (
            <>
              {' '}
              <Timer since={link.lastByteAt} />
            </>
          )}
        </Chip>
      )}
    </span>
  );
}

/** The mark of a session that crosses a network unencrypted. */
function Plain(): ReactElement | null {
  const { t } = useTranslation('app');
  const server = useShell(({ settings }) => settings.account?.server ?? '');
  if (!readServerAddress(server)?.exposed) return null;
  return (
    <span className={styles.plain} title={t('link.plain')}>
      <Chip tone="away" icon={LockOpen}>
        <span aria-hidden="true">http</span>
        <VisuallyHidden>{t('link.plain')}</VisuallyHidden>
      </Chip>
    </span>
  );
}
