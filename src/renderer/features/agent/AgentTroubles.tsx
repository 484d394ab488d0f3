import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agent } from '@shared/model/agent';
import { agentTroubles } from '@shared/model/agent-requests';
import { FailureNotice } from '../../app/window/FailureNotice';
import { useCommand, useDesk } from '../../mirror';
import { Notice } from '../../ui';
import { AskAgain } from '../calls/AskAgain';
import styles from './AgentStrip.module.css';
import { useAgentWords } from './agent-words';

/** What the contact centre refused, or was asked and did not confirm: said until it is dismissed. */
export function AgentTroubles({ agent }: { readonly agent: Agent }): ReactElement | null {
  const { t } = useTranslation('agent');
  const command = useCommand();
  const words = useAgentWords(agent);
  const troubles = useDesk(agentTroubles);
  if (troubles.length === 0) return null;

  return (
    <div className={styles.troubles}>
      {troubles.map((request) => {
        const { id, wish, failure } = request;
        const dismiss = (): void => void command('request.dismiss', { id });
        const again = wish && (
          <AskAgain onPress={() => void command('agent.become', { wish })}>
            {t('trouble.again')}
          </AskAgain>
        );
        return failure ? (
          <FailureNotice
            key={id}
            failure={failure}
            title={t('trouble.failed', { what: words.asked(request) })}
            onDismiss={dismiss}
            action={failure.retryable ? again : undefined}
          />
        ) : (
          <Notice
            key={id}
            tone="warning"
            title={t('trouble.unconfirmed', { what: words.asked(request) })}
            onDismiss={dismiss}
            action={again}
          >
            {t('trouble.unconfirmedText')}
          </Notice>
        );
      })}
    </div>
  );
}
