import { useEffect } from 'react';
import { startRingSound } from './ring-sound';

/** Sounds exactly while `ringing`; the audio device is taken at the first ring and given back with the window. */
export function useRingSound(ringing: boolean): void {
  useEffect(() => {
    if (!ringing) return undefined;
    const sound = startRingSound(new AudioContext());
    return () => sound.stop();
  }, [ringing]);
}
