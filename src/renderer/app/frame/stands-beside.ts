import { useState, useSyncExternalStore } from 'react';

/** As in Rail.module.css: wider than this, the rail stands beside the page; else below it. */
const wide = '(min-width: 520px)';

/** Whether the rail stands beside the page now. */
export function useStandsBeside(): boolean {
  const [media] = useState(() => window.matchMedia(wide));
  return useSyncExternalStore(
    (told) => {
      media.addEventListener('change', told);
      return () => media.removeEventListener('change', told);
    },
    () => media.matches,
  );
}
