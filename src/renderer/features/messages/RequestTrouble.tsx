import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Request } from '@shared/model/desk-state';
import type { MessageRequestName } from '@shared/model/messages';
import { isUnderWay, troubled } from '@shared/model/requests';
import { FailureNotice } from '../../app/window/FailureNotice';
import { useCommand, useDesk } from '../../mirror';
import { Notice } from '../../ui';
import { AskAgain } from '../calls/AskAgain';
import { useNumberWords } from '../calls/party-words';
import styles from './messages.module.css';

/** What the user asked about messages and is not done, oldest first. */
export function useMessageRequests(name: MessageRequestName): readonly Request[] {
  return useDesk(({ requests }) =>
    Object.values(requests).filter((request) => request.name === name),
  );
}

/** Whether one of them is on its way. */
export const useIsAsked = (name: MessageRequestName): boolean =>
  useMessageRequests(name).some(isUnderWay);

/** Those that failed or were not confirmed, until dismissed, each with the way to ask again. */
export function RequestTrouble(props: {
  readonly name: MessageRequestName;
  readonly onAgain?: ((request: Request) => void) | undefined;
}): ReactElement | null {
  const { t } = useTranslation('messages');
  const command = useCommand();
  const numberWords = useNumberWords();
  const requests = troubled(useMessageRequests(props.name));
  if (requests.length === 0) return null;
  return (
    <div className={styles.notices}>
      {requests.map((request) => {
        const { id, target, ids = [], failure } = request;
        const dismiss = (): void => void command('request.dismiss', { id });
        const about = { count: ids.length, target: target ? numberWords(target) : '' };
        const again = props.onAgain && (failure?.retryable ?? true) && (
          <AskAgain onPress={() => props.onAgain?.(request)}>{t('again')}</AskAgain>
        );
        return failure ? (
          <FailureNotice
            key={id}
            failure={failure}
            title={t(`failed.${props.name}`, about)}
            action={again}
            onDismiss={dismiss}
          />
        ) : (
          <Notice
            key={id}
            tone="warning"
            title={t(`unconfirmed.${props.name}`, about)}
            action={again}
            onDismiss={dismiss}
          >
            {t('unconfirmedText')}
          </Notice>
        );
      })}
    </div>
  );
}
