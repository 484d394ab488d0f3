/** Whether a `usedWhen` expression holds: equalities, joined by `and` and, binding less, `or`. */
export function holds(expression: string, valueOf: (name: string) => string | undefined): boolean {
  return expression.split(/ or /).some((part) =>
    part.split(/ and /).every((term) => {
      const [, name = '', operator, value = ''] =
        /^\s*(\w+)\s*(==|!=)\s*(.+?)\s*$/.exec(term) ?? [];
      return (valueOf(name) === value) === (operator === '==');
    }),
  );
}
