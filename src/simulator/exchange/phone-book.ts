/** Someone in the company's phone book: a subscriber here, or at another site. */
export interface Listed {
  readonly number: string;
  readonly firstName: string;
  readonly lastName: string;
  /** The number as it is written for people, where that differs from what is dialled. */
  readonly writtenNumber?: string;
}

/** What the phone book is searched by. */
export type Attribute = 'lastName' | 'firstName' | 'number' | 'login';

/** A condition on one attribute, or several joined. */
export type Condition =
  | { readonly join: 'and' | 'or'; readonly conditions: readonly Condition[] }
  | {
      readonly attribute: Attribute;
      readonly test: 'equals' | 'begins' | 'contains' | 'ends';
      readonly value: string;
    };

/** Whether somebody meets a condition. Upper and lower case are one; letters with accents are letters of their own. */
export function meets(
  attributes: Readonly<Record<Attribute, string>>,
  condition: Condition,
): boolean {
  if ('join' in condition) {
    const { join, conditions } = condition;
    return join === 'and'
      ? conditions.every((each) => meets(attributes, each))
      : conditions.some((each) => meets(attributes, each));
  }
  const has = attributes[condition.attribute].toLowerCase();
  const value = condition.value.toLowerCase();
  switch (condition.test) {
    case 'equals':
      return has === value;
    case 'begins':
      return has.startsWith(value);
    case 'contains':
      return has.includes(value);
    case 'ends':
      return has.endsWith(value);
  }
}

/** Which letters a phone's keys carry. `ccitt` is the older layout, with Q and Z on 0. */
export type Keyboard = 'itu' | 'ccitt';
const keys: Readonly<Record<Keyboard, readonly string[]>> = {
  itu: ['', '', 'abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'],
  ccitt: ['qz', '', 'abc', 'def', 'ghi', 'jkl', 'mno', 'prs', 'tuv', 'wxy'],
};

/** A name as it is typed on a phone's keys; what is no letter there is left out, accents too. */
export function keyed(name: string, keyboard: Keyboard): string {
  const letters = name.normalize('NFD').toLowerCase();
  return [...letters]
    .map((letter) => keys[keyboard].findIndex((key) => key.includes(letter)))
    .filter((key) => key >= 0)
    .join('');
}
