import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, TextField } from '../../ui';
import { momentOf } from './dates';
import styles from './HistoryPage.module.css';

/** Asks for the first and the last day; one of them may stay open. */
export function DatesDialog(props: {
  readonly onChoose: (first: string, last: string) => void;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('history');
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const [from, until] = [momentOf(first), momentOf(last)];
  const isBackwards = from !== undefined && until !== undefined && from > until;
  const ready = (from !== undefined || until !== undefined) && !isBackwards;
  return (
    <Dialog
      title={t('dates.title')}
      isOpen
      onClose={props.onClose}
      actions={
        <Button
          variant="primary"
          isDisabled={!ready}
          onPress={() => {
            props.onChoose(first, last);
            props.onClose();
          }}
        >
          {t('dates.show')}
        </Button>
      }
    >
      <div className={styles.days}>
        <TextField
          label={t('dates.first')}
          type="date"
          value={first}
          onChange={setFirst}
          autoFocus
        />
        <TextField
          label={t('dates.last')}
          type="date"
          value={last}
          onChange={setLast}
          error={isBackwards ? t('dates.backwards') : undefined}
        />
      </div>
    </Dialog>
  );
}
