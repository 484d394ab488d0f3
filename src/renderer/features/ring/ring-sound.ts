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

/** The ring of one ringing. */
export interface RingSound {
  /**
   * Silent at once (the fade is too short to hear and long enough not to click), then gives the audio
   * device back: a context that plays nothing still keeps the audio thread awake.
   */
  stop(): void;
}

/**
 * Starts a short pleasant ring, synthesised: two bell strokes every 2.6 s. The whole ring is one looped
 * buffer, so nothing runs between strokes and no timer is needed. Owns `context` and closes it.
 */
export function startRingSound(context: AudioContext): RingSound {
  const gain = new GainNode(context, { gain: loudness });
  const source = new AudioBufferSourceNode(context, { buffer: renderRound(context), loop: true });
  source.connect(gain).connect(context.destination);
  source.start();
  return {
    stop() {
      // A context that the platform never let run has no end of a sound to wait for.
      if (context.state !== 'running') return void context.close();
      source.onended = () => void context.close();
      gain.gain.setTargetAtTime(0, context.currentTime, 0.008);
      source.stop(context.currentTime + 0.05);
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
