import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../mirror';
import { useAnnounce } from '../../ui';

/** Says aloud when the connection is lost, silent, refused, or live again. Draws nothing. */
export function LinkVoice(): null {
  const { t } = useTranslation('app');
  const announce = useAnnounce();
  const phase = useDesk(({ link, pbxDown }) =>
    link.phase === 'live' && pbxDown ? 'pbxDown' : link.phase,
  );
  const before = useRef(phase);
  useEffect(() => {
    if (before.current === phase) return;
    before.current = phase;
    if (phase === 'live') announce(t('said.live'));
    if (phase === 'stale' || phase === 'recovering' || phase === 'refused' || phase === 'pbxDown') {
      announce(t(`said.${phase}`), 'assertive');
    }
  }, [announce, phase, t]);
  return null;
}
