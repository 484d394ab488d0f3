import { useTranslation } from 'react-i18next';
import type { CallRef } from '@shared/model/call';
import { legThatCan } from '@shared/model/call-choice';
import type { Request } from '@shared/model/desk-state';
import { useKeysOf } from '../../app/shortcuts/use-shortcut';
import { useCommand, useDesk } from '../../mirror';
import type { MenuEntry } from '../../ui';
import { actionIcons } from './action-icons';
import type { CallAction } from './model/actions';
import { isAsked } from './model/requests';
import { useDeviceWord } from './origin-words';

/** What the More menu of a card lists: one entry an action, one a device for those that need a device. */
export function useMoreEntries(
  callRef: CallRef,
  actions: readonly CallAction[],
  requests: readonly Request[],
  onAction: (action: CallAction) => void,
): readonly MenuEntry[] {
  const { t } = useTranslation('calls');
  const command = useCommand();
  const deviceWord = useDeviceWord();
  const devices = useDesk((desk) => desk.devices);
  const answering = useDesk(({ calls }) =>
    calls[callRef]?.legs.filter((leg) => leg.can.answer).map((leg) => leg.deviceId),
  );
  const inUse = useDesk(({ calls }) => calls[callRef]?.legs.map((leg) => leg.deviceId));
  const from = useDesk(({ calls }) => {
    const call = calls[callRef];
    return call && legThatCan(call, 'switchDevice')?.deviceId;
  });

  const record = useKeysOf('record');
  const keys: Partial<Record<CallAction, string>> = {
    recordStart: record,
    recordPause: record,
    recordResume: record,
    park: useKeysOf('park'),
    attachData: useKeysOf('attachData'),
  };

  const answerOn: readonly MenuEntry[] =
    !answering || answering.length < 2
      ? []
      : answering.map((deviceId) => ({
          id: `answer ${deviceId}`,
          icon: actionIcons.answer,
          label: t('action.answerOn', { device: deviceWord(deviceId) }),
          detail: deviceId,
          onAction: () => void command('call.answer', { callRef, deviceId }),
        }));

  const switches: readonly MenuEntry[] = Object.values(devices)
    .filter(({ id }) => from !== undefined && !inUse?.includes(id))
    .map(({ id, inService }) => ({
      id: `switch ${id}`,
      icon: actionIcons.switchDevice,
      label: t('action.switchDevice', { device: deviceWord(id) }),
      detail: inService === false ? t('device.outOfService') : id,
      isDisabled: inService === false,
      onAction: () => from && void command('call.switchDevice', { callRef, from, to: id }),
    }));

  return [
    ...answerOn,
    ...actions.flatMap((action): readonly MenuEntry[] => {
      if (action === 'switchDevice') return switches;
      const asked = isAsked(requests, action);
      const entry: MenuEntry = {
        id: action,
        icon: actionIcons[action],
        label: t(`action.${action}`),
        detail: asked ? t('asked') : undefined,
        shortcut: keys[action],
        isDisabled: asked,
        danger: action === 'endForAll',
        onAction: () => onAction(action),
      };
      return action === 'endForAll' ? [{ separator: 'end' }, entry] : [entry];
    }),
  ];
}
