/** What we read of an invocation's event (Electron's `IpcMainInvokeEvent`). */
export interface InvocationEvent {
  readonly sender: { readonly id: number };
  /** Null when the frame is gone already. */
  readonly senderFrame: {
    readonly url: string;
    readonly origin: string;
    readonly parent: object | null;
  } | null;
}

/** Who may ask. */
export interface TrustedSenders {
  /** The `webContents.id`s of our own windows, as they are now. */
  readonly windowIds: () => Iterable<number>;
  /** Our pages' origin: the app scheme, or the development server. */
  readonly origin: string;
}

/** True only for the top frame of one of our windows while it shows one of our own pages. */
export function isTrusted(event: InvocationEvent, { windowIds, origin }: TrustedSenders): boolean {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null) return false;
  if (frame.origin !== origin || !frame.url.startsWith(`${origin}/`)) return false;
  for (const id of windowIds()) if (id === event.sender.id) return true;
  return false;
}
