import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  defaultSettings,
  globalShortcutActions,
  shortcutActions,
  type ShortcutAction,
} from '@shared/bridge/setting-values';
import { useShell } from '../../../mirror';
import { Button, usePlatform } from '../../../ui';
import { Section } from '../Section';
import { useChangeSettings } from '../use-setting';
import { conflictOf } from './conflicts';
import { ShortcutLine } from './ShortcutLine';
import styles from './Shortcuts.module.css';

const local = shortcutActions.filter(
  (action) => !globalShortcutActions.some((name) => name === action),
);

/** Every key, where it works and whether it does. */
export function ShortcutsSection(): ReactElement {
  const { t } = useTranslation(['settings', 'app']);
  const change = useChangeSettings();
  const shortcuts = useShell(({ settings }) => settings.shortcuts);
  const untouched = shortcutActions.every(
    (action) => shortcuts[action] === defaultSettings.shortcuts[action],
  );
  return (
    <Section
      name="shortcuts"
      title={t('shortcuts.title')}
      action={
        !untouched && (
          <Button onPress={() => change({ shortcuts: defaultSettings.shortcuts })}>
            {t('shortcuts.resetAll')}
          </Button>
        )
      }
    >
      <Group
        title={t('app:shortcuts.global')}
        help={t('app:shortcuts.globalHelp')}
        actions={globalShortcutActions}
      />
      <Group title={t('app:shortcuts.local')} actions={local} />
    </Section>
  );
}

function Group(props: {
  readonly title: string;
  readonly help?: string;
  readonly actions: readonly ShortcutAction[];
}): ReactElement {
  const { t } = useTranslation(['settings', 'app']);
  const platform = usePlatform();
  const change = useChangeSettings();
  const { shortcuts, granted } = useShell(({ settings, shell }) => ({
    shortcuts: settings.shortcuts,
    granted: shell.globalShortcuts,
  }));
  return (
    <div>
      <h3 className={styles.groupTitle}>{props.title}</h3>
      {props.help && <p className={styles.groupHelp}>{props.help}</p>}
      <ul>
        {props.actions.map((action) => {
          const global = globalShortcutActions.find((name) => name === action);
          const conflict = conflictOf(action, shortcuts, platform);
          return (
            <ShortcutLine
              key={action}
              action={action}
              keys={shortcuts[action]}
              everywhere={global !== undefined}
              problem={
                conflict
                  ? t('shortcuts.conflict', { action: t(`app:shortcut.${conflict}`) })
                  : global && granted[global] === 'refused'
                    ? t('shortcuts.refused')
                    : undefined
              }
              onChange={(keys) => change({ shortcuts: { ...shortcuts, [action]: keys } })}
            />
          );
        })}
      </ul>
    </div>
  );
}
