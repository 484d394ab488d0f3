/** One stroke of the ring: two soft partials, a fifth apart. */
const partials = [
  { frequency: 587.33, gain: 0.5 },
  { frequency: 880, gain: 0.28 },
  { frequency: 1174.66, gain: 0.08 },
] as const;
/** When the strokes of one round begin, in seconds, and how long a round lasts. */
const strokes = [0, 0.22] as const;
const round = 2.6;
const strokeLength = 0.9;
const loudness = 0.16;

/** A sound that plays until it is stopped. */
export interface RingSound {
  start(): void;
  /** Silent at once: the fade is too short to hear as a tail and long enough not to click. */
  stop(): void;
  /** Stops and gives the audio device back. */
  dispose(): Promise<void>;
}

/**
 * A short pleasant ring, synthesised: two bell strokes every 2.6 s. The whole ring is one looped buffer,
 * so nothing runs between strokes and no timer is needed.
 */
export function createRingSound(context: AudioContext): RingSound {
  const gain = context.createGain();
  gain.connect(context.destination);
  let buffer: AudioBuffer | undefined;
  let source: AudioBufferSourceNode | undefined;
  return {
    start() {
      if (source) return;
      buffer ??= renderRound(context);
      source = context.createBufferSource();
      source.buffer = buffer;
      source.loop = true;
      source.connect(gain);
      gain.gain.cancelScheduledValues(context.currentTime);
      gain.gain.setValueAtTime(loudness, context.currentTime);
      source.start();
      void context.resume();
    },
    stop() {
      if (!source) return;
      const now = context.currentTime;
      gain.gain.setTargetAtTime(0, now, 0.008);
      source.stop(now + 0.05);
      const ending = source;
      source = undefined;
      ending.onended = () => {
        ending.disconnect();
        // A context that plays nothing still keeps the audio thread awake.
        if (!source && context.state === 'running') void context.suspend();
      };
    },
    async dispose() {
      source?.stop();
      source = undefined;
      if (context.state !== 'closed') await context.close();
    },
  };
}

/** The samples of one round: strokes and the silence after them. */
function renderRound(context: BaseAudioContext): AudioBuffer {
  const rate = context.sampleRate;
  const buffer = context.createBuffer(1, Math.round(round * rate), rate);
  const samples = buffer.getChannelData(0);
  for (const begin of strokes) {
    const first = Math.round(begin * rate);
    for (let i = 0; i < strokeLength * rate; i++) {
      const at = first + i;
      samples[at] = (samples[at] ?? 0) + strokeAt(i / rate);
    }
  }
  return buffer;
}

/** One stroke's amplitude `t` seconds after it: a 6 ms attack, then a bell's decay. */
export function strokeAt(t: number): number {
  const envelope =
    Math.min(1, t / 0.006) * Math.exp(-t * 5.5) * Math.min(1, (strokeLength - t) / 0.05);
  return (
    partials.reduce(
      (sum, { frequency, gain }) => sum + gain * Math.sin(2 * Math.PI * frequency * t),
      0,
    ) * envelope
  );
}
