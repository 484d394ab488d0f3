import type {
  Attribute,
  AttributeKind,
  AttributeModel,
  ObjectCan,
  ObjectEvent,
  ObjectModel,
  ObjectPath,
  PbxObject,
} from '@shared/model/pbx-object';
import {
  objectInstanceEvent,
  type WireAttribute,
  type WireAttributeModel,
  type WireMay,
  type WireObject,
  type WireObjectModel,
} from '../schema/pbx';
import { present } from './present';

/** DELETE with `force` uses this action: it is not one to offer beside it. */
const forcedDelete = 'FORCED_DELETE';

export function objectModel(wire: WireObjectModel): ObjectModel {
  return {
    name: wire.objectName,
    attributes: wire.attributes.map(attributeModel),
    can: objectCan(wire),
  };
}

function attributeModel(wire: WireAttributeModel): AttributeModel {
  const length = Number(wire.lengthValue ?? NaN);
  return {
    name: wire.name,
    kind: kindOf(wire),
    mandatory: wire.mandatory ?? false,
    multiple: wire.multiValue ?? false,
    filterable: wire.filtering ?? false,
    allowed: wire.allowedValues,
    ...present({
      maxLength: length > 0 ? length : undefined,
      initial: wire.defautValue,
      usedWhen: wire.usedWhen,
    }),
  };
}

/** The reference names octetString, integer and boolean, and goes on with dots. */
function kindOf({ typeValue, allowedValues }: WireAttributeModel): AttributeKind {
  const type = typeValue?.toLowerCase() ?? '';
  if (/sequence|complex|set\b/.test(type)) return 'group';
  if (type === 'boolean') return 'boolean';
  if (allowedValues.length > 0) return 'choice';
  return type === 'integer' ? 'integer' : 'text';
}

export function pbxObject(wire: WireObject, id: string): PbxObject {
  return {
    id: wire.objectId ?? id,
    attributes: wire.attributes.map(attribute),
    children: wire.objectNames.map(relativePath),
    can: objectCan(wire),
  };
}

/** A class below an object, which may lie under objects of no interest: "SIP/1/SIP_Gateway". */
export function relativePath(name: string): ObjectPath {
  return name.split('/').filter((part) => part !== '');
}

export function attribute(wire: WireAttribute): Attribute {
  if (!wire.complexValue) return { name: wire.name, values: wire.value };
  return {
    name: wire.name,
    values: [],
    groups: wire.complexValue.map((group) => ({
      name: group.name ?? wire.name,
      values: Object.fromEntries(group.attributes.map(({ name, value }) => [name, value])),
    })),
  };
}

/** PbxAttributes, as a body. */
export function wireAttributes(attributes: readonly Attribute[]): object {
  return {
    attributes: attributes.map(({ name, values, groups }) =>
      groups
        ? {
            name,
            complexValue: groups.map((group) => ({
              name: group.name,
              attributes: Object.entries(group.values).map(([each, value]) => ({
                name: each,
                value,
              })),
            })),
          }
        : { name, value: values },
    ),
  };
}

function objectCan(wire: WireMay): ObjectCan {
  return {
    create: wire.create ?? false,
    change: wire.set ?? false,
    remove: wire.delete ?? false,
    forceRemove: (wire.delete ?? false) && wire.otherActions.includes(forcedDelete),
    actions: wire.otherActions.filter((action) => action !== forcedDelete),
  };
}

const changes = { Created: 'created', Modified: 'changed', Deleted: 'removed' } as const;

/** The notifications of the chapter "PBX management". */
export const objectDecoders: ReadonlyMap<string, (raw: unknown) => ObjectEvent> = new Map(
  (['Created', 'Modified', 'Deleted'] as const).map((what) => [
    `OnPbxObjectInstance${what}`,
    (raw: unknown): ObjectEvent => {
      const { nodeId, objectName, objectId } = objectInstanceEvent.parse(raw);
      const change = { what: changes[what], nodeId, className: objectName, id: objectId };
      return { type: 'objectChanged', change };
    },
  ]),
);
