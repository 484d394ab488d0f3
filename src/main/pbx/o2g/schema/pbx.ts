import { z } from 'zod';
import { flag, list, text } from './lenient';

/** The chapter "PBX management". */

export const pbxs = z.object({ nodeIds: list(z.coerce.string()) });
export const pbx = z.object({ fqdn: text });

export const attributeModel = z.object({
  name: z.string(),
  mandatory: flag,
  typeValue: text,
  multiValue: flag,
  allowedValues: list(z.string()),
  lengthValue: text,
  /** Spelled so. */
  defautValue: text,
  filtering: flag,
  usedWhen: text,
});
export type WireAttributeModel = z.output<typeof attributeModel>;

const may = { create: flag, delete: flag, set: flag, get: flag, otherActions: list(z.string()) };
export type WireMay = z.output<z.ZodObject<typeof may>>;

export const objectModel = z.object({
  objectName: z.string(),
  attributes: list(attributeModel),
  ...may,
});
export type WireObjectModel = z.output<typeof objectModel>;

const plainAttribute = z.object({ name: z.string(), value: list(z.string()) });
export const pbxAttribute = plainAttribute.extend({
  complexValue: z
    .array(z.object({ name: text, attributes: list(plainAttribute) }))
    .nullish()
    .catch(undefined),
});
export type WireAttribute = z.output<typeof pbxAttribute>;

export const pbxObject = z.object({
  objectId: text,
  attributes: list(pbxAttribute),
  objectNames: list(z.string()),
  ...may,
});
export type WireObject = z.output<typeof pbxObject>;

export const pbxObjectIds = z.object({
  objectIds: list(z.string()),
  objects: list(z.object({ objectId: z.string(), attributes: list(pbxAttribute) })),
});

export const objectInstanceEvent = z.object({
  objectName: z.string(),
  objectId: z.string(),
  nodeId: z.coerce.string(),
});
