import { Grab } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnderWay } from '@shared/model/requests';
import { useDesk } from '../../mirror';
import { Button } from '../../ui';
import { useOffReason } from '../calls/live';
import { usePickUp } from './use-pick-up';

/** Fetches the call that rings at a colleague's. Shown by whoever knows from the PBX that it rings there. */
export function PickUpButton(props: {
  readonly number: string;
  /** That one of the calls that ring there. */
  readonly callRef?: string | undefined;
  /** Who is called, for who listens to the screen. */
  readonly name?: string | undefined;
}): ReactElement {
  const { t } = useTranslation('phone');
  const pickUp = usePickUp();
  const off = useOffReason();
  const { number, callRef, name } = props;
  const asked = useDesk(({ requests }) =>
    Object.values(requests).some(
      (request) => request.name === 'pickup' && request.target === number && isUnderWay(request),
    ),
  );
  return (
    <Button
      size="small"
      icon={Grab}
      off={off}
      asked={asked}
      aria-label={t('fetch.pickUpAt', { name: name ?? number })}
      onPress={() => pickUp(number, callRef)}
    >
      {t('fetch.pickUp')}
    </Button>
  );
}
