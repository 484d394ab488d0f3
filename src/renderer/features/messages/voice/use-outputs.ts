import { useEffect, useState } from 'react';

/** A loudspeaker, headset or the like that sound can come out of. */
export interface SoundOutput {
  readonly id: string;
  readonly label: string;
}

/** The output that the user has chosen: '' for the desktop's own. */
export interface ChosenOutput {
  readonly output: string;
  readonly outputName: string;
}

/** The chosen one of those that are there: by its id, or by its name where Chromium names it anew. */
export const chosenOutput = (
  outputs: readonly SoundOutput[],
  { output, outputName }: ChosenOutput,
): SoundOutput | undefined =>
  output === ''
    ? undefined
    : (outputs.find(({ id }) => id === output) ??
      outputs.find(({ label }) => label === outputName));

/** The sound outputs of this computer; the desktop's own choice is not among them. */
export async function soundOutputs(): Promise<readonly SoundOutput[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind, deviceId, label }) => kind === 'audiooutput' && deviceId && label)
    .filter(({ deviceId }) => deviceId !== 'default' && deviceId !== 'communications')
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/** The sound outputs of this computer, as they come and go. */
export function useSoundOutputs(): readonly SoundOutput[] {
  const [outputs, setOutputs] = useState<readonly SoundOutput[]>([]);
  useEffect(() => {
    let gone = false;
    const look = (): void => {
      void soundOutputs().then((found) => {
        if (!gone) setOutputs(found);
      });
    };
    look();
    navigator.mediaDevices.addEventListener('devicechange', look);
    return () => {
      gone = true;
      navigator.mediaDevices.removeEventListener('devicechange', look);
    };
  }, []);
  return outputs;
}
