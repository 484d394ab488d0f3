/**
 * Whether a `usedWhen` expression of the data model holds for the values of an object. The reference does not
 * give its grammar: comparisons with ==, = or !=, joined by `and`, `or`, && and ||, are understood; an
 * attribute whose expression is anything else counts always, since hiding it would be worse.
 */
export function isUsed(
  expression: string | undefined,
  valueOf: (attribute: string) => string | undefined,
): boolean {
  if (expression === undefined || expression.trim() === '') return true;
  const alternatives = expression
    .split(/\s+or\s+|\|\|/i)
    .map((part) => part.split(/\s+and\s+|&&/i).map((term) => readTerm(term)));
  const isUnderstood = alternatives.every((terms) => terms.every((term) => term !== undefined));
  if (!isUnderstood) return true;
  return alternatives.some((terms) =>
    terms.every((term) => !!term && (valueOf(term.name) === term.value) === term.equal),
  );
}

function readTerm(term: string): { name: string; equal: boolean; value: string } | undefined {
  const parts = /^\s*(\w+)\s*(==|=|!=)\s*['"]?([^'"()=!<>]*?)['"]?\s*$/.exec(term);
  const [, name, operator, value] = parts ?? [];
  if (name === undefined || value === undefined) return undefined;
  return { name, equal: operator !== '!=', value };
}
