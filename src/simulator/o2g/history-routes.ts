import { z } from 'zod';
import { noContent, ok } from '../http/reply.js';
import type { Route } from '../http/router.js';
import { recordOnWire } from './com-record.js';
import { chosenRecords, idsIn, pageOf } from './com-record-query.js';
import type { O2gSystem } from './o2g-system.js';
import { RestError } from './rest-error.js';
import { userRoute } from './user-request.js';

const updateRequest = z.object({ recordIds: z.array(z.number()) });

/** Communication log, and the Event summary that counts its missed calls. */
export function historyRoutes(system: O2gSystem): readonly Route[] {
  const { comlog } = system;
  const licence = 'TELEPHONY_ADVANCED';
  return [
    userRoute(system, {
      method: 'GET',
      pattern: '/comlog/records',
      licence,
      handle: ({ number, query }) => {
        const chosen = chosenRecords(comlog.records(number), query);
        const { page, offset, limit } = pageOf(chosen, query);
        const known = query.get('optimized') === 'true' ? new Set<string>() : undefined;
        return ok({
          comHistoryRecords: page.map((record) => recordOnWire(record, 'answer', known)),
          offset,
          limit,
          totalCount: chosen.length,
        });
      },
    }),
    userRoute(system, {
      method: 'PUT',
      pattern: '/comlog/records',
      licence,
      handle: (request) => {
        const acknowledge = request.query.get('acknowledge');
        if (acknowledge !== 'true' && acknowledge !== 'false') {
          throw new RestError('BAD_REQUEST', 'BAD_PARAMETER', 'acknowledge must be true or false');
        }
        const { recordIds } = request.parse(updateRequest);
        comlog.acknowledge(request.number, recordIds, acknowledge === 'true');
        return noContent;
      },
    }),
    userRoute(system, {
      method: 'DELETE',
      pattern: '/comlog/records',
      licence,
      handle: ({ number, query }) => {
        const chosen = chosenRecords(comlog.records(number), query);
        comlog.remove(
          number,
          chosen.map((record) => record.id),
        );
        return noContent;
      },
    }),
    userRoute(system, {
      method: 'GET',
      pattern: '/comlog/records/recordIds',
      licence,
      handle: ({ number }) => ok({ recordIds: comlog.records(number).map((record) => record.id) }),
    }),
    userRoute(system, {
      method: 'GET',
      pattern: '/comlog/records/:recordId',
      licence,
      handle: ({ number, params }) => {
        const [id] = idsIn(params['recordId'] ?? '');
        const record = comlog.records(number).find((one) => one.id === id);
        if (!record) throw new RestError('NOT_FOUND', 'NOT_FOUND', 'There is no such record');
        return ok(recordOnWire(record, 'answer'));
      },
    }),
    userRoute(system, {
      method: 'DELETE',
      pattern: '/comlog/records/:recordId',
      licence,
      handle: ({ number, params }) => {
        comlog.remove(number, idsIn(params['recordId'] ?? ''));
        return noContent;
      },
    }),
    userRoute(system, {
      method: 'GET',
      pattern: '/eventSummary',
      licence,
      handle: ({ number }) => ok(system.summaries.of(number)),
    }),
  ];
}
