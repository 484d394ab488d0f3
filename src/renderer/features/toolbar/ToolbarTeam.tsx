import { LifeBuoy } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { isLive } from '@shared/model/desk-state';
import { memberName, whoAsksForHelp } from '@shared/model/team';
import { useDesk } from '../../mirror';
import { classes, VisuallyHidden } from '../../ui';
import { teamTroubles } from '../team/team-troubles';
import styles from './Toolbar.module.css';
import { ToolbarTrouble } from './ToolbarTrouble';
import { useSystemMenu } from './use-system-menu';

/** For a supervisor: who asks for help, whom the system's menu lets accept or reject, and that something was refused. */
export function ToolbarTeam(): ReactElement | null {
  const { t } = useTranslation(['team', 'app']);
  const team = useDesk((desk) => desk.team);
  const live = useDesk(isLive);
  const isTroubled = useDesk((desk) => teamTroubles(desk).length > 0);
  const { place, open } = useSystemMenu('shell.teamMenu');
  if (!team) return null;
  const [first, ...others] = whoAsksForHelp(team);
  const words =
    first &&
    (others.length === 0
      ? t('team:help.of', { name: memberName(team, first) })
      : t('app:count.help', { count: others.length + 1 }));
  return (
    <>
      <VisuallyHidden>
        <span role="alert">{words}</span>
      </VisuallyHidden>
      {words !== undefined && (
        <Button
          ref={place}
          className={classes(styles.help)}
          aria-haspopup="menu"
          aria-label={words}
          isDisabled={!live}
          onPress={open}
        >
          <LifeBuoy size={16} aria-hidden="true" />
          <span className={styles.helpWords}>{words}</span>
        </Button>
      )}
      {isTroubled && <ToolbarTrouble />}
    </>
  );
}
