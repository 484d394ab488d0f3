import { Ellipsis, LifeBuoy, Phone } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  currentCallOf,
  isTalking,
  memberName,
  whoAsksForHelp,
  type Team,
} from '@shared/model/team';
import { useAsking, useCommand, useDesk } from '../../mirror';
import { Button, IconButton, Menu, Timer } from '../../ui';
import { useOffReason } from '../calls/live';
import { modeIcons } from './mode-look';
import styles from './team.module.css';
import { useMemberWords } from './use-member-words';

/** Agents who ask for help, the one who waits longest first. Said aloud; the focus stays where it is. */
export function HelpAlerts({ team }: { readonly team: Team }): ReactElement {
  return (
    <div role="alert" className={styles.helps}>
      {whoAsksForHelp(team).map((number) => (
        <HelpAlert key={number} team={team} number={number} />
      ))}
    </div>
  );
}

function HelpAlert({ team, number }: { readonly team: Team; readonly number: string }) {
  const { t } = useTranslation('team');
  const command = useCommand();
  const off = useOffReason();
  const accepting = useAsking();
  const rejecting = useAsking();
  const words = useMemberWords();
  const asked = useDesk(({ requests }) =>
    Object.values(requests).some(
      (request) => request.target === number && request.progress === 'accepted',
    ),
  );
  const name = memberName(team, number);
  const member = team.members[number];
  const call = member && currentCallOf(member);
  // Who does not talk can only be called; where nothing is told, the PBX will say.
  const talks = !member || isTalking(member, team.told) !== false;
  const enter = (mode: 'discrete' | 'restricted' | 'normal'): void =>
    void accepting.run('team.intrude', { agent: number, mode });
  const callBack = (): void => void command('call.make', { number });
  return (
    <section className={styles.help} aria-label={t('help.of', { name })}>
      <LifeBuoy size={16} aria-hidden="true" />
      <p className={styles.text}>
        <strong>{t('help.of', { name })}</strong> <Timer since={team.help[number] ?? 0} />
        {member && call && <span className={styles.helpCall}>{words.call(member, call)}</span>}
      </p>
      <Button
        size="small"
        variant="primary"
        icon={talks ? modeIcons.restricted : Phone}
        asked={accepting.asked || asked}
        off={off}
        tooltip={t(talks ? 'help.acceptHelp' : 'help.acceptCall')}
        onPress={() => (talks ? enter('restricted') : callBack())}
      >
        {t('help.accept')}
      </Button>
      <Button
        size="small"
        asked={rejecting.asked}
        off={off}
        onPress={() => void rejecting.run('team.rejectHelp', { agent: number })}
      >
        {t('help.reject')}
      </Button>
      <Menu
        label={t('help.otherWays')}
        trigger={<IconButton size="small" icon={Ellipsis} label={t('help.otherWays')} off={off} />}
        entries={[
          ...(['discrete', 'restricted', 'normal'] as const).map((mode) => ({
            id: mode,
            icon: modeIcons[mode],
            label: t(`mode.${mode}`),
            detail: t(`modeHelp.${mode}`),
            isDisabled: !talks,
            onAction: () => enter(mode),
          })),
          { id: 'call', icon: Phone, label: t('callAgent'), onAction: callBack },
        ]}
      />
    </section>
  );
}
