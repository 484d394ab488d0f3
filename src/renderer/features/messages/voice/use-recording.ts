import { useEffect, useState } from 'react';
import type { Failure } from '@shared/model/failure';
import type { MailboxId, VoicemailId } from '@shared/model/voicemail';
import { useMirror } from '../../../mirror';
import { answered } from '../../../mirror/answered';
import { codecOf } from './wav-codec';

/** A recording on its way from the PBX, here, or not to be had. */
export type Recording =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'here'; readonly sound: Blob; readonly codec: string | undefined };

const loading: Recording = { state: 'loading' };

/** Downloads a message's sound; it is in this window's memory for as long as it is shown. */
export function useRecording(
  mailboxId: MailboxId,
  voicemailId: VoicemailId,
): { readonly recording: Recording; readonly again: () => void } {
  const { bridge } = useMirror();
  const [turn, setTurn] = useState(0);
  const asking = `${mailboxId} ${voicemailId} ${turn}`;
  const [known, setKnown] = useState<{ readonly asking: string; readonly recording: Recording }>();
  useEffect(() => {
    let overtaken = false;
    void answered(bridge.query('voicemail.recording', { mailboxId, voicemailId })).then(
      (outcome) => {
        if (overtaken) return;
        const recording: Recording = outcome.ok
          ? {
              state: 'here',
              sound: new Blob([outcome.value.bytes], { type: 'audio/wav' }),
              codec: codecOf(outcome.value.bytes),
            }
          : { state: 'failed', failure: outcome.failure };
        setKnown({ asking, recording });
      },
    );
    return () => {
      overtaken = true;
    };
  }, [bridge, mailboxId, voicemailId, asking]);
  return {
    recording: known?.asking === asking ? known.recording : loading,
    again: () => setTurn((before) => before + 1),
  };
}
