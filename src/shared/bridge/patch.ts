/**
 * A change of an immutable tree of plain objects: the path to a value that is new, or gone when `value`
 * is absent. Arrays and scalars are replaced whole.
 */
export interface Patch {
  readonly path: readonly string[];
  readonly value?: unknown;
}

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The patches that lead from one tree to the next. Subtrees shared by both are not looked into, so the
 * cost follows what changed.
 */
export function diff(before: Tree, after: Tree, path: readonly string[] = []): Patch[] {
  if (before === after) return [];
  const patches: Patch[] = [];
  for (const key of Object.keys(after)) {
    const [old, next] = [before[key], after[key]];
    if (old === next) continue;
    const at = [...path, key];
    if (next === undefined) patches.push({ path: at });
    else if (isTree(old) && isTree(next)) patches.push(...diff(old, next, at));
    else patches.push({ path: at, value: next });
  }
  for (const key of Object.keys(before)) {
    if (!(key in after) && before[key] !== undefined) patches.push({ path: [...path, key] });
  }
  return patches;
}

/** The tree after one patch; what the patch does not touch is shared. */
function applyOne(tree: Tree, patch: Patch, depth: number): Tree {
  const key = patch.path[depth];
  if (key === undefined) return tree;
  if (depth < patch.path.length - 1) {
    const child = tree[key];
    return { ...tree, [key]: applyOne(isTree(child) ? child : {}, patch, depth + 1) };
  }
  if (patch.value !== undefined) return { ...tree, [key]: patch.value };
  return Object.fromEntries(Object.entries(tree).filter(([each]) => each !== key));
}

/** The tree after all patches, in order. */
export function apply<T extends object>(tree: T, patches: readonly Patch[]): T {
  let result: Tree = tree as Tree;
  for (const patch of patches) result = applyOne(result, patch, 0);
  return result as T;
}
