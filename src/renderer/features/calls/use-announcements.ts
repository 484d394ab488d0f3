import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMirror } from '../../mirror';
import { useAnnounce } from '../../ui';
import { announcements } from './model/announcements';
import { callOrigin, callTitle } from './model/call-party';
import { usePartyWord, useTitleWords } from './party-words';

/** Says call states to screen readers while the component lives, whichever page is shown. */
export function useCallAnnouncements(): void {
  const { desk } = useMirror();
  const { t } = useTranslation('calls');
  const announce = useAnnounce();
  const titleWords = useTitleWords();
  const partyWord = usePartyWord();
  const last = useRef(desk.get().calls);
  useEffect(
    () =>
      desk.subscribe(() => {
        const { calls } = desk.get();
        if (calls === last.current) return;
        for (const { what, call } of announcements(last.current, calls)) {
          const party = titleWords(callTitle(call)).main;
          const origin = callOrigin(call, new Set());
          const line = origin.group ?? (origin.initialCalled && partyWord(origin.initialCalled));
          if (what === 'ringing' && line) {
            announce(t('announce.ringingFor', { party, line }), 'assertive');
          } else {
            announce(t(`announce.${what}`, { party }), what === 'ringing' ? 'assertive' : 'polite');
          }
        }
        last.current = calls;
      }),
    [desk, t, announce, titleWords, partyWord],
  );
}
