import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShortcutAction } from '@shared/bridge/setting-values';
import type { Call } from '@shared/model/call';
import { isLive, type CallRequest } from '@shared/model/desk-state';
import { troubled } from '@shared/model/requests';
import { intrusionOf, memberName } from '@shared/model/team';
import { useCommand, useDesk, useShell } from '../../mirror';
import { Button, Chip, classes, IconButton, Timer } from '../../ui';
import { wrappedUp } from '../agent';
import { actionIcons, stateSigns } from '../calls/action-icons';
import { useOffReason } from '../calls/live';
import { offeredActions, slotViews, type CallAction, type SlotView } from '../calls/model/actions';
import { askFor } from '../calls/model/ask';
import { callTitle } from '../calls/model/call-party';
import { orderedCalls } from '../calls/model/order';
import { isAsked, requestsOf } from '../calls/model/requests';
import { stateView } from '../calls/model/state-view';
import { useOriginWords } from '../calls/origin-words';
import { useTitleWords } from '../calls/party-words';
import { useCallKeys } from '../calls/use-call-keys';
import { useRun } from '../calls/use-run';
import styles from './Toolbar.module.css';
import { ToolbarTrouble } from './ToolbarTrouble';
import { ToolbarWrapUp } from './ToolbarWrapUp';

/** The call to look at first, and how many there are beside it. */
export function ToolbarCalls(): ReactElement {
  const { t } = useTranslation('toolbar');
  const command = useCommand();
  const calls = useDesk((desk) => orderedCalls(desk.calls));
  const [first, ...others] = calls;
  const wrapped = useDesk(wrappedUp);
  const act = useAct();
  useCallKeys({
    act,
    showMenu: () => void command('shell.openInDesk', { show: 'shortcut', action: 'callMenu' }),
  });
  if (!first && wrapped) return <ToolbarWrapUp call={wrapped} />;
  if (!first) return <p className={classes(styles.call, styles.none)}>{t('noCall')}</p>;
  return (
    <>
      <CurrentCall key={first.callRef} call={first} onAction={(action) => act(first, action)} />
      {others.length > 0 && (
        <Button
          size="small"
          onPress={() => void command('shell.openInDesk', { show: 'page', page: 'calls' })}
        >
          {t('others', { count: others.length })}
        </Button>
      )}
    </>
  );
}

/** The key of the desk that does what needs room. */
const inDesk: Partial<Record<CallAction, ShortcutAction>> = {
  keypad: 'dtmf',
  park: 'park',
  attachData: 'attachData',
};

/** Does an action, or has the desk do what needs room. */
function useAct(): (call: Call, action: CallAction) => void {
  const run = useRun();
  const preferred = useShell(({ settings }) => settings.deviceId);
  return (call, action) => {
    const ask = askFor(action, call, preferred);
    if (ask) return run(ask.command, ask.input);
    run('shell.openInDesk', { show: 'shortcut', action: inDesk[action] ?? 'transfer' });
  };
}

function CurrentCall(props: {
  readonly call: Call;
  readonly onAction: (action: CallAction) => void;
}): ReactElement {
  const { call } = props;
  const { t } = useTranslation('calls');
  const live = useDesk(isLive);
  const title = useTitleWords()(callTitle(call));
  const origin = useOriginWords()(call);
  const supervision = useSupervisionWords(call);
  const requests = useDesk((desk) => requestsOf(desk.requests, call.callRef));
  const { word, since } = stateView(call);
  const { icon, tone } = stateSigns[word];
  const slots = slotViews(offeredActions(call));
  const ringing = call.state === 'ringingIncoming';
  // Who hears a supervisor comes first: a narrow strip shows no more.
  const main = supervision ?? title.main;
  const below = supervision ? title.main : [...title.details, ...origin].join(' · ');
  return (
    <section
      className={classes(styles.call, styles.current)}
      aria-label={main}
      data-state={call.state}
    >
      <div className={styles.who}>
        <p className={styles.party} title={main}>
          {main}
        </p>
        {below && (
          <p className={styles.details} title={below}>
            {below}
          </p>
        )}
      </div>
      <Chip icon={icon} tone={live ? tone : 'notLive'} className={styles.state}>
        {t(`state.${word}`)} <Timer since={since} />
      </Chip>
      {troubled(requests).length > 0 && <ToolbarTrouble />}
      <div className={styles.actions}>
        {[ringing ? slots.answer : slots.hold, slots.send, slots.end].map((view, at) => (
          <Act
            key={at}
            view={view}
            requests={requests}
            onPress={() => props.onAction(view.action)}
          />
        ))}
      </div>
    </section>
  );
}

/** In whose call a supervisor is, and who hears them; undefined for a call of the user's own. */
function useSupervisionWords({ callRef }: Call): string | undefined {
  const { t } = useTranslation('team');
  return useDesk(({ calls, team }) => {
    const intrusion = intrusionOf(calls, team);
    if (intrusion?.call.callRef !== callRef) return undefined;
    const { agent, mode } = intrusion;
    const name = agent === undefined ? t('anAgent') : memberName(team, agent);
    return t(`intrusion.${mode}`, { name });
  });
}

const looks: Partial<Record<CallAction, 'answer' | 'hangUp'>> = {
  answer: 'answer',
  reject: 'hangUp',
  leave: 'hangUp',
  hangUp: 'hangUp',
};

/** One of the three places; transfer and redirect need room and are done in the desk. */
function Act(props: {
  readonly view: SlotView;
  readonly requests: readonly CallRequest[];
  readonly onPress: () => void;
}): ReactElement {
  const { view, requests } = props;
  const { t } = useTranslation('calls');
  const off = useOffReason();
  const { action, offered } = view;
  const asked = isAsked(requests, action);
  return (
    <IconButton
      variant={looks[action] ?? 'secondary'}
      icon={actionIcons[action]}
      label={asked ? t('askedFor', { what: t(`action.${action}`) }) : t(`action.${action}`)}
      asked={asked}
      off={offered ? off : undefined}
      isDisabled={!offered && !asked}
      onPress={props.onPress}
    />
  );
}
