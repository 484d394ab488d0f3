import {
  CircleOff,
  CircleX,
  LoaderCircle,
  RefreshCw,
  TriangleAlert,
  Unplug,
  type LucideIcon,
} from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Link } from '@shared/model/desk-state';
import { useDesk } from '../../mirror';
import { Chip, Timer, type Tone } from '../../ui';
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
      {link.phase === 'live' && pbxDown ? (
        <Chip tone="busy" icon={Unplug}>
          {t('link.pbxDown')}
        </Chip>
      ) : link.phase === 'live' ? (
        <span className={styles.live}>
          <span className={styles.dot} aria-hidden="true" />
          {word}
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
