import { Download } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailboxId, VoiceMessage } from '@shared/model/voicemail';
import { FailureNotice } from '../../../app/window/FailureNotice';
import { useAsking, useDesk } from '../../../mirror';
import { Button, formatDuration, Notice, Spinner } from '../../../ui';
import { usePartyLines } from '../party';
import styles from '../messages.module.css';
import { messageSeconds } from './message-length';
import { PlayerControls } from './PlayerControls';
import { useRecording } from './use-recording';
import { useSoundPlayer } from './use-sound-player';

/** Seconds that a key or button goes back or on. */
const step = 5;

/** Plays one message: its waveform, where it stands, and everything that can be done with it. */
export function Player(props: {
  readonly mailboxId: MailboxId;
  readonly message: VoiceMessage;
  readonly onFinish: () => void;
  readonly onNext: (() => void) | undefined;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('messages');
  const { mailboxId, message } = props;
  const { name } = usePartyLines(message.from);
  const host = useRef<HTMLDivElement>(null);
  const [outputMissing, setOutputMissing] = useState(false);
  const { recording, again } = useRecording(mailboxId, message.id);
  const sound = recording.state === 'here' ? recording.sound : undefined;
  const { state, player } = useSoundPlayer(host, sound, true, {
    onFinish: props.onFinish,
    onOutputMissing: () => setOutputMissing(true),
  });
  const saving = useAsking();
  const save = (): void =>
    void saving.run('voicemail.save', { mailboxId, voicemailId: message.id });
  usePauseDuringCalls(() => player?.pause());

  const ready = state.status === 'ready';
  const duration = messageSeconds(message.seconds, ready ? state.duration : undefined);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowLeft: state.at - step, ArrowRight: state.at + step, Home: 0, End: Infinity }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    player?.seek(to);
  };

  return (
    <section className={styles.player} aria-label={t('player.title', { party: name })}>
      {recording.state === 'failed' && (
        <FailureNotice
          failure={recording.failure}
          title={t('player.notFetched')}
          action={
            <Button size="small" onPress={again}>
              {t('again')}
            </Button>
          }
        />
      )}
      {recording.state === 'here' && state.status === 'undecodable' && (
        <Notice
          tone="warning"
          title={
            recording.codec === undefined
              ? t('player.unknownFormat')
              : t('player.undecodable', { codec: recording.codec })
          }
          action={
            <Button size="small" icon={Download} asked={saving.asked} onPress={save}>
              {t('player.save')}
            </Button>
          }
        >
          {t('player.undecodableText')}
        </Notice>
      )}
      {outputMissing && (
        <Notice
          tone="warning"
          title={t('player.outputMissing')}
          onDismiss={() => setOutputMissing(false)}
        />
      )}
      {saving.failure && (
        <FailureNotice
          failure={saving.failure}
          title={t('player.notSaved')}
          onDismiss={saving.clear}
        />
      )}
      <div className={styles.track} hidden={state.status === 'undecodable'}>
        <div
          ref={host}
          className={styles.waveform}
          role="slider"
          tabIndex={0}
          aria-label={t('player.position')}
          aria-valuemin={0}
          aria-valuemax={duration}
          aria-valuenow={state.at}
          aria-valuetext={t('player.positionText', {
            at: formatDuration(state.at * 1000),
            duration: formatDuration(duration * 1000),
          })}
          onKeyDown={onKeyDown}
        />
        {!ready && recording.state !== 'failed' && (
          <span className={styles.fetching} role="status">
            <Spinner size={14} /> {t('player.fetching')}
          </span>
        )}
      </div>
      <PlayerControls
        {...props}
        name={name}
        state={state}
        duration={duration}
        saving={saving.asked}
        onPlayOrPause={ready ? () => player?.playOrPause() : undefined}
        onSeek={(seconds) => player?.seek(state.at + seconds)}
        onSave={save}
      />
    </section>
  );
}

/** Who is called or calls must hear the phone. */
function usePauseDuringCalls(pause: () => void): void {
  const calls = useDesk((desk) => Object.keys(desk.calls).length);
  const before = useRef(calls);
  useEffect(() => {
    if (calls > before.current) pause();
    before.current = calls;
  }, [calls, pause]);
}
