import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../mirror';
import { Button, Notice } from '../../ui';
import { useNavigation } from './navigation';

/** The server warned at the sign-in that the password is about to expire. It can be put off, not missed. */
export function PasswordReminder(): ReactElement | null {
  const { t } = useTranslation('settings');
  const expires = useDesk(({ identity }) => identity?.passwordExpires);
  const { go, page } = useNavigation();
  const [later, setLater] = useState(false);
  if (!expires || later || page === 'settings') return null;
  return (
    <Notice
      tone="warning"
      title={t('password.expires')}
      action={
        <Button size="small" onPress={() => go('settings', 'account')}>
          {t('password.ask')}
        </Button>
      }
      onDismiss={() => setLater(true)}
    >
      {t('password.expiresText')}
    </Notice>
  );
}
