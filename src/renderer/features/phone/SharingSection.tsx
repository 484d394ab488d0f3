import { LogIn, LogOut } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui';
import { useOffReason } from '../calls/live';
import { Section } from '../settings/Section';
import { NumberForm } from './NumberForm';
import { PhoneTrouble } from './PhoneTrouble';
import { useIsAsked, usePhoneWish } from './use-phone';

/** Phones that belong to nobody. The PBX does not tell whether the user is on one: both ways are offered. */
export function SharingSection(): ReactElement {
  const { t } = useTranslation('phone');
  const off = useOffReason();
  const wish = usePhoneWish();
  const asked = useIsAsked(({ set }) => set === 'sharedSet');
  return (
    <Section title={t('sharing.title')} help={t('sharing.help')}>
      <NumberForm
        label={t('sharing.number')}
        action={t('sharing.logOn')}
        icon={LogIn}
        off={off}
        asked={asked}
        onGo={(number) => {
          if (number !== undefined) void wish({ set: 'sharedSet', number });
        }}
      >
        <Button
          variant="quiet"
          icon={LogOut}
          off={off}
          isDisabled={asked}
          onPress={() => void wish({ set: 'sharedSet', number: null })}
        >
          {t('sharing.logOff')}
        </Button>
      </NumberForm>
      <PhoneTrouble about={({ set }) => set === 'sharedSet'} />
    </Section>
  );
}
