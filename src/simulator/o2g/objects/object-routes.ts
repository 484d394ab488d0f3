import { z } from 'zod';
import { noContent, ok, type Reply } from '../../http/reply.js';
import type { Route } from '../../http/router.js';
import type { O2gSystem } from '../o2g-system.js';
import { RestError } from '../rest-error.js';
import { apiRoot, type SessionRequest, sessionRoute } from '../user-request.js';
import { readFilter } from './instance-filter.js';
import { instance, type PbxAttribute } from './instances.js';
import { modelNamed, nodeModel } from './object-model.js';
import { listView, objectView } from './object-view.js';
import { modelOf, type ObjectPath } from './pbx-objects.js';

const plain = z.object({ name: z.string(), value: z.array(z.string()).optional() });
export const pbxAttributes = z.object({
  attributes: z.array(
    plain.extend({
      complexValue: z.array(z.object({ name: z.string(), attributes: z.array(plain) })).optional(),
    }),
  ),
});

/** Objects lie at most this many classes deep. */
const depths = [1, 2, 3];
const steps = (count: number) => Array.from({ length: count }, (_, at) => `:step${at}`).join('/');

/** PBX management. All of it is for an administrator's own session. */
export function objectRoutes(system: O2gSystem): readonly Route[] {
  const { plant } = system;
  const on = (method: string, pattern: string, handle: (request: ObjectRequest) => Reply) =>
    sessionRoute(system, {
      method,
      pattern,
      handle: (request) => handle(objectRequest(system, request)),
    });
  const ofClass = depths.map((depth) => `/pbxs/:node/instances/${steps(2 * depth - 1)}`);
  const ofObject = depths.map((depth) => `/pbxs/:node/instances/${steps(2 * depth)}`);
  return [
    on('GET', '/pbxs', () => ok({ nodeIds: plant.nodes.map(({ nodeId }) => nodeId) })),
    on('GET', '/pbxs/:node', ({ nodeId }) =>
      ok({ nodeId: Number(nodeId), fqdn: plant.node(nodeId)?.host }),
    ),
    on('GET', '/pbxs/:node/model', () => ok(nodeModel)),
    on('GET', '/pbxs/:node/model/:name', ({ params }) => {
      const model = modelNamed(params['name'] ?? '');
      if (!model) throw new RestError('BAD_REQUEST', 'NOT_FOUND', 'No such class');
      return ok(model);
    }),
    on('GET', '/pbxs/:node/instances', ({ nodeId, chosen }) => {
      const Node_Name = plant.node(nodeId)?.name ?? '';
      return ok(
        objectView(nodeModel, instance(nodeModel, { Node_Number: nodeId, Node_Name }), chosen),
      );
    }),
    ...ofClass.flatMap((pattern) => [
      on('GET', pattern, (request) => list(system, request)),
      on('POST', pattern, ({ nodeId, path, given }) => {
        const { id } = system.objects.create(nodeId, path, given());
        const location = `${apiRoot}/pbxs/${nodeId}/instances/${[...path, id].join('/')}`;
        return { status: 201, headers: { location } };
      }),
    ]),
    ...ofObject.flatMap((pattern) => [
      on('GET', pattern, ({ session, nodeId, path, chosen }) =>
        ok(
          objectView(
            modelOf(path.slice(0, -1)),
            system.objects.read(session, nodeId, path),
            chosen,
          ),
        ),
      ),
      on('PUT', pattern, ({ session, nodeId, path, given, query }) => {
        const action = query.get('action');
        if (action === 'add' || action === 'remove') {
          system.objects.editLists(session, nodeId, path, action, given());
        } else if (action !== null) system.objects.act(nodeId, path, action);
        else system.objects.change(session, nodeId, path, given());
        return noContent;
      }),
      on('DELETE', pattern, ({ nodeId, path, query }) => {
        system.objects.remove(nodeId, path, query.has('force'));
        return noContent;
      }),
    ]),
  ];
}

interface ObjectRequest extends Omit<SessionRequest, 'path'> {
  readonly nodeId: string;
  readonly path: ObjectPath;
  /** The `attributes` parameter. */
  readonly chosen: readonly string[] | undefined;
  /** The attributes of the body. @throws RestError */
  given(): readonly PbxAttribute[];
}

function objectRequest({ plant }: O2gSystem, request: SessionRequest): ObjectRequest {
  if (request.session.user) {
    throw new RestError('FORBIDDEN', 'NOT_ALLOWED', 'Restricted to an administrator session');
  }
  const { params } = request;
  const nodeId = params['node'] ?? '';
  if (nodeId !== '') {
    const node = plant.node(nodeId);
    if (!node) throw new RestError('BAD_REQUEST', 'NOT_FOUND', `No node ${nodeId}`);
    if (!node.connected) {
      throw new RestError('SERVICE_UNAVAILABLE', 'SERVER_PROBLEM', 'The OXE is not connected');
    }
  }
  const path: string[] = [];
  for (let at = 0; params[`step${at}`] !== undefined; at++) path.push(params[`step${at}`] ?? '');
  return {
    ...request,
    nodeId,
    path,
    chosen: request.query.get('attributes')?.split(/[,;]/),
    given: () => request.parse(pbxAttributes).attributes,
  };
}

function list(system: O2gSystem, { nodeId, path, chosen, query }: ObjectRequest): Reply {
  const all = system.objects.list(nodeId, path);
  const filter = query.get('filter');
  if (filter === null || filter === '') return ok(listView(path, all, chosen));
  const test = readFilter(filter, modelOf(path));
  const found = all.filter(({ attributes }) =>
    test((name) => attributes.get(name)?.value?.[0] ?? ''),
  );
  return ok(listView(path, found, chosen));
}
