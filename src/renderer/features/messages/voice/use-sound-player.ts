import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { useShell } from '../../../mirror';
import { createSoundPlayer, type SoundPlayer, type SoundState } from './sound-player';

const nothing: SoundState = { status: 'loading', playing: false, at: 0, duration: 0 };

/** A recording in the window: what it does, and the ways to make it do something else. */
export function useSoundPlayer(
  host: RefObject<HTMLElement | null>,
  sound: Blob | undefined,
  plays: boolean,
  events: { readonly onFinish: () => void; readonly onOutputMissing: () => void },
): { readonly state: SoundState; readonly player: SoundPlayer | undefined } {
  const { rate, output, outputName, theme } = useShell(({ settings, shell }) => ({
    rate: settings.playback.rate,
    output: settings.playback.output,
    outputName: settings.playback.outputName,
    theme: `${shell.theme} ${shell.highContrast}`,
  }));
  const [state, setState] = useState(nothing);
  const [player, setPlayer] = useState<SoundPlayer>();
  const onFinish = useEffectEvent(events.onFinish);
  const onOutputMissing = useEffectEvent(events.onOutputMissing);
  const start = useEffectEvent((place: HTMLElement, blob: Blob) =>
    createSoundPlayer(
      place,
      blob,
      { rate, output, outputName, plays },
      {
        onChange: setState,
        onFinish: () => onFinish(),
        onOutputMissing: () => onOutputMissing(),
      },
    ),
  );

  useEffect(() => {
    if (!host.current || !sound) return undefined;
    const created = start(host.current, sound);
    // oxlint-disable-next-line react/set-state-in-effect -- the player is a part of the page outside React
    setPlayer(created);
    return () => {
      created.dispose();
      setPlayer(undefined);
      setState(nothing);
    };
  }, [host, sound]);
  useEffect(() => player?.apply({ rate, output, outputName }), [player, rate, output, outputName]);
  useEffect(() => player?.recolour(), [player, theme]);
  return { state, player };
}
