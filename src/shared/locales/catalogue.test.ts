import { describe, expect, test } from 'vitest';
import { languages } from '../bridge/settings';
import { failureKinds } from '../model/failure';
import { catalogue, namespaces } from './index';

/** A catalogue's sentences by their full key. */
function sentences(tree: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree) as [string, unknown][]) {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'string') found.set(at, value);
    else if (typeof value === 'object' && value)
      sentences(value, at).forEach((s, k) => found.set(k, s));
  }
  return found;
}

/** Plural forms differ by language (French has `_many`): the forms of one sentence count as one key. */
const base = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');
const placeholders = (sentence: string): string[] =>
  [...new Set(sentence.match(/\{\{[^}]+\}\}|<\/?\w+>/g) ?? [])].sort();

describe.each(languages.filter((language) => language !== 'en'))('%s', (language) => {
  test.each(namespaces)('%s has the keys and placeholders of English', (namespace) => {
    const english = sentences(catalogue.en[namespace]);
    const translated = sentences(catalogue[language][namespace]);
    const keys = (of: Map<string, string>) => [...new Set([...of.keys()].map(base))].sort();
    expect(keys(translated)).toEqual(keys(english));
    for (const [key, sentence] of translated) {
      const original = english.get(key) ?? english.get(`${base(key)}_other`) ?? '';
      // A singular may say "one" in words, without the count.
      const wanted = placeholders(original).filter(
        (p) => p !== '{{count}}' || !key.endsWith('_one'),
      );
      const given = placeholders(sentence).filter(
        (p) => p !== '{{count}}' || !key.endsWith('_one'),
      );
      expect(given, `${namespace}:${key}`).toEqual(wanted);
    }
  });
});

test.each(languages)('%s leaves no sentence empty', (language) => {
  const empty = [...sentences(catalogue[language])].filter(([, sentence]) => !sentence.trim());
  expect(empty).toEqual([]);
});

test('every failure kind has its sentence and its next step', () => {
  const kinds = sentences(catalogue.en.failures);
  for (const kind of failureKinds) {
    expect(kinds.get(`${kind}.title`), kind).toBeTruthy();
    expect(kinds.get(`${kind}.next`), kind).toBeTruthy();
  }
});
