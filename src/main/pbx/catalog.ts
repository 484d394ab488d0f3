import type { SystemId } from '@shared/model/account';
import type { Connector, ConnectorIo } from './connector';
import { createO2gConnector } from './o2g';

/** The systems we can sign in to today: one line each, and nothing else knows their folders. */
export const catalog: Partial<Readonly<Record<SystemId, (io: ConnectorIo) => Connector>>> = {
  o2g: createO2gConnector,
};
