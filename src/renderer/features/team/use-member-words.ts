import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from '@shared/model/call';
import { statusWord } from '@shared/model/agent-words';
import type { TeamMember } from '@shared/model/team';
import { useDesk } from '../../mirror';
import { usePartyWord } from '../calls/party-words';

/** The ways to put in words what is known of an agent. */
export interface MemberWords {
  /** The state: a withdrawal by its reason, where the supervisor's own groups know it; a wrap-up by what is wrapped up. */
  status(member: TeamMember): string;
  /** Whom the agent talks with, or who rings there. */
  call(member: TeamMember, call: Call): string;
}

/** The words for agents. */
export function useMemberWords(): MemberWords {
  const { t } = useTranslation(['team', 'agent']);
  const reasons = useDesk((desk) => desk.agent?.config.reasons);
  const own = useDesk(({ identity }) => identity?.number);
  const partyWord = usePartyWord();
  return useMemo(
    () => ({
      status({ status, login, notTold }) {
        if (notTold) return t('state.refused');
        if (!status) return t(login === undefined ? 'state.nobody' : 'state.notTold');
        return statusWord({ status, config: { reasons: reasons ?? {} } }, (key, values) =>
          t(`agent:${key}`, { ...values }),
        );
      },
      call(member, { state, participants }) {
        // Neither the agent nor the supervisor who came in is whom the agent talks with.
        const others = participants.filter(
          ({ party: { number } }) => number !== member.number && (!number || number !== own),
        );
        const party = others.map((each) => partyWord(each.party)).join(', ') || t('call.unknown');
        return t(state === 'ringingIncoming' ? 'call.ringing' : 'call.with', { party });
      },
    }),
    [t, reasons, own, partyWord],
  );
}
