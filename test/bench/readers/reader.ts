import type { ServerAddress } from '../event-server/protocol';

/** Reads the stream for as long as it lasts, and tells the mark of what it has just made of it. */
export type Reader = (
  address: ServerAddress,
  fetcher: typeof fetch,
  onMark: (mark: number) => void,
) => Promise<void>;
