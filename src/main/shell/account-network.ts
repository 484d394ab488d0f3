import type { Certificate, Session } from 'electron';
import type { CertificateOffer } from '@shared/bridge/shell-state';
import { FailureError } from '@shared/model/failure';
import { throughChanges } from '../desk/through-changes';
import { word } from '../log/facts';
import type { Log } from '../log/log';
import {
  hostAndPort,
  judge,
  readableFingerprint,
  samePinsOf,
  type Pins,
} from './certificate-trust';

/** What an account's network stands on. */
export interface AccountNetworkIo {
  /** Makes a new session in memory, as `session.fromPartition` does. */
  readonly newSession: (partition: string) => Session;
  readonly newId: () => string;
  /** The account, as its certificates are kept. */
  readonly account: string;
  /** The account's pins as they are now. */
  readonly pins: () => Pins;
  readonly userAgent: string;
  readonly log: Log;
}

/** The network as one account sees it: the system's proxy and certificates, and the user's pins. */
export interface AccountNetwork {
  /**
   * Fetches http(s) only. A server whose certificate is refused rejects with a `FailureError`
   * (`certificateUntrusted` or `certificateChanged`); other errors are Chromium's (`net::ERR_…`).
   */
  readonly fetch: typeof fetch;
  /** The certificate that was refused last, to show before trusting it. */
  offer(): CertificateOffer | undefined;
  /** Nothing new goes over a connection that is open now. What is under way on HTTP/1.1 goes on, or hangs. */
  dropConnections(): Promise<void>;
  /** Breaks everything and forgets cookies and caches. */
  dispose(): Promise<void>;
}

interface Refusal {
  readonly certificate: Certificate;
  readonly fingerprint: string;
  readonly changedFrom?: string;
}

/** One partition in memory, the hosts that it has judged by which pins, and what it refused. */
interface Partition {
  readonly session: Session;
  pins: Pins;
  readonly judged: Set<string>;
  readonly refusals: Map<string, Refusal>;
}

/**
 * Chromium sends a request again when a connection that it had used before breaks before the answer, a POST too: a call
 * would be made twice. So commands have connections of their own, each used once.
 */
type Lane = 'reads' | 'commands';
const laneOf = (method: string): Lane =>
  method === 'GET' || method === 'HEAD' ? 'reads' : 'commands';

/** ERR_FAILED and "use Chromium's own result", as the verifier's callback takes them. */
const refuse = -2;
const asChromium = -3;

/** Opens the network of an account. Nothing of it reaches the disk. */
export function createAccountNetwork(io: AccountNetworkIo): AccountNetwork {
  const { newSession, newId, account, pins, userAgent, log } = io;
  const partitions = new Map<Lane, Partition>();
  let offer: CertificateOffer | undefined;

  const open = (): Partition => {
    const session = newSession(`account-${newId()}`);
    const opened: Partition = { session, pins: pins(), judged: new Set(), refusals: new Map() };
    session.setUserAgent(userAgent);
    session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
    session.setPermissionCheckHandler(() => false);
    session.setCertificateVerifyProc(({ hostname, certificate, errorCode }, answer) => {
      opened.judged.add(hostname);
      const fingerprint = readableFingerprint(certificate.fingerprint);
      const shown = { hostname, fingerprint, systemTrusts: errorCode === 0 };
      const verdict = judge(shown, opened.pins);
      if (verdict.trust === 'pinned') return answer(0);
      if (verdict.trust === 'system') return answer(asChromium);
      const { changedFrom } = verdict;
      log.warn('a certificate was refused', {
        changed: word(changedFrom === undefined ? 'no' : 'yes'),
      });
      opened.refusals.set(hostname, {
        certificate,
        fingerprint,
        ...(changedFrom === undefined ? {} : { changedFrom }),
      });
      answer(refuse);
    });
    return opened;
  };

  const close = async ({ session }: Partition): Promise<void> => {
    await session.closeAllConnections();
    await session.clearStorageData();
    await session.clearCache();
  };

  /**
   * Chromium caches a verdict for the life of a partition, so a change of the pins of a host that it has judged takes a
   * new one. Pins of other hosts are no reason to break a session.
   */
  const current = (lane: Lane): Partition => {
    const known = partitions.get(lane);
    const now = pins();
    if (known && [...known.judged].every((host) => samePinsOf(host, known.pins, now))) {
      known.pins = now;
      return known;
    }
    if (known) void close(known).catch(() => undefined);
    const opened = open();
    partitions.set(lane, opened);
    return opened;
  };

  return {
    async fetch(input, init) {
      const url = new URL(input instanceof Request ? input.url : input);
      if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        throw new FailureError({ kind: 'insecureRefused', retryable: false });
      }
      const lane = laneOf(init?.method ?? (input instanceof Request ? input.method : 'GET'));
      const { session, refusals } = current(lane);
      const headers = new Headers(init?.headers);
      if (lane === 'commands') headers.set('connection', 'close');
      const send = (): Promise<Response> =>
        session.fetch(input instanceof Request ? input : url.href, {
          credentials: 'include',
          cache: 'no-store',
          ...init,
          headers,
        });
      try {
        // Chromium gives up whatever has no connection yet when an address of this machine comes or goes.
        return await (lane === 'commands'
          ? send()
          : throughChanges(send, (thrown) => isBecauseOf('ERR_NETWORK_CHANGED', thrown)));
      } catch (thrown) {
        const hostname = url.hostname.replace(/^\[|\]$/g, '');
        const refusal = refusals.get(hostname) ?? refusals.get(url.hostname);
        if (!isBecauseOf('ERR_FAILED', thrown) || refusal === undefined) throw thrown;
        offer = { account, ...toOffer(hostAndPort(url), refusal) };
        throw refusalFailure(offer, thrown);
      }
    },
    offer: () => offer,
    async dropConnections() {
      await Promise.all([...partitions.values()].map((each) => each.session.closeAllConnections()));
    },
    async dispose() {
      const last = [...partitions.values()];
      partitions.clear();
      offer = undefined;
      await Promise.all(last.map(close));
    },
  };
}

/** Whether Chromium gave a request up because of this. */
const isBecauseOf = (error: `ERR_${string}`, thrown: unknown): boolean =>
  thrown instanceof Error && thrown.message.includes(`net::${error}`);

const isoDate = (seconds: number): string => new Date(seconds * 1000).toISOString();

function toOffer(
  host: string,
  { certificate, fingerprint, changedFrom }: Refusal,
): Omit<CertificateOffer, 'account'> {
  return {
    host,
    subject: certificate.subjectName,
    issuer: certificate.issuerName,
    validFrom: isoDate(certificate.validStart),
    validTo: isoDate(certificate.validExpiry),
    fingerprint,
    ...(changedFrom === undefined ? {} : { changedFrom }),
  };
}

function refusalFailure(offer: CertificateOffer, cause: unknown): FailureError {
  const kind = offer.changedFrom === undefined ? 'certificateUntrusted' : 'certificateChanged';
  const { host, issuer, fingerprint } = offer;
  return new FailureError(
    { kind, retryable: false, details: { host, issuer, fingerprint } },
    { cause },
  );
}
