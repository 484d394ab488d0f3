import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Routing, RoutingRequestName } from '@shared/model/routing';
import { isUnderWay } from '@shared/model/requests';
import { useKeysOf } from '../../app/shortcuts/use-shortcut';
import { Switch } from '../../ui';
import { useOffReason } from '../calls/live';
import { RouteForm } from './RouteForm';
import styles from './routing.module.css';
import { RoutingTrouble } from './RoutingTrouble';
import { useRoutingRequests, useRoutingSentence, useWish } from './use-routing';

/** Where calls go: the sentence, and everything of it that the user may change. */
export function RoutingPanel({ routing }: { readonly routing: Routing }): ReactElement {
  const { t } = useTranslation('routing');
  const off = useOffReason();
  const keys = useKeysOf('doNotDisturb');
  const wish = useWish();
  const requests = useRoutingRequests();
  const sentence = useRoutingSentence(routing);
  const { state, can } = routing;
  const requestFor = (name: RoutingRequestName) =>
    requests.findLast(({ routing: asked }) => asked?.set === name);
  const isAsked = (name: RoutingRequestName): boolean => {
    const request = requestFor(name);
    return request !== undefined && isUnderWay(request);
  };
  const mobile = can.mobile === true && state.mobile !== undefined;
  const any = can.doNotDisturb ?? can.forward ?? can.overflow ?? mobile;
  const form = (kind: 'forward' | 'overflow'): ReactElement => (
    <RouteForm
      kind={kind}
      now={state[kind]}
      request={requestFor(kind)}
      voicemail={can.voicemail === true}
      off={off}
      onWish={(asked) => void wish(asked)}
    />
  );
  return (
    <>
      <p className={styles.sentence}>{sentence}</p>
      {off && <p className={styles.off}>{off}</p>}
      {!any && <p className={styles.off}>{t('none')}</p>}
      {can.doNotDisturb && (
        <Toggle
          name="doNotDisturb"
          shortcut={keys}
          isOn={state.doNotDisturb === true}
          asked={isAsked('doNotDisturb')}
          isDisabled={off !== undefined}
          onChange={(on) => void wish({ set: 'doNotDisturb', on })}
        />
      )}
      {can.forward && form('forward')}
      {can.overflow && form('overflow')}
      {mobile && (
        <Toggle
          name="mobile"
          isOn={state.mobile === true}
          asked={isAsked('mobile')}
          isDisabled={off !== undefined}
          onChange={(on) => void wish({ set: 'mobile', on })}
        />
      )}
    </>
  );
}

/** On or off as the PBX has it; what was asked is said beside it until it is so. */
function Toggle(props: {
  readonly name: 'doNotDisturb' | 'mobile';
  readonly shortcut?: string;
  readonly isOn: boolean;
  readonly asked: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (on: boolean) => void;
}): ReactElement {
  const { t } = useTranslation('routing');
  const { name, shortcut, isOn, asked, isDisabled, onChange } = props;
  return (
    <div className={styles.form}>
      <Switch
        label={t(`${name}.label`)}
        description={asked ? t('chip.asked') : t(`${name}.help`)}
        shortcut={shortcut}
        isOn={isOn}
        isDisabled={isDisabled}
        onChange={onChange}
      />
      <RoutingTrouble about={[name]} />
    </div>
  );
}
