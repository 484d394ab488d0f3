import type { DeskState } from '@shared/model/desk-state';
import type { ObjectFilter, ObjectPath } from '@shared/model/pbx-object';

/** Where the administrator is: a class of a node, and in it an object, a new one, or none. */
export interface Place {
  readonly nodeId: string;
  /** Ends in a class name. */
  readonly classPath: ObjectPath;
  readonly open: { readonly id: string } | 'new' | undefined;
}

/** How the list of a class is asked for. */
export interface ListView {
  readonly filter: ObjectFilter;
  readonly columns: readonly string[];
}

export const everything: ObjectFilter = { join: 'and', terms: [] };

export const className = ({ classPath }: Pick<Place, 'classPath'>): string =>
  classPath.at(-1) ?? '';

/** The path of the object that is open. */
export function openPath({ classPath, open }: Place): ObjectPath | undefined {
  return open && open !== 'new' ? [...classPath, open.id] : undefined;
}

/** Under which name a draft is kept. */
export const draftKey = ({ nodeId, classPath, open }: Place): string =>
  JSON.stringify([nodeId, classPath, open === 'new' ? '' : open?.id]);

/** The conditions that are complete: an empty line of the builder asks for nothing. */
export function completeFilter({ join, terms }: ObjectFilter): ObjectFilter {
  return { join, terms: terms.filter(({ value }) => value.trim() !== '') };
}

/** A list as it is shown first. */
export const firstView = (columns: readonly string[]): ListView => ({
  filter: everything,
  columns,
});

/** The number of the newest change to a class, or to one of its objects; another number is a reason to read again. */
export function latestChange(
  { objectChanges }: DeskState,
  nodeId: string,
  name: string,
  id?: string,
): number {
  if (!objectChanges) return 0;
  const { count, recent } = objectChanges;
  const newest = recent.findLastIndex(
    (change) =>
      change.nodeId === nodeId && change.className === name && (id ?? change.id) === change.id,
  );
  return newest < 0 ? 0 : count - recent.length + newest + 1;
}
