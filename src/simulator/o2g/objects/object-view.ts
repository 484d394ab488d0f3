import type { Instance, PbxAttribute } from './instances.js';
import type { ObjectModel } from './object-model.js';
import type { ObjectPath } from './pbx-objects.js';

/** PbxObject: an object with its attributes, its sub-objects' paths and what may be done with it. */
export function objectView(
  model: ObjectModel,
  found: Instance,
  chosen: readonly string[] | undefined,
) {
  return {
    objectName: model.objectName,
    objectId: found.id,
    attributes: attributesOf(found, chosen),
    objectNames: subObjects(model),
    create: model.create,
    delete: model.delete,
    set: model.set,
    get: model.get,
    otherActions: model.otherActions ?? [],
  };
}

/** PbxObjectIds: with attributes, where some were chosen. */
export function listView(
  path: ObjectPath,
  found: readonly Instance[],
  chosen: readonly string[] | undefined,
) {
  return {
    objectName: path.at(-1),
    objectIds: found.map(({ id }) => id),
    ...(chosen && {
      objects: found.map((each) => ({ objectId: each.id, attributes: attributesOf(each, chosen) })),
    }),
  };
}

function attributesOf(
  { attributes }: Instance,
  chosen: readonly string[] | undefined,
): readonly PbxAttribute[] {
  return [...attributes.values()].filter(({ name }) => !chosen || chosen.includes(name));
}

/** Relative paths of the first classes below that have objects of their own: "SIP/1/SIP_Gateway". */
function subObjects({ objects = [] }: ObjectModel): readonly string[] {
  return objects.flatMap((model) =>
    model.hidden
      ? subObjects(model).map((name) => `${model.objectName}/1/${name}`)
      : [model.objectName],
  );
}
