import type { WebPreferences } from 'electron';

/** What every window of ours is allowed: a sandboxed page and the preload, nothing else. */
export function webPreferences(preload: string, development: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: development,
    // The ring sounds without anyone having clicked in its window.
    autoplayPolicy: 'no-user-gesture-required',
  };
}
