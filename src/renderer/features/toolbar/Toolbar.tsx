import { GripVertical, PanelTopClose } from 'lucide-react';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkIndicator } from '../../app/frame/LinkIndicator';
import { LinkVoice } from '../../app/frame/LinkVoice';
import { UserStateChip } from '../../app/frame/UserStateChip';
import { Keyboard } from '../../app/shortcuts/Keyboard';
import { useKeysOf, useShortcut } from '../../app/shortcuts/use-shortcut';
import { useCommand, useDesk } from '../../mirror';
import { IconButton, SystemTooltips } from '../../ui';
import { CallVoice } from '../calls';
import { useIsBasic } from '../calls/use-basic-calls';
import styles from './Toolbar.module.css';
import { ToolbarAgent } from './ToolbarAgent';
import { ToolbarBasic } from './ToolbarBasic';
import { ToolbarCalls } from './ToolbarCalls';
import { ToolbarCounters } from './ToolbarCounters';
import { ToolbarDial } from './ToolbarDial';
import { ToolbarPartsOff } from './ToolbarPartsOff';
import { ToolbarTeam } from './ToolbarTeam';

/** The strip. What it has no room for, it asks the desk to do. */
export function Toolbar(): ReactElement {
  const command = useCommand();
  return (
    <Keyboard
      onUnhandled={(action) => void command('shell.openInDesk', { show: 'shortcut', action })}
    >
      <LinkVoice />
      <CallVoice />
      <SystemTooltips value>
        <Strip />
      </SystemTooltips>
    </Keyboard>
  );
}

function Strip(): ReactElement {
  const { t } = useTranslation('toolbar');
  const command = useCommand();
  const isOperator = useDesk((desk) => desk.agent !== undefined);
  const hasPhone = useDesk((desk) => desk.features.includes('calls'));
  const isBasic = useIsBasic();
  const showDesk = (): void => void command('shell.showDesk');
  useShortcut('switchView', showDesk);
  useEffect(() => {
    let ratio = window.devicePixelRatio;
    // Enlarging a page changes it too; making the strip wider does not.
    const onResize = (): void => {
      if (window.devicePixelRatio === ratio) return;
      ratio = window.devicePixelRatio;
      void command('shell.fitToolbar');
    };
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, [command]);
  return (
    <main className={styles.strip} aria-label={t('label')}>
      <GripVertical size={16} className={styles.grip} aria-hidden="true" />
      {isOperator ? <ToolbarAgent /> : hasPhone && <UserStateChip />}
      <ToolbarTeam />
      {isBasic ? <ToolbarBasic /> : <ToolbarCalls />}
      {(hasPhone || isBasic) && <ToolbarDial />}
      <ToolbarCounters />
      <ToolbarPartsOff />
      <LinkIndicator />
      <IconButton
        icon={PanelTopClose}
        label={t('showDesk')}
        shortcut={useKeysOf('switchView')}
        onPress={showDesk}
      />
    </main>
  );
}
