import type { Attribute, AttributeModel, ObjectModel } from '@shared/model/pbx-object';
import type { Failure } from '@shared/model/failure';
import { isUsed } from '@shared/model/used-when';

/** Attributes by name. */
export type Values = Readonly<Record<string, Attribute>>;

/** What the administrator made of an attribute, and how it was when they began. */
export interface Edit {
  readonly base: Attribute;
  readonly mine: Attribute;
}

/** Edits that are not saved, by attribute. */
export type Draft = Readonly<Record<string, Edit>>;

/** An attribute that somebody else changed while it was being edited. */
export interface Conflict {
  readonly name: string;
  readonly base: Attribute;
  readonly theirs: Attribute;
  readonly mine: Attribute;
}

/** What is wrong with a value, as a key of the catalogue under `objects.problem`. */
export type Problem = 'mandatory' | 'integer' | 'tooLong';

export const valuesOf = (attributes: readonly Attribute[]): Values =>
  Object.fromEntries(attributes.map((each) => [each.name, each]));

/** A new object: what the PBX would give it by itself. */
export function newValues({ attributes }: ObjectModel): Values {
  return valuesOf(
    attributes.map(({ name, kind, multiple, initial }): Attribute => {
      if (kind === 'group') return { name, values: [], groups: [] };
      return { name, values: initial !== undefined ? [initial] : multiple ? [] : [''] };
    }),
  );
}

export const sameAttribute = (one: Attribute, other: Attribute): boolean =>
  JSON.stringify([one.values, one.groups ?? []]) ===
  JSON.stringify([other.values, other.groups ?? []]);

/** The attribute as the form shows it. */
export function shown(name: string, values: Values, draft: Draft): Attribute {
  return draft[name]?.mine ?? values[name] ?? { name, values: [] };
}

/** The draft with an attribute edited; an edit that leads back to what was is none. */
export function edited(draft: Draft, values: Values, mine: Attribute): Draft {
  const { [mine.name]: before, ...others } = draft;
  const base = before?.base ?? values[mine.name] ?? { name: mine.name, values: [] };
  return sameAttribute(base, mine) ? others : { ...others, [mine.name]: { base, mine } };
}

/** Attributes in which what the PBX has now is neither what the edit began with nor what it wants. */
export function conflicts(values: Values, draft: Draft): readonly Conflict[] {
  return Object.entries(draft).flatMap(([name, { base, mine }]) => {
    const theirs = values[name];
    const isSo = theirs && !sameAttribute(theirs, base) && !sameAttribute(theirs, mine);
    return isSo ? [{ name, base, theirs, mine }] : [];
  });
}

/** A conflict settled: the edit goes on from theirs, or is given up for theirs. */
export function settled(draft: Draft, { name, theirs, mine }: Conflict, keep: 'mine' | 'theirs') {
  const { [name]: gone, ...others } = draft;
  return keep === 'mine' && gone ? { ...others, [name]: { base: theirs, mine } } : others;
}

/** What there is to send: edits of attributes that count, and that the PBX does not have already. */
export function changes(model: ObjectModel, values: Values, draft: Draft): readonly Edit[] {
  return model.attributes.flatMap((attribute) => {
    const edit = draft[attribute.name];
    const now = values[attribute.name];
    if (!edit || !counts(attribute, values, draft)) return [];
    return now && sameAttribute(now, edit.mine) ? [] : [edit];
  });
}

/** Whether the attribute's `usedWhen` holds for what the form shows. */
export function counts({ usedWhen }: AttributeModel, values: Values, draft: Draft): boolean {
  return isUsed(usedWhen, (name) => shown(name, values, draft).values[0]);
}

/** What keeps the form from being sent, by attribute. */
export function problems(
  model: ObjectModel,
  values: Values,
  draft: Draft,
): Readonly<Record<string, Problem>> {
  const found = model.attributes.flatMap((attribute): [string, Problem][] => {
    if (!counts(attribute, values, draft)) return [];
    const problem = problemOf(attribute, shown(attribute.name, values, draft));
    return problem ? [[attribute.name, problem]] : [];
  });
  return Object.fromEntries(found);
}

function problemOf(model: AttributeModel, { values, groups = [] }: Attribute): Problem | undefined {
  const given = values.filter((value) => value !== '');
  if (model.mandatory && given.length + groups.length === 0) return 'mandatory';
  if (model.kind === 'integer' && given.some((value) => !/^-?\d+$/.test(value))) return 'integer';
  const { maxLength } = model;
  if (maxLength === undefined) return undefined;
  const bytes = (value: string): number => new TextEncoder().encode(value).length;
  return given.some((value) => bytes(value) > maxLength) ? 'tooLong' : undefined;
}

/** The attribute that a refusal of the PBX is about: it names it in its message. */
export function refusedAttribute(failure: Failure | undefined, model: ObjectModel) {
  const words = failure?.details?.message?.split(/\W+/) ?? [];
  return model.attributes.find(({ name }) => words.includes(name))?.name;
}

/** The attribute whose value is the object's id: the first that is mandatory. */
export function keyAttribute({ attributes }: ObjectModel): string | undefined {
  return attributes.find(({ mandatory }) => mandatory)?.name;
}
