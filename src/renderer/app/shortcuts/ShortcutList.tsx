import { Search } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  globalShortcutActions,
  shortcutActions,
  type ShortcutAction,
} from '@shared/bridge/setting-values';
import { useShell } from '../../mirror';
import { Button, Dialog, KeyHint, TextField } from '../../ui';
import styles from './ShortcutList.module.css';

const isGlobal = (action: ShortcutAction): boolean =>
  globalShortcutActions.some((name) => name === action);

/** Every key of the program in one list that typing narrows. */
export function ShortcutList(props: {
  readonly onClose: () => void;
  readonly onChange: () => void;
}): ReactElement {
  const { t, i18n } = useTranslation('app');
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase(i18n.language);
  const found = shortcutActions.filter((action) =>
    t(`shortcut.${action}`).toLocaleLowerCase(i18n.language).includes(wanted),
  );
  const everywhere = found.filter(isGlobal);
  const local = found.filter((action) => !isGlobal(action));
  return (
    <Dialog
      title={t('shortcuts.title')}
      isOpen
      onClose={props.onClose}
      actions={<Button onPress={props.onChange}>{t('shortcuts.change')}</Button>}
    >
      <TextField
        label={t('shortcuts.search')}
        hideLabel
        placeholder={t('shortcuts.search')}
        icon={Search}
        value={search}
        onChange={setSearch}
        autoFocus
      />
      {found.length === 0 && <p className={styles.none}>{t('shortcuts.none', { search })}</p>}
      <Group title={t('shortcuts.local')} actions={local} />
      <Group title={t('shortcuts.global')} help={t('shortcuts.globalHelp')} actions={everywhere} />
    </Dialog>
  );
}

function Group(props: {
  readonly title: string;
  readonly help?: string;
  readonly actions: readonly ShortcutAction[];
}): ReactElement | null {
  const { t } = useTranslation('app');
  const { shortcuts, granted } = useShell(({ settings, shell }) => ({
    shortcuts: settings.shortcuts,
    granted: shell.globalShortcuts as Partial<Record<ShortcutAction, string>>,
  }));
  if (props.actions.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{props.title}</h3>
      {props.help && <p className={styles.help}>{props.help}</p>}
      <ul>
        {props.actions.map((action) => (
          <li key={action} className={styles.line}>
            <span className={styles.name}>{t(`shortcut.${action}`)}</span>
            {granted[action] === 'refused' && (
              <span className={styles.refused}>{t('shortcuts.refused')}</span>
            )}
            {shortcuts[action] ? (
              <KeyHint spoken keys={shortcuts[action]} />
            ) : (
              <span className={styles.unset}>{t('shortcuts.notSet')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
