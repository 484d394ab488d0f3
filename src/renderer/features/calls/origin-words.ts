import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AcdCall, Call, DeviceId } from '@shared/model/call';
import type { DeskState } from '@shared/model/desk-state';
import { useDesk } from '../../mirror';
import { formatDuration } from '../../ui';
import { callOrigin } from './model/call-party';
import { usePartyWord } from './party-words';

/** Numbers that are the user's own: a call for one of them needs no "for". */
export const ownNumbers = ({ identity, devices }: DeskState): readonly string[] => [
  ...(identity?.number ? [identity.number] : []),
  ...Object.keys(devices),
];

/** The way to name one of the user's devices. */
export function useDeviceWord(): (id: DeviceId) => string {
  const { t } = useTranslation('calls');
  const devices = useDesk((desk) => desk.devices);
  return useCallback(
    (id) => {
      const kind = devices[id]?.kind;
      return kind ? t(`device.${kind}`) : id;
    },
    [t, devices],
  );
}

/** PilotStatus in a word: the reference has eight, a user three (O2G reference, "PilotStatus"). */
function pilotWord(status: string): 'open' | 'blocked' | 'forwarded' | 'other' {
  if (status === 'OPEN') return 'open';
  if (status.startsWith('BLOCKED')) return 'blocked';
  return status.startsWith('GENERAL_FORWARDING') ? 'forwarded' : 'other';
}

/** The way to say how the queue and the pilot are, where the PBX tells it. */
function useQueueWords(): (acd: AcdCall | undefined) => readonly (string | false)[] {
  const { t } = useTranslation('calls');
  return useCallback(
    (acd) => {
      const { estimatedWaitSeconds: wait, pilotStatus, transferToPilotPossible } = acd ?? {};
      return [
        acd?.queueSaturated === true && t('origin.saturated'),
        wait !== undefined &&
          wait > 0 &&
          t('origin.estimate', { time: formatDuration(wait * 1000) }),
        pilotStatus !== undefined && t(`origin.pilotStatus.${pilotWord(pilotStatus)}`),
        transferToPilotPossible === false && t('origin.noTransfer'),
      ];
    },
    [t],
  );
}

/** The way to say by which way a call came and where it is: queue, waiting time, first called line, device. */
export function useOriginWords(): (call: Call) => readonly string[] {
  const { t } = useTranslation('calls');
  const own = useDesk(ownNumbers);
  const severalDevices = useDesk(({ devices }) => Object.keys(devices).length > 1);
  const partyWord = usePartyWord();
  const deviceWord = useDeviceWord();
  const queueWords = useQueueWords();
  return useCallback(
    (call) => {
      const origin = callOrigin(call, new Set(own));
      const { waitedSeconds: waited, waitedInAllSeconds: inAll } = origin;
      const used = call.legs.filter((leg) => leg.state !== 'idle');
      return [
        origin.pilot && t('origin.pilot', { pilot: origin.pilot }),
        origin.group && t('origin.group', { group: origin.group }),
        waited !== undefined && t('origin.waited', { time: formatDuration(waited * 1000) }),
        inAll !== undefined && t('origin.waitedInAll', { time: formatDuration(inAll * 1000) }),
        ...queueWords(call.acd),
        origin.initialCalled && t('origin.for', { party: partyWord(origin.initialCalled) }),
        origin.redirectedBy && t('origin.via', { party: partyWord(origin.redirectedBy) }),
        severalDevices &&
          used.length === 1 &&
          used[0] &&
          t('device.on', { device: deviceWord(used[0].deviceId) }),
      ].filter((part): part is string => Boolean(part));
    },
    [t, own, severalDevices, partyWord, deviceWord, queueWords],
  );
}
