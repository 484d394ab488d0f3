import { useTranslation } from 'react-i18next';
import type { LastCall } from '@shared/model/agent';
import { partyName } from '@shared/model/party';
import { useDesk } from '../../mirror';

/** What is wrapped up, in a line: whose call, whether the PBX waits for its code, and where we know it from. */
export function useWrapUpWords(call: LastCall | 'unknown'): string {
  const { t } = useTranslation('agent');
  const waits = useDesk(({ agent }) => agent?.status.sub === 'transactionCode');
  if (call === 'unknown') return t('code.unknown');
  const party = (call.party && (partyName(call.party) ?? call.party.number)) ?? t('code.somebody');
  if (call.fromLog) return t('code.fromLog', { party });
  return t(waits ? 'code.waits' : 'code.of', { party });
}
