import { Ellipsis, LifeBuoy, Repeat } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isLive } from '@shared/model/desk-state';
import { agentWord } from '@shared/model/agent-words';
import { currentCallOf, intrusionModes, ringingAt, type TeamMember } from '@shared/model/team';
import { useDesk, useShell } from '../../mirror';
import { Chip, classes, RowTool, Timer } from '../../ui';
import { agentLooks } from '../agent/agent-look';
import { PickUpButton } from '../phone';
import { modeIcons } from './mode-look';
import styles from './team.module.css';
import { modeKeys } from './use-row-entries';
import type { MemberWords } from './use-member-words';
import { useMemberControls } from './use-member-controls';

interface TeamRowProps {
  readonly member: TeamMember;
  readonly words: MemberWords;
  /** The one that Tab reaches. */
  readonly isCurrent: boolean;
  readonly onMenu: (number: string, tool: HTMLElement) => void;
  readonly onFocus: (number: string) => void;
  /** Its place in the list of so many, how far down it stands, and how tall it is (px). */
  readonly index: number;
  readonly count: number;
  readonly start: number;
  readonly size: number;
}

/** One agent: name, state since when, current call, and the ways into it. Drawn again when something of theirs changes. */
export const TeamRow = memo(function TeamRow(props: TeamRowProps): ReactElement {
  const { member, words } = props;
  const { t } = useTranslation('team');
  const live = useDesk(isLive);
  const shortcuts = useShell(({ settings }) => settings.shortcuts);
  const { number, status, since } = member;
  const controls = useMemberControls(number);
  const asksHelp = useDesk(({ team }) => number in (team?.help ?? {}));
  const isListenedTo = useDesk(({ team }) => team?.permanent?.agent === number);
  const name = member.name ?? number;
  const look = agentLooks[status ? agentWord(status) : 'unknown'];
  const known = live && status !== undefined && !member.outdated;
  const why = known ? undefined : t(member.notTold ? 'state.refusedText' : 'state.outdated');
  const call = currentCallOf(member);
  const ringing = ringingAt(member);
  const { mode, off } = controls;
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
      aria-posinset={props.index + 1}
      aria-setsize={props.count}
      style={{ insetBlockStart: props.start, blockSize: props.size }}
      tabIndex={props.isCurrent ? 0 : -1}
      aria-label={[name, state, ...details, told, asksHelp && t('help.chip')]
        .filter(Boolean)
        .join(', ')}
      onFocus={() => props.onFocus(number)}
    >
      <span className={styles.texts}>
        <span className={styles.title}>
          <span className={styles.name}>{name}</span>
          {asksHelp && (
            <Chip tone="busy" icon={LifeBuoy} className={styles.mark}>
              {t('help.chip')}
            </Chip>
          )}
          {isListenedTo && (
            <Chip tone="accent" icon={Repeat} className={styles.mark}>
              {t('permanent.chip')}
            </Chip>
          )}
        </span>
        <span className={styles.details}>
          {call && told && (
            <span className={styles.call}>
              {told} <Timer since={call.stateSince} />
            </span>
          )}
          {told && details.length > 0 && ' · '}
          {details.join(' · ')}
        </span>
      </span>
      {ringing && (
        <span className={styles.pickUp}>
          <PickUpButton number={number} callRef={ringing.callRef} name={name} />
        </span>
      )}
      <span className={styles.state} title={why}>
        <Chip tone={known ? look.tone : 'notLive'} icon={look.icon}>
          {state} {known && since !== undefined && <Timer since={since} />}
        </Chip>
      </span>
      <span className={styles.tools}>
        <span className={styles.modes}>
          {intrusionModes.map((each) => (
            <RowTool
              key={each}
              icon={modeIcons[each]}
              label={mode === each ? t(`leave.${each}`, { name }) : t(`enter.${each}`, { name })}
              off={off}
              asked={controls.asked === each}
              shortcut={props.isCurrent ? shortcuts[modeKeys[each]] : undefined}
              className={mode === each ? styles.pressed : undefined}
              onPress={() => controls.enter(each)}
            />
          ))}
        </span>
        <RowTool
          icon={Ellipsis}
          label={t('more', { name })}
          opensMenu
          onPress={(tool) => props.onMenu(number, tool)}
        />
      </span>
    </li>
  );
});
