import { FailureError, type FailureKind } from '@shared/model/failure';
import type { ObjectModel } from '@shared/model/pbx-object';
import type { Provisioning } from '../port/provisioning';
import { attribute, objectModel, pbxObject, relativePath, wireAttributes } from './map/pbx-object';
import { filterText, instanceTarget } from './object-target';
import { path, type Rest } from './rest';
import * as schema from './schema/pbx';

/** The objects of the PBXs (chapter "PBX management"). */
export function provisioning(rest: Rest): Provisioning {
  /** A PBX's model changes only with the version of the PBX, and then the server is started again. */
  const models = new Map<string, ObjectModel>();
  return {
    async nodes() {
      const { nodeIds } = await rest.get(path`/pbxs`, schema.pbxs);
      return Promise.all(
        nodeIds.map(async (nodeId) => {
          const { fqdn } = await rest.get(path`/pbxs/${nodeId}`, schema.pbx).catch(ofOneNode);
          return { nodeId, ...(fqdn ? { host: fqdn } : {}) };
        }),
      );
    },
    async roots(nodeId) {
      const root = await rest.get(path`/pbxs/${nodeId}/instances`, schema.pbxObject);
      return root.objectNames.map(relativePath);
    },
    async model(nodeId, className) {
      const key = `${nodeId}/${className}`;
      const known = models.get(key);
      if (known) return known;
      const target = path`/pbxs/${nodeId}/model/${className}`;
      const read = objectModel(await rest.get(target, schema.objectModel));
      models.set(key, read);
      return read;
    },
    async list(nodeId, at, filter, columns) {
      const query = {
        ...(filter.terms.length > 0 ? { filter: filterText(filter) } : {}),
        ...(columns.length > 0 ? { attributes: columns.join(',') } : {}),
      };
      const { objectIds, objects } = await rest
        .get(instanceTarget(nodeId, at, query), schema.pbxObjectIds)
        .catch(worded);
      const known = new Map(objects.map((each) => [each.objectId, each.attributes]));
      return objectIds.map((id) => ({
        id,
        values: Object.fromEntries(
          (known.get(id) ?? []).map((each) => [each.name, attribute(each).values]),
        ),
      }));
    },
    async read(nodeId, at) {
      const target = instanceTarget(nodeId, at);
      return pbxObject(await rest.get(target, schema.pbxObject).catch(worded), at.at(-1) ?? '');
    },
    async create(nodeId, at, attributes) {
      const target = instanceTarget(nodeId, at);
      await rest.create(target, wireAttributes(attributes)).catch(wordedCreation);
    },
    // "use action (add, remove): single operation", with the items alone as the body (PUT …/instances/…).
    change: (nodeId, at, how, attributes) =>
      rest
        .put(
          instanceTarget(nodeId, at, how === 'set' ? {} : { action: how }),
          wireAttributes(attributes),
        )
        .catch(worded),
    remove: (nodeId, at, force) =>
      rest.delete(instanceTarget(nodeId, at, force ? { force: 'true' } : {})).catch(wordedRemoval),
    act: (nodeId, at, action) =>
      rest.put(instanceTarget(nodeId, at, { action }), { attributes: [] }).catch(worded),
  };
}

/** A node that does not answer is listed all the same. */
function ofOneNode(thrown: unknown): { readonly fqdn?: undefined } {
  if (thrown instanceof FailureError) return {};
  throw thrown;
}

/** What a refusal means where it is about an object. */
const byStatus: ReadonlyMap<string, FailureKind> = new Map([
  ['400', 'objectRefused'],
  ['404', 'noSuchObject'],
  ['405', 'objectForbidsIt'],
  ['409', 'objectConflict'],
]);

const about =
  (kinds: ReadonlyMap<string, FailureKind>) =>
  (thrown: unknown): never => {
    if (!(thrown instanceof FailureError)) throw thrown;
    const failure = thrown.toFailure();
    const kind =
      failure.kind === 'sessionLost' ? undefined : kinds.get(failure.details?.status ?? '');
    throw kind
      ? new FailureError({ ...failure, kind, retryable: false }, { cause: thrown })
      : thrown;
  };
const worded = about(byStatus);
const wordedCreation = about(new Map([...byStatus, ['409', 'objectExists']]));
const wordedRemoval = about(new Map([...byStatus, ['400', 'objectInUse']]));
