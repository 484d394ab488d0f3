import { LogIn } from 'lucide-react';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agent, AgentConfig } from '@shared/model/agent';
import { agentTroubles } from '@shared/model/agent-requests';
import type { DeskState } from '@shared/model/desk-state';
import { deviceInUse, type Device } from '@shared/model/device';
import { isUnknown } from '@shared/model/failure';
import { FailureNotice } from '../../app/window/FailureNotice';
import { useAsking, useCommand, useDesk, useShell } from '../../mirror';
import { Button, Dialog, Select, Switch, type SelectOption } from '../../ui';
import styles from './LogOnDialog.module.css';

/** The value of the choice to be outside every group. */
const noGroup = '';

/**
 * Where, in which group and with what the operator works from now on. It stays as it was filled in until the PBX has
 * taken it; where the line broke, the next snapshot tells what became of it, and not the form.
 */
export function LogOnDialog({
  agent: { config },
  onClose,
}: {
  readonly agent: Agent;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('agent');
  const { asked, failure, run } = useAsking();
  const command = useCommand();
  const refused = useDesk(refusedLogOn);
  useEffect(() => {
    // It is said here, and nowhere else.
    if (failure && refused) void command('request.dismiss', { id: refused });
  }, [command, failure, refused]);
  const devices = useDesk((desk) => desk.devices);
  const chosen = useShell(({ settings }) => settings.deviceId);
  const options = useDeviceOptions(config, Object.values(devices));
  const first = config.fixedProAcd ?? deviceInUse(devices, chosen)?.id;
  const [device, setDevice] = useState(first ?? null);
  const [group, setGroup] = useState(config.preferredGroup ?? config.groups[0] ?? noGroup);
  const [headset, setHeadset] = useState(config.headset === true);
  const outOfService = device !== null && devices[device]?.inService === false;

  const logOn = async (): Promise<void> => {
    if (device === null || outOfService || asked) return;
    const outcome = await run('agent.become', {
      wish: {
        to: 'loggedOn',
        deviceId: device,
        ...(group === noGroup ? {} : { group }),
        ...(config.headset ? { headset } : {}),
      },
    });
    if (outcome.ok || isUnknown(outcome.failure)) onClose();
  };
  return (
    <Dialog title={t('logOn.title')} isOpen onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void logOn();
        }}
      >
        <Select
          label={t('logOn.device')}
          value={device}
          options={options}
          onChange={setDevice}
          placeholder={t('logOn.noDevice')}
          isDisabled={options.length < 2}
          error={outOfService ? t('logOn.outOfService') : undefined}
        />
        <GroupField config={config} value={group} onChange={setGroup} />
        {config.headset && (
          <Switch label={t('logOn.headset')} isOn={headset} onChange={setHeadset} />
        )}
        {failure && <FailureNotice failure={failure} />}
        <div className={styles.actions}>
          <Button variant="quiet" onPress={onClose}>
            {t('logOn.cancel')}
          </Button>
          <Button
            type="submit"
            variant="primary"
            icon={LogIn}
            autoFocus
            asked={asked}
            isDisabled={device === null || outOfService}
          >
            {t('logOn.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const refusedLogOn = (desk: DeskState): string | undefined =>
  agentTroubles(desk).find(({ wish, failure }) => failure && wish?.to === 'loggedOn')?.id;

/** The sets to choose from: the fixed one where there is one, else the user's own. */
function useDeviceOptions(
  { fixedProAcd }: AgentConfig,
  devices: readonly Device[],
): readonly SelectOption<string>[] {
  const { t } = useTranslation(['agent', 'app']);
  if (fixedProAcd !== undefined) {
    return [{ value: fixedProAcd, label: fixedProAcd, detail: t('agent:logOn.fixed') }];
  }
  return devices.map(({ id, kind, inService }) => ({
    value: id,
    label: `${t(`app:device.kind.${kind}`)} ${id}`,
    detail: inService === false ? t('app:device.outOfService') : undefined,
  }));
}

function GroupField(props: {
  readonly config: AgentConfig;
  readonly value: string;
  readonly onChange: (group: string) => void;
}): ReactElement | null {
  const { t } = useTranslation('agent');
  const { groups, preferredGroup, choosesGroup, role } = props.config;
  const options = [
    ...groups.map((group) => ({
      value: group,
      label: group,
      detail: group === preferredGroup ? t('logOn.preferred') : undefined,
    })),
    ...(role === 'supervisor' ? [{ value: noGroup, label: t('logOn.noGroup') }] : []),
  ];
  if (options.length === 0) return null;
  const free = (choosesGroup ?? role === 'supervisor') && options.length > 1;
  return (
    <Select
      label={t('logOn.group')}
      value={props.value}
      options={options}
      onChange={props.onChange}
      isDisabled={!free}
    />
  );
}
