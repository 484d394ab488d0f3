import { EyeOff } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeysOf } from '../../app/shortcuts/use-shortcut';
import { FailureNotice } from '../../app/window/FailureNotice';
import { useAsking, useDesk } from '../../mirror';
import { Button, EmptyState, Notice } from '../../ui';
import { CallsFrame } from './CallsFrame';
import styles from './CallsPage.module.css';
import { useOffReason } from './live';
import { requestsElsewhere } from './model/requests';
import { useBasicActions, type BasicAction } from './use-basic-calls';

/** The page of an account whose licence tells of no calls: what it can do all the same, and that it sees nothing. */
export function BasicCalls(): ReactElement {
  const { t } = useTranslation('calls');
  const requests = useDesk((desk) => requestsElsewhere(desk.requests, desk.calls));
  const actions = useBasicActions();
  return (
    <CallsFrame requests={requests}>
      <EmptyState
        icon={EyeOff}
        title={t('basic.title')}
        action={
          <div className={styles.basic}>
            <div className={styles.basicActions}>
              {actions.map((action) => (
                <Act key={action.id} action={action} />
              ))}
            </div>
            <Licence />
          </div>
        }
      >
        {t('basic.text')}
      </EmptyState>
    </CallsFrame>
  );
}

/** No event tells that the account has another licence: whoever knows it has the server asked. */
function Licence(): ReactElement {
  const { t } = useTranslation('calls');
  const { asked, failure, run, clear } = useAsking();
  return (
    <>
      <Button
        size="small"
        asked={asked}
        off={useOffReason()}
        onPress={() => void run('session.tryNow')}
      >
        {t('basic.checkAgain')}
      </Button>
      {failure?.kind === 'licenceMissing' ? (
        <Notice tone="info" title={t('basic.notYet')} onDismiss={clear} />
      ) : (
        failure && <FailureNotice failure={failure} onDismiss={clear} />
      )}
    </>
  );
}

function Act({ action }: { readonly action: BasicAction }): ReactElement {
  const { t } = useTranslation('calls');
  const { id, icon, asked, run } = action;
  return (
    <Button
      variant={id}
      size="large"
      icon={icon}
      asked={asked}
      off={useOffReason()}
      shortcut={useKeysOf(id)}
      onPress={run}
    >
      {t(`action.${id}`)}
    </Button>
  );
}
