import { randomUUID } from 'node:crypto';
import { app, session } from 'electron';
import type { Account } from '@shared/bridge/settings';
import type { CertificateOffer } from '@shared/bridge/shell-state';
import { accountKey } from '@shared/model/account';
import { FailureError } from '@shared/model/failure';
import type { Log } from '../log/log';
import { catalog } from '../pbx/catalog';
import type { Connector } from '../pbx/connector';
import type { SettingsStore } from '../settings/settings-store';
import { createAccountNetwork, type AccountNetwork } from '../shell/account-network';
import type { Pins } from '../shell/certificate-trust';

/** The network of the account in use. */
export interface Network {
  /** The account's connector, on a fresh network of its own. Throws `notSupported`. */
  connectorFor(account: Account): Connector;
  offer(): CertificateOffer | undefined;
  /** Connections that slept look alive and are not. */
  dropConnections(): Promise<void>;
  dispose(): Promise<void>;
}

/** One object, so that nothing is compared where nothing is trusted. */
const none: Pins = {};

/** Opens a network for each account that signs in; the one before is disposed of. */
export function createNetwork(settings: SettingsStore, log: Log): Network {
  let current: AccountNetwork | undefined;
  const renew = (account: string): AccountNetwork => {
    void current?.dispose();
    return (current = createAccountNetwork({
      newSession: (partition) => session.fromPartition(partition),
      newId: randomUUID,
      account,
      pins: () => settings.get().trustedCertificates[account] ?? none,
      userAgent: `Hookswitch/${app.getVersion()}`,
      log,
    }));
  };
  return {
    connectorFor(account) {
      const { system } = account;
      const create = catalog[system];
      if (!create) {
        throw new FailureError({ kind: 'notSupported', retryable: false, details: { system } });
      }
      return create({ fetch: renew(accountKey(account)).fetch, now: () => Date.now(), log });
    },
    offer: () => current?.offer(),
    dropConnections: async () => {
      await current?.dropConnections();
    },
    dispose: async () => {
      await current?.dispose();
    },
  };
}
