import { Unplug } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '@shared/model/failure';
import { Button, EmptyState } from '../../ui';
import styles from './BootFailure.module.css';

/** A window that never reached main: says so and offers to load again. */
export function BootFailure({ failure }: { readonly failure: Failure }): ReactElement {
  const { t } = useTranslation('app');
  return (
    <main className={styles.page}>
      <EmptyState
        icon={Unplug}
        title={t('boot.title')}
        action={
          <Button variant="primary" onPress={() => window.location.reload()}>
            {t('boot.again')}
          </Button>
        }
      >
        <p>{t('boot.text')}</p>
        <p className={styles.details} data-selectable>
          {failure.details?.message ?? failure.kind}
        </p>
      </EmptyState>
    </main>
  );
}
