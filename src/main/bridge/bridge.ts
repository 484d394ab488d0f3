import type { IpcMain, WebContents } from 'electron';
import { channels, type PushName, type Pushes } from '@shared/bridge/bridge';
import { originOf, word } from '../log/facts';
import type { Log } from '../log/log';
import type { CommandHandlers, QueryHandlers } from './handlers';
import { invokeCommand, invokeQuery, refused } from './invocation';
import { isTrusted, type InvocationEvent } from './sender';

/** What the bridge stands on. */
export interface BridgeIo {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>;
  /** The contents of our own windows, as they are now. */
  readonly windows: () => readonly WebContents[];
  /** Our pages' origin. */
  readonly origin: string;
  readonly commands: CommandHandlers;
  readonly queries: QueryHandlers;
  readonly log: Log;
}

/** The main end of the contract. */
export interface Bridge {
  /** Tells every window that can hear. */
  push<N extends PushName>(name: N, push: Pushes[N]): void;
  dispose(): void;
}

/** Registers the two channels of the contract. Build once for an `ipcMain` at a time. */
export function createBridge({
  ipcMain,
  windows,
  origin,
  commands,
  queries,
  log,
}: BridgeIo): Bridge {
  const trusted = { windowIds: () => windows().map((contents) => contents.id), origin };

  const guard =
    <H>(invoke: (handlers: H, name: unknown, input: unknown) => Promise<unknown>, handlers: H) =>
    (event: InvocationEvent, name: unknown, input: unknown): Promise<unknown> => {
      if (isTrusted(event, trusted)) return invoke(handlers, name, input);
      log.warn('the bridge refused a sender', {
        origin: event.senderFrame ? originOf(event.senderFrame.origin) : word('gone'),
      });
      return Promise.resolve(refused('notAllowed', 'sender'));
    };

  ipcMain.handle(channels.command, guard(invokeCommand, commands));
  ipcMain.handle(channels.query, guard(invokeQuery, queries));
  return {
    push(name, push) {
      for (const contents of windows()) {
        if (!contents.isDestroyed() && !contents.isCrashed()) {
          contents.send(channels.push(name), push);
        }
      }
    },
    dispose() {
      ipcMain.removeHandler(channels.command);
      ipcMain.removeHandler(channels.query);
    },
  };
}
