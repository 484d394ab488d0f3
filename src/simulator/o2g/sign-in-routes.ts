import type { Reply } from '../http/reply.js';
import { ok } from '../http/reply.js';
import type { Incoming, Route } from '../http/router.js';
import type { O2gSystem } from './o2g-system.js';
import { errorReply, RestError } from './rest-error.js';
import { apiRoot } from './user-request.js';

/** Where the outside world finds this server, and where its own configuration says it is. */
export interface Addresses {
  /** With the host that the client used. */
  publicUrl(incoming: Incoming): string;
  /** What the server believes: plain http on port 80, whatever the truth [wire]. */
  internalUrl(incoming: Incoming): string;
}

/** The root and the authentication (reference: Introduction). */
export function signInRoutes(system: O2gSystem, addresses: Addresses): readonly Route[] {
  return [
    { method: 'GET', pattern: '/api/rest', handle: (incoming) => root(addresses, incoming) },
    {
      method: 'GET',
      pattern: '/api/rest/authenticate',
      handle: (incoming) => authenticate(system, addresses, incoming),
    },
  ];
}

function root(addresses: Addresses, incoming: Incoming): Reply {
  const path = '/api/rest/authenticate?version=1.0';
  return ok({
    serverInfo: {
      productName: 'O2G Services 2.2.1',
      productType: 'O2G',
      productVersion: { major: '14.2', minor: '001.004' },
      haMode: false,
    },
    versions: [
      {
        id: '1.0',
        status: 'CURRENT',
        publicUrl: `${addresses.publicUrl(incoming)}${path}`,
        internalUrl: `${addresses.internalUrl(incoming)}${path}`,
      },
    ],
    custoFeatures: [],
  });
}

/** Fresh Basic credentials count, whatever stale cookies come with them. */
function authenticate(system: O2gSystem, addresses: Addresses, incoming: Incoming): Reply {
  if (incoming.query.get('version') !== '1.0') {
    return errorReply(new RestError('BAD_REQUEST', 'BAD_PARAMETER', 'version must be 1.0'));
  }
  const basic = /^Basic (.+)$/i.exec(String(incoming.headers['authorization'] ?? ''))?.[1];
  const [login, ...secret] = Buffer.from(basic ?? '', 'base64')
    .toString('utf8')
    .split(':');
  const account = system.accounts.find(login ?? '');
  if (!account || !system.accounts.isPassword(account.login, secret.join(':'))) return challenge;
  const credential = system.sessions.authenticate(account);
  return {
    status: 200,
    headers: { 'set-cookie': `AlcUserId=${credential}; Path=/` },
    body: {
      credential,
      publicUrl: `${addresses.publicUrl(incoming)}${apiRoot}/sessions`,
      internalUrl: `${addresses.internalUrl(incoming)}${apiRoot}/sessions`,
      ...(system.accounts.isExpired(account.login) && { expired: true }),
    },
  };
}

/** Its body is the page of the web server in front, not JSON. */
const challenge: Reply = {
  status: 401,
  headers: { 'www-authenticate': 'Basic realm="O2G"', 'content-type': 'text/html' },
  body: '<html><head><title>401 Unauthorized</title></head><body>Unauthorized</body></html>',
};
