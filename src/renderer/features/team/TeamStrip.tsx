import { Repeat } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isAsking } from '@shared/model/requests';
import { intrusionModes, intrusionOf, memberName, type Team } from '@shared/model/team';
import { useAsking, useCommand, useDesk } from '../../mirror';
import { Button, RadioGroup, Spinner, Timer } from '../../ui';
import { HelpAlerts } from './HelpAlerts';
import { modeIcons } from './mode-look';
import styles from './team.module.css';
import { TeamTroubles } from './TeamTroubles';

/** Below the header of every page: who asks for help, whose call the supervisor is in, what was refused. */
export function TeamStrip(): ReactElement | null {
  const team = useDesk((desk) => desk.team);
  if (!team) return null;
  return (
    <>
      <HelpAlerts team={team} />
      <TeamTroubles team={team} />
      <IntrusionLine team={team} />
      <PermanentLine team={team} />
    </>
  );
}

/** The agent's call that the supervisor is in: how, since when, and the way out. */
function IntrusionLine({ team }: { readonly team: Team }): ReactElement | null {
  const { t } = useTranslation('team');
  const command = useCommand();
  const { asked: leaving, run } = useAsking();
  const calls = useDesk((desk) => desk.calls);
  const changing = useDesk((desk) => isAsking(desk, 'changeMode'));
  const intrusion = intrusionOf(calls, team);
  if (!intrusion) return null;
  const { call, mode, agent } = intrusion;
  const name = agent === undefined ? t('anAgent') : memberName(team, agent);
  const Icon = modeIcons[mode];
  return (
    <section className={styles.intrusion} aria-label={t('intrusion.label')}>
      <Icon size={16} aria-hidden="true" />
      <p className={styles.text} role="status">
        {t(`intrusion.${mode}`, { name })} <Timer since={call.since} />
      </p>
      {changing && <Spinner size={14} />}
      <RadioGroup
        label={t('intrusion.how')}
        hideLabel
        look="segments"
        value={mode}
        onChange={(next) => void command('team.changeMode', { mode: next })}
        options={intrusionModes.map((value) => ({ value, label: t(`mode.${value}`) }))}
      />
      <Button size="small" asked={leaving} onPress={() => void run('team.leaveCall')}>
        {t('leaveCall')}
      </Button>
    </section>
  );
}

/** Into every conversation of this agent the supervisor comes unasked. */
function PermanentLine({ team }: { readonly team: Team }): ReactElement | null {
  const { t } = useTranslation('team');
  const { asked, run } = useAsking();
  const { permanent } = team;
  if (!permanent) return null;
  return (
    <div className={styles.permanent} role="status">
      <Repeat size={16} aria-hidden="true" />
      <p className={styles.text}>
        {t('permanent.line', { name: memberName(team, permanent.agent) })}
      </p>
      <Button size="small" asked={asked} onPress={() => void run('team.stopListening')}>
        {t('permanent.stop')}
      </Button>
    </div>
  );
}
