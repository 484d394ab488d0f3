import { describe, expect, it } from 'vitest';
import { desktopNeeds, runNeeds, thisSystem } from './needs';

const cache = `2 libs found in cache \`/etc/ld.so.cache'
\tlibgtk-3.so.0 (libc6,x86-64) => /lib/x86_64-linux-gnu/libgtk-3.so.0
\tlibnss3.so (libc6,x86-64) => /lib/x86_64-linux-gnu/libnss3.so
`;

describe('what the system needs', () => {
  it('is read off the names in the loader cache', () => {
    const system = thisSystem(cache);
    const missing = runNeeds.filter((need) => !need.present(system)).map((need) => need.what);
    expect(missing).not.toContain('GTK 3');
    expect(missing).not.toContain('NSS');
    expect(missing).toContain('GBM');
  });

  it('names a package for every need, the newer name first', () => {
    for (const need of [...runNeeds, ...desktopNeeds])
      expect(need.packages.length).toBeGreaterThan(0);
    const alsa = runNeeds.find((need) => need.what === 'ALSA');
    expect(alsa?.packages).toEqual(['libasound2t64', 'libasound2']);
  });
});
