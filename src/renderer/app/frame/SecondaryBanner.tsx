import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useDesk } from '../../mirror';
import { Button } from '../../ui';
import { Strip } from './Strip';

/** That the session is at the secondary server, and the way back; nothing while it is at the primary. */
export function SecondaryBanner(): ReactElement | null {
  const { t } = useTranslation('app');
  const command = useCommand();
  const shown = useDesk(({ link, onSecondary }) => link.phase === 'live' && onSecondary === true);
  if (!shown) return null;
  return (
    <Strip quiet title={t('banner.secondary.title')} text={t('banner.secondary.text')}>
      <Button onPress={() => void command('session.backToPrimary')}>
        {t('banner.secondary.back')}
      </Button>
    </Strip>
  );
}
