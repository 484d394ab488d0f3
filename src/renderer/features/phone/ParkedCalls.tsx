import { CircleParking, X } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParkedCall } from '@shared/model/phone';
import { deviceInUse } from '@shared/model/device';
import { isUnderWay } from '@shared/model/requests';
import { useNavigation } from '../../app/frame/navigation';
import { useCommand, useDesk, useShell } from '../../mirror';
import { Button, IconButton, Timer } from '../../ui';
import { useOffReason } from '../calls/live';
import { callTitle } from '../calls/model/call-party';
import { useTitleWords } from '../calls/party-words';
import styles from './phone.module.css';

/** The calls that the user has parked, with the way back. Nothing where there are none. */
export const ParkedCalls = memo(function ParkedCalls(): ReactElement | null {
  const { t } = useTranslation('phone');
  const parked = useDesk((desk) => desk.parked);
  if (parked.length === 0) return null;
  return (
    <ul className={styles.parked} aria-label={t('parked.title')}>
      {parked.map((each) => (
        <Line key={each.call.callRef} parked={each} />
      ))}
    </ul>
  );
});

function Line({ parked }: { readonly parked: ParkedCall }): ReactElement {
  const { t } = useTranslation('phone');
  const { go } = useNavigation();
  const command = useCommand();
  const titleWords = useTitleWords();
  const notLive = useOffReason();
  const chosen = useShell(({ settings }) => settings.deviceId);
  const device = useDesk(({ devices }) => deviceInUse(devices, chosen));
  const { call, at, parkedAt } = parked;
  const asked = useDesk(({ requests }) =>
    Object.values(requests).some(
      (request) => request.name === 'unpark' && request.target === at && isUnderWay(request),
    ),
  );
  const { main } = titleWords(callTitle(call));
  return (
    <li className={styles.parkedLine}>
      <CircleParking size={16} aria-hidden="true" />
      <span className={styles.grow}>
        <span className={styles.name}>{main}</span>{' '}
        <span className={styles.quiet}>
          {at ? t('parked.at', { number: at }) : t('parked.somewhere')} · <Timer since={parkedAt} />
        </span>
      </span>
      <Button
        size="small"
        asked={asked}
        off={notLive ?? (device?.can.unpark ? undefined : t('fetch.cannot'))}
        onPress={() => {
          const from = at === undefined ? {} : { from: at };
          void command('call.unpark', { ...from, ...(device ? { deviceId: device.id } : {}) });
          go('calls');
        }}
      >
        {t('fetch.takeBack')}
      </Button>
      <IconButton
        size="small"
        icon={X}
        label={t('parked.forget')}
        onPress={() => void command('phone.forgetParked', { callRef: call.callRef })}
      />
    </li>
  );
}
