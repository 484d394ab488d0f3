import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useBack } from '../../app/shortcuts/use-shortcut';
import { useCommand } from '../../mirror';
import { Button, Spinner } from '../../ui';
import { readServerAddress } from '@shared/model/server-address';
import styles from './SignInPage.module.css';

/** A sign-in under way: to where, and the way out of it. */
export function SigningIn({ server }: { readonly server: string }): ReactElement {
  const { t } = useTranslation('signIn');
  const command = useCommand();
  const cancel = (): void => void command('session.cancelSignIn');
  useBack(cancel);
  return (
    <div className={styles.progress} role="status">
      <Spinner size={20} />
      <p className={styles.progressText}>
        {t('progress', { server: readServerAddress(server)?.host ?? server })}
      </p>
      <Button onPress={cancel} shortcut="Escape">
        {t('cancel')}
      </Button>
    </div>
  );
}
