import { Phone, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Callback } from '@shared/model/messages';
import { useCommand } from '../../../mirror';
import { Button, IconButton } from '../../../ui';
import { useOffReason } from '../../calls/live';
import { useCallParty, usePartyLines } from '../party';
import styles from '../messages.module.css';

/** One request: who it is, the way to call them, and the way to be done with it. */
export function CallbackRow({
  callback,
  isLeaving,
}: {
  readonly callback: Callback;
  readonly isLeaving: boolean;
}): ReactElement {
  const { t } = useTranslation('messages');
  const command = useCommand();
  const off = useOffReason();
  const { name, number } = usePartyLines(callback.from);
  const call = useCallParty(callback.from);
  return (
    <li className={styles.row} data-leaving={isLeaving || undefined}>
      <span className={styles.texts}>
        <span className={styles.name}>
          <span className={styles.nameText} data-selectable="">
            {name}
          </span>
        </span>
        {number && <span className={styles.details}>{number}</span>}
      </span>
      <Button
        size="small"
        icon={Phone}
        off={call.off}
        isDisabled={!call.run}
        aria-label={call.run ? t('callbacks.callParty', { party: name }) : call.label}
        onPress={call.run}
      >
        {t('callbacks.call')}
      </Button>
      <IconButton
        icon={Trash2}
        label={t('callbacks.delete', { party: name })}
        asked={isLeaving}
        off={off}
        onPress={() => void command('callbacks.delete', { callbackIds: [callback.id] })}
      />
    </li>
  );
}
