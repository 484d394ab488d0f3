import type { Namespace, TFunction } from 'i18next';

/**
 * The same `t` for rows that come by the dozen while one scrolls: a word without gaps is looked up once, because i18next
 * leaves kilobytes of garbage at each look.
 */
export function rememberWords<N extends Namespace>(t: TFunction<N>): TFunction<N> {
  const words = new Map<unknown, unknown>();
  return new Proxy(t, {
    apply(look, self, args: readonly unknown[]): unknown {
      const [key] = args;
      if (args.length === 1 && words.has(key)) return words.get(key);
      const word: unknown = Reflect.apply(look, self, args);
      if (args.length === 1) words.set(key, word);
      return word;
    },
  });
}
