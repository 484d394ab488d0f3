import { z } from 'zod';
import { controlRoute } from '../../control/control-route.js';
import { noContent, ok } from '../../http/reply.js';
import type { Route } from '../../http/router.js';
import type { DirectorySearches } from './directory-searches.js';

const paceRequest = z.object({
  first: z.union([z.number().nonnegative(), z.literal('never')]).default(60),
  between: z.number().positive().default(40),
  portion: z.number().int().positive().default(20),
  gives: z.number().positive().default(10_000),
});

/** The control API for the phone book: what was searched, and how fast searches go. */
export function directoryControlRoutes(searches: DirectorySearches): readonly Route[] {
  return [
    controlRoute('GET', 'directory', z.unknown(), () =>
      ok({
        searches: searches.log.map(({ session, asked, state, delivered }) => ({
          login: session.account.login,
          asked,
          state,
          delivered,
        })),
      }),
    ),
    controlRoute('PUT', 'directory', paceRequest, (pace) => {
      searches.reset(pace);
      return noContent;
    }),
  ];
}
