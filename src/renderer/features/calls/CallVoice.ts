import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk, useMirror } from '../../mirror';
import { useAnnounce } from '../../ui';
import { announcements } from './model/announcements';
import { callOrigin, callTitle } from './model/call-party';
import { ownNumbers } from './origin-words';
import { usePartyWord, useTitleWords } from './party-words';

/** Says call states to screen readers, whichever page is shown. Draws nothing. */
export function CallVoice(): null {
  const { desk } = useMirror();
  const { t } = useTranslation('calls');
  const announce = useAnnounce();
  const titleWords = useTitleWords();
  const partyWord = usePartyWord();
  const own = useDesk(ownNumbers);
  const last = useRef(desk.get().calls);
  useEffect(
    () =>
      desk.subscribe(() => {
        const { calls } = desk.get();
        if (calls === last.current) return;
        const changes = announcements(last.current, calls);
        const said = (urgent: boolean): string =>
          changes
            .filter(({ what }) => (what === 'ringing') === urgent)
            .map(({ what, call }) => {
              const party = titleWords(callTitle(call)).main;
              const origin = callOrigin(call, new Set(own));
              const line =
                origin.group ?? (origin.initialCalled && partyWord(origin.initialCalled));
              return what === 'ringing' && line
                ? t('announce.ringingFor', { party, line })
                : t(`announce.${what}`, { party });
            })
            .join('. ');
        // One sentence an urgency: a second would take the first one's place before it is read.
        if (said(true)) announce(said(true), 'assertive');
        if (said(false)) announce(said(false));
        last.current = calls;
      }),
    [desk, t, announce, own, titleWords, partyWord],
  );
  return null;
}
