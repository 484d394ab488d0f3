import { randomUUID } from 'node:crypto';
import { app, session } from 'electron';
import type { Account } from '@shared/bridge/settings';
import type { CertificateOffer } from '@shared/bridge/shell-state';
import { accountKey } from '@shared/model/account';
import { FailureError } from '@shared/model/failure';
import type { Log } from '../log/log';
import { catalog } from '../pbx/catalog';
import type { KilledRun } from '../desk/account-session';
import type { Connector } from '../pbx/connector';
import type { SettingsStore } from '../settings/settings-store';
import { createAccountNetwork, type AccountNetwork } from '../shell/account-network';
import type { Secrets } from '../secrets/secrets';
import type { Pins } from '../shell/certificate-trust';
import { keepStandingSessions, sessionsAccount, type KeptSessions } from './standing-sessions';

/** What the network stands on. */
export interface NetworkIo {
  readonly settings: SettingsStore;
  readonly secrets: Secrets;
  /** The demo's sessions end with it: they are not kept. */
  readonly demo: boolean;
  /** This run was brought back after an end that nobody asked for. */
  readonly revived: boolean;
  readonly log: Log;
}

/** The network of the account in use. */
export interface Network {
  /**
   * The account's connector, on fresh connections of a network of its own. Who signs in again gets the same one: it knows
   * of sessions that could not be closed. Throws `notSupported`.
   */
  connectorFor(account: Account): Connector;
  /** What a killed run left at the account's PBX. */
  readonly killedRun: KilledRun;
  offer(): CertificateOffer | undefined;
  /** Nothing new goes over a connection that is open now: those that slept look alive and are not. */
  dropConnections(): Promise<void>;
  dispose(): Promise<void>;
}

/** One object, so that nothing is compared where nothing is trusted. */
const none: Pins = {};

/** One account's way to its PBX. */
interface Way {
  readonly account: string;
  readonly network: AccountNetwork;
  readonly connector: Connector;
  readonly standing: KeptSessions | undefined;
  dispose(): Promise<void>;
}

/** Opens a network for each account that signs in; the one before is disposed of. */
export function createNetwork({ settings, secrets, demo, revived, log }: NetworkIo): Network {
  let current: Way | undefined;
  const open = (whose: Account, account: string): Way => {
    const { system } = whose;
    const create = catalog[system];
    if (!create) {
      throw new FailureError({ kind: 'notSupported', retryable: false, details: { system } });
    }
    const network = createAccountNetwork({
      newSession: (partition) => session.fromPartition(partition),
      newId: randomUUID,
      account,
      pins: () => settings.get().trustedCertificates[account] ?? none,
      userAgent: `Hookswitch/${app.getVersion()}`,
      log,
    });
    const standing = demo ? undefined : keepStandingSessions(whose, secrets, settings);
    const io = { fetch: network.fetch, now: () => Date.now(), log };
    return {
      account,
      network,
      connector: create({ ...io, ...(standing ? { standing } : {}) }),
      standing,
      async dispose() {
        await network.dispose();
        await standing?.dispose();
      },
    };
  };
  const connectorFor = (account: Account): Connector => {
    const key = accountKey(account);
    if (current?.account === key) {
      void current.network.dropConnections();
      current.standing?.begin();
      return current.connector;
    }
    const before = current;
    current = open(account, key);
    void before?.dispose();
    return current.connector;
  };
  const isKept = async (account: Account): Promise<boolean> =>
    (await secrets.get(sessionsAccount(account))) !== undefined;
  return {
    connectorFor,
    killedRun: {
      mayGoOn: async (account) => revived && (await isKept(account)),
      async close(account) {
        // Who signs in meanwhile closes them.
        if ((await isKept(account)) && !current) await connectorFor(account).closeLeftBehind();
      },
      async forget(account) {
        const standing = current?.account === accountKey(account) ? current.standing : undefined;
        await (standing ? standing.forget() : secrets.delete(sessionsAccount(account)));
      },
    },
    offer: () => current?.network.offer(),
    dropConnections: async () => {
      await current?.network.dropConnections();
    },
    dispose: async () => {
      await current?.dispose();
    },
  };
}
