import {
  Download,
  Gauge,
  ListMusic,
  Pause,
  Play,
  RotateCcw,
  RotateCw,
  SkipForward,
  Trash2,
  Volume2,
  X,
} from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { playbackRates, type PlaybackRate } from '@shared/bridge/setting-values';
import { useKeysOf, useShortcut } from '../../../app/shortcuts/use-shortcut';
import { useCommand, useShell } from '../../../mirror';
import { Button, formatDuration, IconButton, Menu } from '../../../ui';
import styles from '../messages.module.css';
import type { SoundState } from './sound-player';
import { chosenOutput, useSoundOutputs } from './use-outputs';

/** Seconds that a press goes back or on. */
const step = 5;

interface PlayerControlsProps {
  readonly name: string;
  readonly state: SoundState;
  readonly duration: number;
  readonly saving: boolean;
  /** Undefined while there is nothing to play. */
  readonly onPlayOrPause: (() => void) | undefined;
  readonly onSeek: (seconds: number) => void;
  readonly onNext: (() => void) | undefined;
  readonly onSave: () => void;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** The player's buttons and their keys. */
export function PlayerControls(props: PlayerControlsProps): ReactElement {
  const { t } = useTranslation('messages');
  const { state, onPlayOrPause } = props;
  const [rate, setRate] = useRate();
  const on = onPlayOrPause !== undefined;
  useShortcut('playOrPause', () => onPlayOrPause?.(), on);
  useShortcut('seekBack', () => props.onSeek(-step), on);
  useShortcut('seekForward', () => props.onSeek(step), on);
  // Of every message, also of the one that is still being fetched.
  useShortcut('slower', () => setRate(neighbour(rate, -1)));
  useShortcut('faster', () => setRate(neighbour(rate, 1)));
  return (
    <div className={styles.controls}>
      <IconButton
        icon={RotateCcw}
        label={t('player.back', { seconds: step })}
        shortcut={useKeysOf('seekBack')}
        isDisabled={!on}
        onPress={() => props.onSeek(-step)}
      />
      <IconButton
        icon={state.playing ? Pause : Play}
        label={state.playing ? t('player.pause') : t('player.play')}
        variant="primary"
        shortcut={useKeysOf('playOrPause')}
        isDisabled={!on}
        onPress={onPlayOrPause}
      />
      <IconButton
        icon={RotateCw}
        label={t('player.forward', { seconds: step })}
        shortcut={useKeysOf('seekForward')}
        isDisabled={!on}
        onPress={() => props.onSeek(step)}
      />
      <IconButton
        icon={SkipForward}
        label={t('player.next')}
        isDisabled={!props.onNext}
        onPress={props.onNext}
      />
      <span className={styles.position}>
        {formatDuration(state.at * 1000)} / {formatDuration(props.duration * 1000)}
      </span>
      <span className={styles.playing}>{props.name}</span>
      <Menu
        label={t('player.speed')}
        trigger={
          <Button
            size="small"
            variant="quiet"
            icon={Gauge}
            aria-label={t('player.speedIs', { rate })}
          >
            {t('player.times', { rate })}
          </Button>
        }
        entries={playbackRates.map((each) => ({
          id: String(each),
          label: t('player.times', { rate: each }),
          isChecked: each === rate,
          onAction: () => setRate(each),
        }))}
      />
      <SoundMenu />
      <IconButton
        icon={Download}
        label={t('player.save')}
        asked={props.saving}
        onPress={props.onSave}
      />
      <IconButton icon={Trash2} label={t('player.delete')} onPress={props.onDelete} />
      <IconButton icon={X} label={t('player.close')} onPress={props.onClose} />
    </div>
  );
}

/** Where the sound comes out, and whether the next message follows by itself. */
function SoundMenu(): ReactElement {
  const { t } = useTranslation('messages');
  const command = useCommand();
  const playback = useShell(({ settings }) => settings.playback);
  const outputs = useSoundOutputs();
  const chosen = chosenOutput(outputs, playback)?.id ?? playback.output;
  const change = (part: Partial<typeof playback>): void =>
    void command('settings.update', { playback: { ...playback, ...part } });
  return (
    <Menu
      label={t('player.sound')}
      trigger={<IconButton icon={Volume2} label={t('player.sound')} />}
      entries={[
        {
          section: t('player.output'),
          entries: [{ id: '', label: t('player.systemOutput') }, ...outputs].map(
            ({ id, label }) => ({
              id: `output ${id}`,
              label,
              isChecked: chosen === id,
              onAction: () => change({ output: id, outputName: label }),
            }),
          ),
        },
        { separator: 'then' },
        {
          id: 'playsOn',
          label: t('player.playsOn'),
          icon: ListMusic,
          isChecked: playback.playsOn,
          onAction: () => change({ playsOn: !playback.playsOn }),
        },
      ]}
    />
  );
}

function useRate(): readonly [PlaybackRate, (rate: PlaybackRate) => void] {
  const command = useCommand();
  const playback = useShell(({ settings }) => settings.playback);
  return [
    playback.rate,
    (rate) => void command('settings.update', { playback: { ...playback, rate } }),
  ];
}

function neighbour(rate: PlaybackRate, way: 1 | -1): PlaybackRate {
  return playbackRates[playbackRates.indexOf(rate) + way] ?? rate;
}
