import { z } from 'zod';
import { list, text } from './lenient';
import { partyInfo } from './telephony';

/** The representations of the chapter "Directory search". */

export const searchResult = z.object({
  resultCode: text,
  resultElements: list(z.object({ contacts: list(partyInfo) })),
});
export type WireSearchResult = z.output<typeof searchResult>;

/** Criterion, as we send it: a test of a field, or AND or OR of several, nested in the operand. */
export type Criterion =
  | {
      readonly field: 'lastName' | 'firstName' | 'id.phoneNumber' | 'id.loginName';
      readonly operation: 'EQUAL_IGNORE_CASE' | 'BEGIN_WITH' | 'CONTAIN' | 'END_WITH';
      readonly operand: string;
    }
  | { readonly operation: 'AND' | 'OR'; readonly operand: readonly Criterion[] };
