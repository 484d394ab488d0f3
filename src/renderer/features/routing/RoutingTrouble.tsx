import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Request } from '@shared/model/desk-state';
import type { RoutingRequestName } from '@shared/model/routing';
import { troubled } from '@shared/model/requests';
import { FailureNotice } from '../../app/window/FailureNotice';
import { useCommand } from '../../mirror';
import { Notice } from '../../ui';
import { AskAgain } from '../calls/AskAgain';
import styles from './routing.module.css';
import { useRoutingRequests, useWish } from './use-routing';

/** What was refused or not confirmed, until it is dismissed. `about`: of these only. */
export function RoutingTrouble(props: {
  readonly about?: readonly RoutingRequestName[];
}): ReactElement {
  const requests = useTroubled().filter(
    ({ routing }) => routing && (props.about?.includes(routing.set) ?? true),
  );
  return (
    <>
      {requests.map((request) => (
        <Trouble key={request.id} request={request} />
      ))}
    </>
  );
}

/** What the line left in doubt the next snapshot tells. */
const useTroubled = (): readonly Request[] =>
  troubled(useRoutingRequests()).filter(({ progress }) => progress !== 'lost');

/** The same in a strip below the header; it steps back while the panel says it. */
export function RoutingStrip(): ReactElement | null {
  const any = useTroubled().length > 0;
  return any ? (
    <div className={styles.strip}>
      <RoutingTrouble />
    </div>
  ) : null;
}

function Trouble({ request }: { readonly request: Request }): ReactElement | null {
  const { t } = useTranslation('routing');
  const command = useCommand();
  const wish = useWish();
  const { routing, failure } = request;
  if (!routing) return null;
  const dismiss = (): void => void command('request.dismiss', { id: request.id });
  const action = (failure?.retryable ?? true) && (
    <AskAgain onPress={() => void wish(routing)}>{t('again')}</AskAgain>
  );
  return failure ? (
    <FailureNotice
      failure={failure}
      title={t(`failed.${routing.set}`)}
      field={routing.set === 'overflow' ? t('overflow.number') : undefined}
      onDismiss={dismiss}
      action={action}
    />
  ) : (
    <Notice
      tone="warning"
      title={t(`unconfirmed.${routing.set}`)}
      onDismiss={dismiss}
      action={action}
    >
      {t('unconfirmedText')}
    </Notice>
  );
}
