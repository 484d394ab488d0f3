import type { SettingsStore } from '../settings/settings-store';
import type { DeskWindow } from './desk-window';
import type { ToolbarWindow } from './toolbar-window';

/** What the two views stand on. */
export interface ViewsIo {
  readonly settings: Pick<SettingsStore, 'get' | 'update'>;
  readonly desk: Pick<DeskWindow, 'show' | 'hide' | 'window'>;
  readonly toolbar: Pick<ToolbarWindow, 'open' | 'close'>;
}

/** The desk or the toolbar: one of them is the user's, and the next start shows it again. */
export interface Views {
  showToolbar(): void;
  /** To the other one. */
  switch(): void;
  dispose(): void;
}

/** Keeps the two apart: whoever shows the desk, by whatever way, puts the toolbar away. */
export function createViews({ settings, desk, toolbar }: ViewsIo): Views {
  const become = (view: 'desk' | 'toolbar'): void => {
    if (settings.get().view !== view) settings.update({ view });
  };
  const deskShown = (): void => {
    toolbar.close();
    become('desk');
  };
  const showToolbar = (): void => {
    become('toolbar');
    toolbar.open(true);
    desk.hide();
  };
  desk.window.on('show', deskShown);
  return {
    showToolbar,
    switch: () => (settings.get().view === 'desk' ? showToolbar() : desk.show()),
    dispose: () => void desk.window.off('show', deskShown),
  };
}
