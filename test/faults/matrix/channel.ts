import type { ServerResponse } from 'node:http';
import type { Exchange } from '../proxy/exchange';
import type { Fault } from '../outage';
import type { Stage } from '../stage';

const heal = ({ proxy }: Stage): void => {
  proxy.fault = undefined;
};
const nothing = (): void => undefined;
let flush: () => void = nothing;

/** Something that happens to the next bytes of the channel, once. */
const once =
  (write: (exchange: Exchange, bytes: Buffer) => void) =>
  ({ proxy }: Stage): void => {
    proxy.fault = {
      write(exchange, bytes) {
        proxy.fault = undefined;
        write(exchange, bytes);
      },
    };
  };

/** Cuts the connection after half of what was to be written. */
const cut = ({ response }: Exchange, bytes: Buffer): void => {
  response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
};

/** Bytes that trickle: 25 each 100 ms. */
class Trickle {
  private waiting = Buffer.alloc(0);
  private timer: NodeJS.Timeout | undefined;

  write(response: ServerResponse, bytes: Buffer): void {
    this.waiting = Buffer.concat([this.waiting, bytes]);
    this.timer ??= setInterval(() => {
      response.write(this.waiting.subarray(0, 25));
      this.waiting = this.waiting.subarray(25);
      if (this.waiting.length > 0) return;
      clearInterval(this.timer);
      this.timer = undefined;
    }, 100);
  }
}

const line = (text: string): Buffer => Buffer.from(`${text}\r\n`);
const linesOf = (bytes: Buffer): Buffer[] =>
  bytes
    .toString('utf8')
    .split('\r\n')
    .filter((text) => text !== '')
    .map(line);

/** What an event channel can do to its reader. */
export const channelFaults: readonly Fault[] = [
  {
    name: 'The channel is cut inside a chunk',
    strike: once(cut),
    lasts: 0,
    heal: nothing,
    within: 1,
  },
  {
    name: 'Chunks end anywhere, inside UTF-8 characters too',
    strike: ({ proxy }) => {
      proxy.fault = {
        write({ response }, bytes) {
          for (const byte of bytes) response.write(Buffer.from([byte]));
        },
      };
    },
    lasts: 10_000,
    heal,
    within: 0.5,
  },
  {
    name: 'Bytes trickle, 250 a second',
    alone: true,
    strike: ({ proxy }) => {
      const trickle = new Trickle();
      proxy.fault = { write: ({ response }, bytes) => trickle.write(response, bytes) };
    },
    lasts: 20_000,
    heal: nothing,
    within: 60,
  },
  {
    name: 'Every event comes twice',
    strike: ({ proxy }) => {
      proxy.fault = {
        write({ response }, bytes) {
          for (const one of linesOf(bytes)) response.write(Buffer.concat([one, one]));
        },
      };
    },
    lasts: 10_000,
    heal,
    within: 2,
  },
  {
    name: 'Events overtake each other',
    strike: ({ proxy }) => {
      let late: Buffer | undefined;
      proxy.fault = {
        write({ response }, bytes) {
          flush = () => void (late && response.write(late));
          for (const one of linesOf(bytes)) {
            if (late === undefined) late = one;
            else {
              response.write(Buffer.concat([one, late]));
              late = undefined;
            }
          }
        },
      };
    },
    lasts: 30_000,
    heal: (stage) => {
      heal(stage);
      flush();
    },
    within: 2,
  },
  {
    name: 'Garbage between the events',
    strike: ({ proxy }) => {
      const garbage = [
        Buffer.from([0x00, 0xff, 0xfe, 0xc3, 0x0a]),
        line('{"eventName":'),
        line('[[[null]]]'),
        line('{"eventName":42,"callRef":{}}'),
        line('{"eventName":"OnCallCreated","loginName":"oxe12000","callRef":null,"callData":[]}'),
        line('{"eventName":"OnTomorrow"}'),
      ];
      proxy.fault = {
        write: ({ response }, bytes) =>
          response.write(Buffer.concat([...garbage, bytes, ...garbage])),
      };
    },
    lasts: 10_000,
    heal,
    within: 0.5,
  },
  {
    name: 'A frame of 2 MB that does not end',
    strike: once(({ response }) => response.write(Buffer.alloc(2 * 1024 * 1024, 'x'))),
    lasts: 0,
    heal: nothing,
    within: 1,
  },
  {
    name: 'A flood: 50,000 events in a burst',
    alone: true,
    strike: nothing,
    lasts: 0,
    heal: async (stage) => {
      await stage.world('POST', 'flood', { login: 'oxe12000', count: 50_000 });
    },
    within: 0.5,
  },
];
