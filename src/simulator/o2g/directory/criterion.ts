import { z } from 'zod';
import type { Attribute, Condition } from '../../exchange/phone-book.js';
import { RestError } from '../rest-error.js';

const attributes = {
  lastName: 'lastName',
  firstName: 'firstName',
  'id.phoneNumber': 'number',
  'id.loginName': 'login',
} as const satisfies Readonly<Record<string, Attribute>>;

const tests = {
  EQUAL_IGNORE_CASE: 'equals',
  BEGIN_WITH: 'begins',
  CONTAIN: 'contains',
  END_WITH: 'ends',
} as const;

/** Criterion (reference: Directory search, Representations): a test of a field, or AND or OR of several. */
export type Criterion =
  | {
      readonly field: keyof typeof attributes;
      readonly operation: keyof typeof tests;
      readonly operand: string;
    }
  | { readonly operation: 'AND' | 'OR'; readonly operand: readonly Criterion[] };

export const criterion: z.ZodType<Criterion> = z.lazy(() =>
  z.union([
    z.object({
      field: z.enum(['lastName', 'firstName', 'id.phoneNumber', 'id.loginName']),
      operation: z.enum(['EQUAL_IGNORE_CASE', 'BEGIN_WITH', 'CONTAIN', 'END_WITH']),
      operand: z.string().min(1),
    }),
    z.object({ operation: z.enum(['AND', 'OR']), operand: z.array(criterion).min(1) }),
  ]),
);

/** Deeper than anybody nests. */
const deepest = 10;

/** The criterion in the exchange's own terms. @throws RestError when it nests too deep */
export function conditionOf(asked: Criterion, depth = 0): Condition {
  if (depth > deepest) throw new RestError('BAD_REQUEST', 'BAD_PARAMETER', 'filter: too deep');
  if ('field' in asked) {
    return {
      attribute: attributes[asked.field],
      test: tests[asked.operation],
      value: asked.operand,
    };
  }
  const conditions = asked.operand.map((each) => conditionOf(each, depth + 1));
  return { join: asked.operation === 'AND' ? 'and' : 'or', conditions };
}
