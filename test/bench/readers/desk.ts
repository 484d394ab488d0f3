import { emptyDesk } from '@shared/model/desk-state';
import { systemClock } from '../../../src/main/desk/clock';
import { startSession } from '../../../src/main/desk/live-session';
import { createStore } from '../../../src/main/desk/store';
import { silentLog } from '../../../src/main/log/log';
import { createO2gConnector } from '../../../src/main/pbx/o2g/index';
import { benchCall } from '../event-server/lines';
import type { Reader } from './reader';

const log = { ...silentLog, warn: console.error };

/** The product's own way: connector, live session, reducer, store. Resolves when the desk is live. */
export const readDesk: Reader = async ({ url, login, password }, fetcher, onMark) => {
  const connector = createO2gConnector({ fetch: fetcher, now: Date.now, log });
  const { signal } = new AbortController();
  const session = await connector.signIn({ server: url, login, password }, signal);
  const store = createStore({ ...emptyDesk(Date.now()), identity: session.identity }, (thrown) => {
    throw thrown;
  });
  store.subscribe(({ calls }) => onMark(Number(calls[benchCall]?.associatedData)));
  const onLost = (failure: unknown): void => console.error('The desk lost its session', failure);
  await startSession(session, store, systemClock, signal, { onLost });
};
