import type { AttributeModel, ObjectModel } from './object-model.js';

/** A value of an object (reference: PbxAttribute): plain strings, or sets of attributes. */
export interface PbxAttribute {
  readonly name: string;
  readonly value?: readonly string[] | undefined;
  readonly complexValue?: readonly ComplexValue[] | undefined;
}
export interface ComplexValue {
  readonly name: string;
  readonly attributes: readonly PbxAttribute[];
}

/** An object of a PBX, with the number of times that it was written. */
export interface Instance {
  readonly id: string;
  readonly attributes: ReadonlyMap<string, PbxAttribute>;
  readonly revision: number;
}

/** The attribute that identifies an object: the first mandatory one. */
export function keyOf(model: ObjectModel): string {
  return model.attributes.find(({ mandatory }) => mandatory)?.name ?? '';
}

/** An object with the defaults of its model where nothing is given. */
export function instance(
  model: ObjectModel,
  given: Readonly<Record<string, string | readonly string[]>>,
): Instance {
  const attributes = new Map(model.attributes.map((each) => [each.name, initial(each)]));
  for (const [name, value] of Object.entries(given)) {
    attributes.set(name, { name, value: typeof value === 'string' ? [value] : value });
  }
  return { id: attributes.get(keyOf(model))?.value?.[0] ?? '1', attributes, revision: 1 };
}

function initial({ name, typeValue, multiValue, defautValue }: AttributeModel): PbxAttribute {
  if (typeValue === 'sequence') return { name, complexValue: [] };
  return { name, value: defautValue === undefined ? (multiValue ? [] : ['']) : [defautValue] };
}

/** The object with some attributes written anew. */
export function written(before: Instance, given: readonly PbxAttribute[]): Instance {
  const attributes = new Map(before.attributes);
  for (const attribute of given) attributes.set(attribute.name, attribute);
  return { ...before, attributes, revision: before.revision + 1 };
}

/** A list with some values more, each once, or without some. */
export function listEdited(
  before: PbxAttribute | undefined,
  { name, value, complexValue }: PbxAttribute,
  action: 'add' | 'remove',
): PbxAttribute {
  const merged = <T>(old: readonly T[] = [], given: readonly T[] = []): readonly T[] => {
    const isIn = (list: readonly T[], each: T) =>
      list.some((other) => JSON.stringify(other) === JSON.stringify(each));
    return action === 'add'
      ? [...old, ...given.filter((each) => !isIn(old, each))]
      : old.filter((each) => !isIn(given, each));
  };
  return complexValue
    ? { name, complexValue: merged(before?.complexValue, complexValue) }
    : { name, value: merged(before?.value, value) };
}
