import type { CommandInput } from '@shared/bridge/commands';
import type { CertificateOffer } from '@shared/bridge/shell-state';
import type { CallRef } from '@shared/model/call';
import { FailureError } from '@shared/model/failure';
import type { Handlers } from '../desk/call-commands';
import type { SettingsStore } from '../settings/settings-store';

/** The commands that neither the desk nor an account's session carries out. */
export type OtherCommandName =
  | 'session.trustCertificate'
  | 'session.forgetCertificate'
  | 'settings.update'
  | 'shell.showDesk'
  | 'shell.hideRing'
  | 'shell.copyText'
  | 'shell.ringHeight'
  | 'shell.openRedirect'
  | 'shell.redirectHeight'
  | 'shell.closeRedirect'
  | 'demo.act';

/** What they act on. */
export interface OtherHandlersIo {
  readonly settings: SettingsStore;
  readonly certificateOffer: () => CertificateOffer | undefined;
  readonly showDesk: () => void;
  readonly hideRing: () => void;
  readonly ringHeight: (height: number) => void;
  readonly openRedirect: (callRef: CallRef) => void;
  readonly redirectHeight: (height: number) => void;
  readonly closeRedirect: () => void;
  readonly copyText: (text: string) => void;
  /** Undefined outside the demo. */
  readonly demo: ((action: CommandInput<'demo.act'>['action']) => void) | undefined;
}

/** Their handlers. */
export function otherHandlers(io: OtherHandlersIo): Handlers<OtherCommandName> {
  const { settings } = io;
  const refuse = (message: string): FailureError =>
    new FailureError({ kind: 'badInput', retryable: false, details: { message } });
  const done = (act: () => void): Promise<void> => {
    act();
    return Promise.resolve();
  };
  return {
    'session.trustCertificate': async ({ fingerprint }) => {
      const offer = io.certificateOffer();
      if (offer?.fingerprint !== fingerprint) throw refuse('no such certificate was offered');
      // A certificate that changed is trusted only after the old one was forgotten, on purpose.
      if (offer.changedFrom !== undefined) {
        throw new FailureError({ kind: 'certificateChanged', retryable: false });
      }
      const { trustedCertificates: trusted } = settings.get();
      const ofAccount = { ...trusted[offer.account], [offer.host]: fingerprint };
      await done(() =>
        settings.update({ trustedCertificates: { ...trusted, [offer.account]: ofAccount } }),
      );
    },
    'session.forgetCertificate': ({ account, host }) =>
      done(() => {
        const { [account]: ofAccount = {}, ...others } = settings.get().trustedCertificates;
        const { [host]: _forgotten, ...kept } = ofAccount;
        const left = Object.keys(kept).length > 0 ? { [account]: kept } : {};
        settings.update({ trustedCertificates: { ...others, ...left } });
      }),
    'settings.update': (change) => done(() => settings.update(change)),
    'shell.showDesk': () => done(io.showDesk),
    'shell.hideRing': () => done(io.hideRing),
    'shell.copyText': ({ text }) => done(() => io.copyText(text)),
    'shell.ringHeight': ({ height }) => done(() => io.ringHeight(height)),
    'shell.openRedirect': ({ callRef }) => done(() => io.openRedirect(callRef)),
    'shell.redirectHeight': ({ height }) => done(() => io.redirectHeight(height)),
    'shell.closeRedirect': () => done(io.closeRedirect),
    'demo.act': async ({ action }) => {
      const { demo } = io;
      if (!demo) throw refuse('not in the demo');
      await done(() => demo(action));
    },
  };
}
