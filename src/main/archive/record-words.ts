import type { HistoryFilter, HistoryList, HistoryRecord } from '@shared/model/history';
import { partyName, type Party } from '@shared/model/party';
import { publicNumber } from '@shared/numbers/format';
import { foldedWords, searchTerms } from '@shared/search-terms';

/** Fewer digits than this say too little of a number to be found in its middle. */
const leastDigits = 3;

/** All that a record is found by: words of names, and digits of numbers from each of their places on. */
export function recordWords(record: HistoryRecord, region: string): string {
  const parties = [record.party, record.initialCalled, record.takenBy].filter(
    (party): party is Party => party !== undefined && !party.anonymous,
  );
  const words = new Set<string>();
  for (const party of parties) {
    const names = `${partyName(party) ?? ''} ${party.company ?? ''} ${party.displayName ?? ''}`;
    for (const word of foldedWords(names)) words.add(word);
    for (const digits of party.number ? numberForms(party.number, region) : []) {
      words.add(digits);
      for (let at = 1; at <= digits.length - leastDigits; at++) words.add(digits.slice(at));
    }
  }
  return [...words].join(' ');
}

/** A number's digits as written, as the world dials it and as its country does. */
function numberForms(number: string, region: string): readonly string[] {
  const known = publicNumber(number, region);
  const forms = [number, ...(known ? [known.number, known.formatNational()] : [])];
  return [...new Set(forms.map((form) => form.replace(/\D/g, '')))].filter((form) => form !== '');
}

/** The words for what a filter asks beside text. */
export function facetWords(list: HistoryList, who: string): string {
  return `${list} ${facetOf(who)}`;
}

const facetOf = (who: string): string => `w${who.replace(/[^0-9a-z]/gi, 'x')}`;

/**
 * What the index of words is asked, or undefined where the filter needs no words. Nothing but letters
 * and digits gets in: there is nothing to inject.
 */
export function matchOf(
  { text, list }: HistoryFilter,
  who: string | undefined,
): string | undefined {
  const { words, numbers } = searchTerms(text ?? '');
  const wanted = [
    ...words.map((word) => `"${word}" *`),
    ...numbers.map((forms) => `(${forms.map((form) => `"${form}" *`).join(' OR ')})`),
  ];
  if (wanted.length === 0) return undefined;
  const facets = [list, who === undefined ? undefined : facetOf(who)].filter(Boolean);
  return [
    `{words} : (${wanted.join(' AND ')})`,
    ...facets.map((facet) => `{facets} : "${facet}"`),
  ].join(' AND ');
}
