import { licences } from '../../../src/simulator/o2g/accounts';
import type { Exchange } from '../proxy/exchange';
import type { Fault } from '../outage';
import { login, type Stage } from '../stage';

const heal = ({ proxy }: Stage): void => {
  proxy.fault = undefined;
};
const nothing = (): void => undefined;
const expire = ({ simulator }: Stage): void => {
  const { sessions } = simulator.system;
  for (const session of sessions.all) sessions.end(session);
};

/** Answers every request of the API by itself, and cuts the channel so that some come. */
const insteadOfAnswers =
  (answer: (exchange: Exchange) => void) =>
  ({ proxy }: Stage): void => {
    proxy.fault = {
      onRequest(exchange) {
        if (exchange.port === 'api') answer(exchange);
        return exchange.port === 'api';
      },
    };
    proxy.reset();
  };

const page =
  '<!doctype html><html><title>Welcome</title><body>Sign in to the network</body></html>';
const html =
  (status: number, headers: Readonly<Record<string, string>> = {}) =>
  ({ response }: Exchange): void => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(page);
  };

/** What a server, or what stands in front of it, does to a client. */
export const serverFaults: readonly Fault[] = [
  {
    name: 'The session expires',
    strike: expire,
    lasts: 0,
    heal: nothing,
    within: 1,
  },
  {
    name: 'The session’s cookie is lost on the way',
    strike: async (stage) => {
      stage.proxy.fault = {
        onRequest({ request }) {
          stage.proxy.fault = undefined;
          delete request.headers.cookie;
          return false;
        },
      };
      await stage.during(stage.readLog()).catch(nothing);
    },
    lasts: 0,
    heal: nothing,
    within: 1,
  },
  {
    name: 'The server restarts and remembers its sessions',
    strike: ({ proxy }) => proxy.refuse(),
    lasts: 5_000,
    heal: ({ proxy }) => proxy.open(),
    within: 10,
  },
  {
    name: 'The server restarts and has forgotten its sessions',
    strike: async (stage) => {
      await stage.proxy.refuse();
      expire(stage);
    },
    lasts: 20_000,
    heal: ({ proxy }) => proxy.open(),
    within: 30,
  },
  {
    name: 'The PBX restarts and has forgotten its calls',
    strike: ({ proxy }) => proxy.refuse(),
    lasts: 20_000,
    heal: async (stage) => {
      await stage.restart();
      await stage.proxy.open();
    },
    within: 30,
    forgets: true,
  },
  {
    name: 'The server is starting: 503 NOT_READY',
    strike: (stage) => {
      stage.simulator.system.isReady = false;
      expire(stage);
    },
    lasts: 60_000,
    heal: ({ simulator }) => {
      simulator.system.isReady = true;
    },
    within: 30,
  },
  {
    name: 'Maintenance: a page with 503 in front of the server',
    strike: insteadOfAnswers(html(503)),
    lasts: 60_000,
    heal,
    within: 30,
  },
  {
    name: 'A page in HTML instead of JSON, as a hotel’s network gives',
    strike: insteadOfAnswers(html(200)),
    lasts: 30_000,
    heal,
    within: 30,
  },
  {
    name: 'A redirect to another host',
    strike: (stage) => {
      insteadOfAnswers(html(302, { location: `${stage.stranger.url}/api/rest` }))(stage);
    },
    lasts: 30_000,
    heal,
    within: 30,
    strangers: ({ stranger }) => Array<string>(stranger.visits).fill('a visit'),
  },
  {
    name: 'The event channel is redirected to another host',
    strike: ({ proxy, stranger }) => {
      proxy.fault = {
        onRequest({ port, response }) {
          // 307: whoever followed it would post there again.
          if (port === 'events') response.writeHead(307, { location: stranger.url }).end();
          return port === 'events';
        },
      };
      proxy.reset();
    },
    lasts: 30_000,
    heal,
    within: 30,
    strangers: ({ stranger }) => Array<string>(stranger.visits).fill('a visit'),
  },
  {
    name: 'JSON under a wrong content type',
    strike: ({ proxy }) => {
      proxy.fault = {
        onAnswer(_exchange, answer) {
          answer.headers['content-type'] = 'text/html';
          return false;
        },
      };
      proxy.reset();
    },
    lasts: 10_000,
    heal,
    within: 0.5,
  },
  {
    name: 'The password was changed',
    strike: (stage) => {
      stage.simulator.system.accounts.setPassword(login, 'other');
      expire(stage);
    },
    lasts: 60_000,
    heal: nothing,
    remedy: (stage) => stage.during(stage.signIn('other')),
    within: 1,
  },
  {
    name: 'The licence is taken away, and the session ends',
    strike: (stage) => {
      stage.simulator.system.accounts.setLicences(login, []);
      expire(stage);
    },
    lasts: 60_000,
    heal: ({ simulator }) => simulator.system.accounts.setLicences(login, licences),
    remedy: ({ desk }) => desk.supervisor.tryNow(),
    within: 1,
  },
  {
    name: 'The licence is taken away while the session lives on',
    strike: ({ simulator }) => simulator.system.accounts.setLicences(login, []),
    lasts: 60_000,
    heal: ({ simulator }) => simulator.system.accounts.setLicences(login, licences),
    remedy: ({ desk }) => desk.supervisor.tryNow(),
    within: 1,
  },
  {
    name: 'The subscription is refused',
    strike: (stage) => {
      stage.proxy.fault = {
        onRequest({ operation, response }) {
          if (operation !== 'POST /subscriptions') return false;
          response.end('{"status":"REFUSED","message":"No more subscriptions"}');
          return true;
        },
      };
      expire(stage);
    },
    lasts: 60_000,
    heal,
    remedy: ({ desk }) => desk.supervisor.tryNow(),
    within: 1,
  },
];
