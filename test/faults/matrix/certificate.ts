import { selfSigned } from '../../../src/simulator/http/certificate';
import type { KeyPair } from '../../../src/simulator/http/listen';
import type { Fault } from '../outage';
import type { Stage } from '../stage';

let known: KeyPair | undefined;
let other: KeyPair | undefined;
let from = 0;
/** What the other certificate's holder was asked while nobody trusted it. */
let asked: readonly string[] = [];

/** Somebody with another certificate stands where the server stood. */
const takeOver = async ({ proxy }: Stage): Promise<void> => {
  known = proxy.certificate;
  other = await selfSigned();
  from = proxy.asked.length;
  proxy.show(other);
};
const listen = ({ proxy }: Stage): void => {
  asked = proxy.asked.slice(from);
};
const giveBack = (stage: Stage): void => {
  listen(stage);
  if (known) stage.proxy.show(known);
};
const strangers = (): readonly string[] => asked;

/** A server that shows another certificate than the one that the user trusts. */
export const certificateFaults: readonly Fault[] = [
  {
    name: 'Another certificate, and every connection breaks; then the right one is back',
    tls: true,
    strike: async (stage) => {
      await takeOver(stage);
      stage.proxy.reset();
    },
    lasts: 60_000,
    heal: giveBack,
    remedy: (stage) => stage.during(stage.signIn()),
    within: 1,
    strangers,
  },
  {
    name: 'Another certificate, and the user comes to trust it',
    tls: true,
    strike: async (stage) => {
      await takeOver(stage);
      stage.proxy.reset();
    },
    lasts: 60_000,
    heal: listen,
    remedy: (stage) => {
      if (other) stage.trust(other);
      return stage.during(stage.signIn());
    },
    within: 1,
    strangers,
  },
  {
    name: 'Another certificate on every new connection, while the channel stays open',
    tls: true,
    strike: takeOver,
    lasts: 60_000,
    heal: giveBack,
    within: 1,
    strangers,
  },
];
