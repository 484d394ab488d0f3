import { useEffect, useState } from 'react';

/** A loudspeaker, headset or the like that sound can come out of. */
export interface SoundOutput {
  readonly id: string;
  readonly label: string;
}

/** The sound outputs of this computer, as they come and go; the desktop's own choice is not among them. */
export function useSoundOutputs(): readonly SoundOutput[] {
  const [outputs, setOutputs] = useState<readonly SoundOutput[]>([]);
  useEffect(() => {
    let gone = false;
    const look = (): void => {
      void navigator.mediaDevices.enumerateDevices().then((devices) => {
        if (gone) return;
        setOutputs(
          devices
            .filter(({ kind, deviceId, label }) => kind === 'audiooutput' && deviceId && label)
            .filter(({ deviceId }) => deviceId !== 'default' && deviceId !== 'communications')
            .map(({ deviceId, label }) => ({ id: deviceId, label })),
        );
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
