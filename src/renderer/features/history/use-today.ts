import { useSyncExternalStore } from 'react';

const midnight = (): number => new Date().setHours(0, 0, 0, 0);

/** One timer a day; after sleep it fires late, and at once. */
function subscribe(listener: () => void): () => void {
  let timer: number | undefined;
  const wait = (): void => {
    const tomorrow = new Date();
    tomorrow.setHours(24, 0, 1, 0);
    timer = window.setTimeout(() => {
      listener();
      wait();
    }, tomorrow.getTime() - Date.now());
  };
  wait();
  return () => window.clearTimeout(timer);
}

/** The instant at which today began. Changes once a day. */
export function useToday(): number {
  return useSyncExternalStore(subscribe, midnight);
}
