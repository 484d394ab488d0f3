import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../mirror';
import { useAnnounce } from '../../ui';

/** What the bridge takes at most. */
const limit = 10_000;

/** The way to put text on the clipboard; says aloud whether it is there. */
export function useCopy(): (text: string) => void {
  const { t } = useTranslation('app');
  const command = useCommand();
  const announce = useAnnounce();
  return useCallback(
    (text) => {
      void command('shell.copyText', { text: text.slice(0, limit) }).then((outcome) =>
        announce(outcome.ok ? t('copied') : t('notCopied')),
      );
    },
    [announce, command, t],
  );
}
