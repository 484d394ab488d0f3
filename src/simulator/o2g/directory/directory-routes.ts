import { z } from 'zod';
import { keyed, type Listed, meets } from '../../exchange/phone-book.js';
import { noContent, ok } from '../../http/reply.js';
import type { Route } from '../../http/router.js';
import { loginOf } from '../accounts.js';
import type { O2gSystem } from '../o2g-system.js';
import { userRoute } from '../user-request.js';
import { conditionOf, criterion } from './criterion.js';

const limit = z.number().int().min(1).max(100).default(100);
const searchRequest = z.object({ limit, filter: criterion });
const searchByDtmfRequest = z.object({
  lastName: z.string().regex(/^[0-9]+$/),
  firstName: z
    .string()
    .regex(/^[0-9]*$/)
    .optional(),
  keyboardType: z.enum(['CCITT', 'ITU']),
  limit,
});
const created = { status: 201 } as const;
const licence = 'TELEPHONY_ADVANCED';

/** Directory search. */
export function directoryRoutes(system: O2gSystem): readonly Route[] {
  const { directory, exchange } = system;
  return [
    userRoute(system, {
      method: 'POST',
      pattern: '/directory/search',
      licence,
      handle: (request) => {
        const asked = request.parse(searchRequest);
        const condition = conditionOf(asked.filter);
        const found = exchange.phoneBook.filter((one) =>
          meets(
            {
              lastName: one.lastName,
              firstName: one.firstName,
              number: one.number,
              login: loginOf(one.number),
            },
            condition,
          ),
        );
        directory.start(request.session, asked, found.slice(0, asked.limit));
        return created;
      },
    }),
    userRoute(system, {
      method: 'POST',
      pattern: '/directory/searchbydtmf',
      licence,
      handle: (request) => {
        const asked = request.parse(searchByDtmfRequest);
        const keyboard = asked.keyboardType === 'ITU' ? 'itu' : 'ccitt';
        const found = exchange.phoneBook.filter(
          ({ lastName, firstName }) =>
            keyed(lastName, keyboard).startsWith(asked.lastName) &&
            keyed(firstName, keyboard).startsWith(asked.firstName ?? ''),
        );
        directory.start(request.session, asked, found.slice(0, asked.limit));
        return created;
      },
    }),
    userRoute(system, {
      method: 'GET',
      pattern: '/directory/search',
      licence,
      handle: ({ session }) => {
        const { code, people } = directory.next(session);
        return ok({
          resultCode: code,
          ...(people.length > 0 && { resultElements: [{ contacts: people.map(partyInfo) }] }),
        });
      },
    }),
    userRoute(system, {
      method: 'DELETE',
      pattern: '/directory/search',
      licence,
      handle: ({ session }) => {
        directory.stop(session);
        return noContent;
      },
    }),
  ];
}

/** PartyInfo. "The format … can be "displaynumber"<dialable number>", where the two differ. */
function partyInfo({ number, firstName, lastName, writtenNumber }: Listed) {
  const phoneNumber = writtenNumber === undefined ? number : `"${writtenNumber}"<${number}>`;
  return { id: { loginName: loginOf(number), phoneNumber }, firstName, lastName };
}
