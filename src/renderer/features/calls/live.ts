import { useTranslation } from 'react-i18next';
import type { Link } from '@shared/model/desk-state';
import { useDesk } from '../../mirror';

type OffKey = `off.${'signedOut' | 'connecting' | 'stale' | 'recovering' | 'refused' | 'pbxDown'}`;

/** Why calls cannot be controlled now, as a key of the catalogue; undefined while the desk is live. */
export function offKey(phase: Link['phase']): OffKey | undefined {
  switch (phase) {
    case 'live':
      return undefined;
    case 'signedOut':
      return 'off.signedOut';
    case 'signingIn':
    case 'synchronising':
      return 'off.connecting';
    case 'stale':
      return 'off.stale';
    case 'recovering':
      return 'off.recovering';
    case 'refused':
      return 'off.refused';
  }
}

/** Why call buttons are off, in the user's language; undefined while the desk is live. */
export function useOffReason(): string | undefined {
  const { t } = useTranslation('calls');
  const key = useDesk(
    ({ link, pbxDown }) => offKey(link.phase) ?? (pbxDown && ('off.pbxDown' as const)),
  );
  return key && t(key);
}
