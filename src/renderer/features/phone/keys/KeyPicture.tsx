import { Lock } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import type { PhoneWish, SetKey } from '@shared/model/phone';
import { classes, Spinner, Tooltip, VisuallyHidden } from '../../../ui';
import { useNumberWords } from '../../calls/party-words';
import { useIsAsked } from '../use-phone';
import { KeyForm } from './KeyForm';
import styles from './keys.module.css';
import type { KeySheet } from './sheets';

/** The keys as they lie on the set. One at a time is edited, where it is. */
export function KeyPicture(props: {
  readonly deviceId: string;
  readonly sheet: KeySheet;
}): ReactElement {
  const { deviceId, sheet } = props;
  const { t } = useTranslation('phone');
  const [editing, setEditing] = useState<number>();
  const [left, setLeft] = useState<number>();
  const about =
    ({ position }: SetKey) =>
    (wish: PhoneWish): boolean =>
      wish.set === 'key' &&
      wish.deviceId === deviceId &&
      wish.keyboard === sheet.keyboard &&
      wish.position === position;
  return (
    <ol className={styles.picture} aria-label={t(`keys.sheet.${sheet.kind}`)}>
      {sheet.keys.map((key) =>
        key.position === editing ? (
          <li key={key.position} className={styles.editing}>
            <KeyForm
              setKey={key}
              deviceId={deviceId}
              keyboard={sheet.keyboard}
              onDone={() => {
                setEditing(undefined);
                setLeft(key.position);
              }}
            />
          </li>
        ) : (
          <li key={key.position}>
            <KeyTile
              setKey={key}
              about={about(key)}
              wasEdited={key.position === left}
              onEdit={() => setEditing(key.position)}
            />
          </li>
        ),
      )}
    </ol>
  );
}

function KeyTile(props: {
  readonly setKey: SetKey;
  readonly about: (wish: PhoneWish) => boolean;
  /** The form that stood here gives the focus back. */
  readonly wasEdited: boolean;
  readonly onEdit: () => void;
}): ReactElement {
  const { t } = useTranslation('phone');
  const numberWords = useNumberWords();
  const { position, number, label, locked } = props.setKey;
  const asked = useIsAsked(props.about);
  const written = number === undefined ? undefined : numberWords(number);
  const main = label ?? written ?? t('keys.free');
  const what = [label, written].filter(Boolean).join(', ') || t('keys.free');
  const name = t(locked ? 'keys.keyLocked' : 'keys.key', { position, what });
  return (
    <Tooltip text={locked ? t('keys.lockedWhy') : undefined}>
      <Button
        className={classes(
          styles.key,
          number === undefined && styles.free,
          locked && styles.locked,
        )}
        autoFocus={props.wasEdited}
        {...(locked ? { 'aria-disabled': true } : { onPress: props.onEdit })}
      >
        <VisuallyHidden>{asked ? `${name}. ${t('asked')}` : name}</VisuallyHidden>
        <span className={styles.position} aria-hidden="true">
          {position}
        </span>
        <span className={styles.texts} aria-hidden="true">
          <span className={styles.main}>{main}</span>
          {label !== undefined && (
            <span className={styles.number}>{asked ? t('asked') : written}</span>
          )}
        </span>
        {asked && <Spinner size={14} />}
        {locked && <Lock size={14} aria-hidden="true" />}
      </Button>
    </Tooltip>
  );
}
