import { noContent, ok } from '../../http/reply.js';
import type { Route } from '../../http/router.js';
import type { O2gSystem } from '../o2g-system.js';
import { errorReply, RestError } from '../rest-error.js';
import { apiRoot, sessionRoute } from '../user-request.js';
import type { PlantNode } from './plant.js';

/** Maintenance. The status is for an administrator's session only; the licence test needs no session. */
export function maintenanceRoutes(system: O2gSystem): readonly Route[] {
  return [
    sessionRoute(system, {
      method: 'GET',
      pattern: '/system/status',
      handle: ({ session }) => {
        if (session.user) {
          throw new RestError('FORBIDDEN', 'NOT_ALLOWED', 'Restricted to an administrator session');
        }
        return ok(statusView(system));
      },
    }),
    {
      method: 'GET',
      pattern: `${apiRoot}/system/licenses`,
      handle: ({ query }) => {
        const name = query.get('lic');
        if (name === null) {
          return errorReply(new RestError('BAD_REQUEST', 'BAD_PARAMETER', 'lic is missing'));
        }
        return system.plant.licences.some((licence) => licence.name === name)
          ? noContent
          : errorReply(new RestError('FORBIDDEN', 'NOT_ALLOWED', `No licence ${name}`));
      },
    },
  ];
}

function statusView({ plant, exchange, objects }: O2gSystem) {
  const users = (nodeId: string): number =>
    [
      ...exchange.subscribers.map(({ node }) => node),
      ...objects.newUsers().map((user) => user.nodeId),
    ].filter((each) => each === nodeId).length;
  return {
    logicalAddress: { fqdn: 'o2g.hookswitch.example', ip: '10.1.0.20' },
    startDate: new Date(plant.startedAt).toISOString(),
    ha: false,
    primary: 'o2g.hookswitch.example',
    primaryVersion: '2.2.1.014.2',
    pbxs: plant.nodes.map((node) => nodeView(node, users(node.nodeId))),
    license: { lics: plant.licences },
    configurationType: 'FULL_SERVICES',
  };
}

function nodeView(node: PlantNode, monitoredUserNumber: number) {
  return {
    name: node.name,
    nodeId: Number(node.nodeId),
    mainAddress: { fqdn: node.host, ip: node.address },
    secondaryAddress: { fqdn: node.standby.host, ip: node.standby.address },
    version: node.version,
    connected: node.connected,
    loaded: node.loaded,
    ctiLinkState: node.ctiLink,
    secured: node.secured,
    monitoredUserNumber,
  };
}
