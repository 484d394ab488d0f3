import type { Attribute, ChangeWay, ObjectModel } from '@shared/model/pbx-object';
import { sameAttribute, type Draft, type Edit, type Values } from './object-draft';

/** Values that were put into an attribute of several, or taken out of it. */
export interface ListEdit {
  readonly how: Exclude<ChangeWay, 'set'>;
  readonly items: Attribute;
}

/** An edit that does nothing but add values, or nothing but remove some; undefined where it does more. */
export function listEdit({ base, mine }: Edit): ListEdit | undefined {
  const [before, after] = [keysOf(base), keysOf(mine)];
  const isClear = [before, after].every((keys) => new Set(keys).size === keys.length);
  if (!isClear || after.includes('""')) return undefined;
  if (before.length < after.length) {
    const items = only(mine, (key) => !before.includes(key));
    return before.every((key, at) => key === after[at]) ? { how: 'add', items } : undefined;
  }
  const kept = before.filter((key) => after.includes(key));
  const isLess = kept.length < before.length && kept.join() === after.join();
  return isLess ? { how: 'remove', items: only(base, (key) => !after.includes(key)) } : undefined;
}

/**
 * The draft on top of what the PBX has now: where somebody else changed a list meanwhile to which the administrator
 * only adds, or from which they only remove, both have what they want. What is so already is no edit any more.
 */
export function onTop(draft: Draft, model: ObjectModel, values: Values): Draft {
  const edits = Object.entries(draft).map(([name, edit]) => {
    const now = values[name];
    const change = now && isList(model, name) ? listEdit(edit) : undefined;
    return [name, now && change ? { base: now, mine: applied(now, change) } : edit] as const;
  });
  return Object.fromEntries(edits.filter(([, { base, mine }]) => !sameAttribute(base, mine)));
}

/** What to send, by the way to send it: of lists the values that are new or gone, of everything else the whole. */
export function sendings(
  model: ObjectModel,
  edits: readonly Edit[],
): Readonly<Record<ChangeWay, readonly Attribute[]>> {
  const all = edits.map((edit) => {
    const change = isList(model, edit.mine.name) ? listEdit(edit) : undefined;
    return change ?? { how: 'set' as const, items: edit.mine };
  });
  const of = (wanted: ChangeWay) => all.flatMap(({ how, items }) => (how === wanted ? items : []));
  return { set: of('set'), add: of('add'), remove: of('remove') };
}

const isList = ({ attributes }: ObjectModel, wanted: string): boolean =>
  attributes.some(({ name, multiple }) => multiple && name === wanted);

/** Each value as a text that no other value has. */
const keysOf = ({ values, groups }: Attribute): readonly string[] =>
  (groups ?? values).map((each) => JSON.stringify(each));

const only = (
  { name, values, groups }: Attribute,
  wanted: (key: string) => boolean,
): Attribute => ({
  name,
  values: values.filter((each) => wanted(JSON.stringify(each))),
  ...(groups && { groups: groups.filter((each) => wanted(JSON.stringify(each))) }),
});

function applied(now: Attribute, { how, items }: ListEdit): Attribute {
  const [present, meant] = [keysOf(now), keysOf(items)];
  if (how === 'remove') return only(now, (key) => !meant.includes(key));
  const { values, groups } = only(items, (key) => !present.includes(key));
  const allGroups = now.groups ?? groups;
  return {
    name: now.name,
    values: [...now.values, ...values],
    ...(allGroups && { groups: [...(now.groups ?? []), ...(groups ?? [])] }),
  };
}
