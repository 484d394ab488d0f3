import { Ellipsis, LifeBuoy, Repeat } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isLive } from '@shared/model/desk-state';
import {
  currentCallOf,
  intrusionModes,
  ringingAt,
  type Team,
  type TeamMember,
} from '@shared/model/team';
import { useDesk, useShell } from '../../mirror';
import { Chip, classes, IconButton, Menu, Timer } from '../../ui';
import { agentLooks, agentWord } from '../agent/agent-look';
import { PickUpButton } from '../phone';
import { modeIcons } from './mode-look';
import styles from './team.module.css';
import { modeKeys, useRowEntries } from './use-row-entries';
import type { MemberWords } from './use-member-words';
import type { TeamControls } from './use-team-controls';

interface TeamRowProps {
  readonly team: Team;
  readonly member: TeamMember;
  readonly words: MemberWords;
  readonly controls: TeamControls;
  /** The one that Tab reaches. */
  readonly isCurrent: boolean;
  readonly menuOpen: boolean;
  readonly onMenu: (open: boolean) => void;
  readonly onFocus: () => void;
}

/** One agent: name, state since when, current call, and the ways into it. */
export function TeamRow(props: TeamRowProps): ReactElement {
  const { team, member, words, controls } = props;
  const { t } = useTranslation('team');
  const live = useDesk(isLive);
  const shortcuts = useShell(({ settings }) => settings.shortcuts);
  const entries = useRowEntries(team, member, controls);
  const { number, status, since } = member;
  const name = member.name ?? number;
  const look = agentLooks[status ? agentWord(status) : 'unknown'];
  const known = live && status !== undefined && !member.outdated;
  const call = currentCallOf(member);
  const ringing = ringingAt(member);
  const mode = controls.modeWith(member);
  const off = controls.offReason(member);
  const details = [
    member.name && number,
    status?.group && t('group.one', { group: status.group }),
    status?.proAcd && status.proAcd !== number && t('onSet', { set: status.proAcd }),
  ].filter(Boolean);
  const state = words.status(member);
  const told = call && words.call(member, call);
  return (
    <li
      className={classes(styles.row, mode && styles.supervised)}
      data-agent={number}
      tabIndex={props.isCurrent ? 0 : -1}
      aria-label={[name, state, ...details, told].filter(Boolean).join(', ')}
      onFocus={props.onFocus}
    >
      <span className={styles.texts}>
        <span className={styles.name}>
          {name}
          {number in team.help && (
            <Chip tone="busy" icon={LifeBuoy}>
              {t('help.chip')}
            </Chip>
          )}
          {team.permanent?.agent === number && (
            <Chip tone="accent" icon={Repeat}>
              {t('permanent.chip')}
            </Chip>
          )}
        </span>
        <span className={styles.details}>{details.join(' · ')}</span>
        {call && told && (
          <span className={styles.call}>
            {told} <Timer since={call.stateSince} />
          </span>
        )}
      </span>
      <span className={styles.state} title={known ? undefined : t('state.outdated')}>
        <Chip tone={known ? look.tone : 'notLive'} icon={look.icon}>
          {state} {known && since !== undefined && <Timer since={since} />}
        </Chip>
      </span>
      {ringing && (
        <span className={styles.pickUp}>
          <PickUpButton number={number} callRef={ringing.callRef} name={name} />
        </span>
      )}
      <span className={styles.tools}>
        <span className={styles.modes}>
          {intrusionModes.map((each) => (
            <IconButton
              key={each}
              icon={modeIcons[each]}
              label={mode === each ? t(`leave.${each}`, { name }) : t(`enter.${each}`, { name })}
              off={off}
              asked={controls.isAsked(member, each)}
              shortcut={props.isCurrent ? shortcuts[modeKeys[each]] : undefined}
              className={mode === each ? styles.pressed : undefined}
              onPress={() => controls.enter(member, each)}
            />
          ))}
        </span>
        <Menu
          label={t('more', { name })}
          isOpen={props.menuOpen}
          onOpenChange={props.onMenu}
          entries={entries}
          trigger={<IconButton icon={Ellipsis} label={t('more', { name })} />}
        />
      </span>
    </li>
  );
}
