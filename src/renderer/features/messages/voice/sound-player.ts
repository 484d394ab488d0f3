import { waveformHeight } from '@shared/bridge/setting-values';
import { chosenOutput, soundOutputs, type ChosenOutput } from './use-outputs';

/** What a recording does now. `undecodable`: this computer has no decoder for it. */
export interface SoundState {
  readonly status: 'loading' | 'ready' | 'undecodable';
  readonly playing: boolean;
  /** Whole seconds. */
  readonly at: number;
  /** Seconds. */
  readonly duration: number;
}

/** How it is played. */
export interface SoundSettings extends ChosenOutput {
  readonly rate: number;
}

/** One recording with its waveform. */
export interface SoundPlayer {
  playOrPause(): void;
  pause(): void;
  /** To a place, in seconds. */
  seek(to: number): void;
  apply(settings: SoundSettings): void;
  /** Takes the colours of the theme anew. */
  recolour(): void;
  dispose(): void;
}

export interface SoundEvents {
  onChange(state: SoundState): void;
  onFinish(): void;
  /** The chosen output is not there: the desktop's own is used. */
  onOutputMissing(): void;
}

const silence: SoundState = { status: 'loading', playing: false, at: 0, duration: 0 };

/**
 * Draws `sound` into `host` and plays it. The waveform's library is loaded by the first that needs it. The
 * sound is held in memory only, by an address that ends with the player.
 */
export function createSoundPlayer(
  host: HTMLElement,
  sound: Blob,
  start: SoundSettings & { readonly plays: boolean },
  events: SoundEvents,
): SoundPlayer {
  let state = silence;
  let over = false;
  let settings: SoundSettings = start;
  let surfer: Awaited<ReturnType<typeof draw>> | undefined;
  const change = (part: Partial<SoundState>): void => {
    if (over) return;
    const next = { ...state, ...part };
    const same = (Object.keys(part) as (keyof SoundState)[]).every(
      (key) => next[key] === state[key],
    );
    state = next;
    if (!same) events.onChange(state);
  };
  const routeSound = async (): Promise<void> => {
    try {
      const chosen = settings.output && chosenOutput(await soundOutputs(), settings);
      await surfer?.setSinkId(chosen ? chosen.id : settings.output);
    } catch {
      if (!over) events.onOutputMissing();
    }
  };
  const play = (): void => {
    // Refused when the sound ended or was replaced meanwhile; the events tell what it does now.
    surfer?.play().catch(() => undefined);
  };

  const load = async (): Promise<void> => {
    const drawn = await draw(host);
    if (over) return drawn.destroy();
    surfer = drawn;
    drawn.on('play', () => change({ playing: true }));
    drawn.on('pause', () => change({ playing: false }));
    drawn.on('timeupdate', (time) => change({ at: Math.floor(time) }));
    // The element finds first that it cannot play, and the loading below would wait for ever.
    drawn.on('error', () => change({ status: 'undecodable', playing: false }));
    drawn.on('finish', () => {
      change({ playing: false, at: Math.ceil(state.duration) });
      events.onFinish();
    });
    await drawn.loadBlob(sound);
    if (over) return;
    drawn.setPlaybackRate(settings.rate, true);
    await routeSound();
    change({ status: 'ready', duration: drawn.getDuration() });
    if (start.plays) play();
  };
  load().catch(() => change({ status: 'undecodable' }));

  return {
    playOrPause() {
      if (state.playing) surfer?.pause();
      else play();
    },
    pause: () => surfer?.pause(),
    seek(to) {
      surfer?.setTime(Math.min(Math.max(0, to), state.duration));
    },
    apply(next) {
      const { output } = settings;
      settings = next;
      surfer?.setPlaybackRate(next.rate, true);
      if (next.output !== output) void routeSound();
    },
    recolour: () => surfer?.setOptions(colours()),
    dispose() {
      over = true;
      surfer?.destroy();
    },
  };
}

async function draw(container: HTMLElement) {
  const { default: WaveSurfer } = await import('wavesurfer.js');
  return WaveSurfer.create({
    container,
    height: waveformHeight,
    barWidth: 2,
    barGap: 1,
    barRadius: 1,
    barMinHeight: 1,
    cursorWidth: 2,
    normalize: true,
    dragToSeek: true,
    hideScrollbar: true,
    ...colours(),
  });
}

/** A canvas knows no tokens. */
function colours() {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    waveColor: token('--control-line'),
    progressColor: token('--accent'),
    cursorColor: token('--accent'),
  };
}
