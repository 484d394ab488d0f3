import type { Desktop } from '../desktop/index';
import type { ServerAddress } from './event-server/protocol';
import type { Servant } from './processes/orders';
import type { Options } from './options';

/** What every part of the bench works with. */
export interface Bench {
  readonly options: Options;
  readonly server: Servant<ServerAddress>;
  /** Says what is going on. */
  readonly progress: (line: string) => void;
}

/** The same for the parts that open windows. */
export interface WindowBench extends Bench {
  readonly desktop: Desktop;
  /** The Electron that runs both sides. */
  readonly executable: string;
}
