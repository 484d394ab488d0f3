import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Request } from '@shared/model/desk-state';
import { memberName, type Team } from '@shared/model/team';
import { FailureNotice } from '../../app/window/FailureNotice';
import { useCommand, useDesk } from '../../mirror';
import { Notice } from '../../ui';
import styles from './team.module.css';
import { teamTroubles } from './team-troubles';

/** What the PBX refused a supervisor, or was asked and did not confirm: said until it is dismissed. */
export function TeamTroubles({ team }: { readonly team: Team }): ReactElement | null {
  const { t } = useTranslation('team');
  const command = useCommand();
  const troubles = useDesk(teamTroubles);
  if (troubles.length === 0) return null;
  const what = ({ name, mode, target = '' }: Request): string => {
    const agent = memberName(team, target);
    if (name === 'intrude' && mode) return t(`enter.${mode}`, { name: agent });
    if (name === 'changeMode' && mode) return t(`mode.${mode}`);
    if (name === 'listenPermanently') return t('permanent.of', { name: agent });
    if (name === 'stopListening') return t('permanent.stop');
    if (name === 'rejectHelp') return t('help.rejectOf', { name: agent });
    return t('leaveCall');
  };
  return (
    <div className={styles.troubles}>
      {troubles.map((request) => {
        const dismiss = (): void => void command('request.dismiss', { id: request.id });
        return request.failure ? (
          <FailureNotice
            key={request.id}
            failure={request.failure}
            title={t('trouble.failed', { what: what(request) })}
            onDismiss={dismiss}
          />
        ) : (
          <Notice
            key={request.id}
            tone="warning"
            title={t('trouble.unconfirmed', { what: what(request) })}
            onDismiss={dismiss}
          >
            {t('trouble.unconfirmedText')}
          </Notice>
        );
      })}
    </div>
  );
}
