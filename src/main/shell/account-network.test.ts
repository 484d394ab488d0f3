import type { Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { FailureError } from '@shared/model/failure';
import { silentLog } from '../log/log';
import { createAccountNetwork } from './account-network';
import type { Pins } from './certificate-trust';

type Verify = Parameters<Session['setCertificateVerifyProc']>[0];

const shownCertificate = {
  fingerprint: `sha256/${Buffer.from([0xaa, 0xbb]).toString('base64')}`,
  subjectName: 'pbx.example',
  issuerName: 'Own CA',
  validStart: 0,
  validExpiry: 86_400,
};

/** A network whose server always shows the same certificate, which no authority vouches for. */
function build(first: Pins = {}) {
  let pins = first;
  const events: string[] = [];
  const headers: Headers[] = [];
  const newSession = (partition: string): Session => {
    let verify: Verify = null;
    /** Chromium asks once for a certificate and remembers the answer as long as the partition lives. */
    let verdict: number | undefined;
    const session: unknown = {
      setUserAgent: () => undefined,
      setPermissionRequestHandler: () => undefined,
      setPermissionCheckHandler: () => undefined,
      setCertificateVerifyProc: (proc: Verify) => (verify = proc),
      closeAllConnections: async () => void events.push(`${partition} closed`),
      clearStorageData: async () => undefined,
      clearCache: async () => undefined,
      fetch: async (address: string, init: RequestInit) => {
        headers.push(new Headers(init.headers));
        events.push(`${partition} ${address}`);
        const request: unknown = {
          hostname: 'pbx.example',
          certificate: shownCertificate,
          errorCode: -202,
        };
        if (verdict === undefined) {
          verify?.(request as Electron.Request, (answer) => (verdict = answer));
        }
        if (verdict !== 0) throw new Error('net::ERR_FAILED');
        return new Response('ok');
      },
    };
    return session as Session;
  };
  let ids = 0;
  const network = createAccountNetwork({
    newSession,
    newId: () => String(++ids),
    account: 'o2g oxe12000 https://pbx.example:8443',
    pins: () => pins,
    userAgent: 'Hookswitch',
    log: silentLog,
  });
  return { network, events, headers, pin: (next: Pins) => (pins = next) };
}

const address = 'https://pbx.example:8443/api';

describe("an account's network", () => {
  it('refuses a certificate that nobody trusts and offers it to be judged', async () => {
    const { network } = build();
    await expect(network.fetch(address)).rejects.toMatchObject({ kind: 'certificateUntrusted' });
    expect(network.offer()).toEqual({
      account: 'o2g oxe12000 https://pbx.example:8443',
      host: 'pbx.example:8443',
      subject: 'pbx.example',
      issuer: 'Own CA',
      validFrom: '1970-01-01T00:00:00.000Z',
      validTo: '1970-01-02T00:00:00.000Z',
      fingerprint: 'AA:BB',
    });
  });

  it('goes on with it once it is trusted, though Chromium remembers its refusal', async () => {
    const { network, pin } = build();
    await expect(network.fetch(address)).rejects.toThrow();
    pin({ 'pbx.example:8443': 'AA:BB' });
    expect((await network.fetch(address)).status).toBe(200);
  });

  it('says so when it is another certificate than the trusted one', async () => {
    const { network } = build({ 'pbx.example:8443': 'CC:DD' });
    await expect(network.fetch(address)).rejects.toMatchObject({ kind: 'certificateChanged' });
    expect(network.offer()?.changedFrom).toBe('CC:DD');
  });

  it('keeps its connections when other settings change, and breaks them when trust is taken back', async () => {
    const { network, events, pin } = build({ 'pbx.example:8443': 'AA:BB' });
    await network.fetch(address);
    pin({ 'pbx.example:8443': 'AA:BB' });
    await network.fetch(address);
    expect(events).toEqual([`account-1 ${address}`, `account-1 ${address}`]);
    pin({});
    await expect(network.fetch(address)).rejects.toBeInstanceOf(FailureError);
    expect(events).toContain('account-1 closed');
  });

  it('keeps its connections when the trust in another host changes', async () => {
    const { network, events, pin } = build({ 'pbx.example:8443': 'AA:BB' });
    await network.fetch(address);
    pin({ 'pbx.example:8443': 'AA:BB', 'other.example:443': 'EE:FF' });
    await network.fetch(address);
    pin({ 'pbx.example:8443': 'AA:BB' });
    await network.fetch(address);
    expect(events).toEqual(Array(3).fill(`account-1 ${address}`));
  });

  it('sends a command on a connection that was never used and is not used again', async () => {
    const { network, events, headers } = build({ 'pbx.example:8443': 'AA:BB' });
    await network.fetch(address);
    await network.fetch(address, { method: 'POST', body: '{}' });
    expect(events).toEqual([`account-1 ${address}`, `account-2 ${address}`]);
    expect(headers.map((each) => each.get('connection'))).toEqual([null, 'close']);
  });

  it('speaks http and https only', async () => {
    const { network, events } = build();
    for (const other of ['file:///etc/passwd', 'app://hookswitch/', 'data:,x']) {
      await expect(network.fetch(other)).rejects.toMatchObject({ kind: 'insecureRefused' });
    }
    expect(events).toEqual([]);
  });
});
