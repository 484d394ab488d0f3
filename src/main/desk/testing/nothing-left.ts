import type { LeftBehind } from '../account-session';

/** No run was killed. */
export const nothingLeft: LeftBehind = {
  mayGoOn: () => Promise.resolve(false),
  close: () => Promise.resolve(),
  forget: () => Promise.resolve(),
};
