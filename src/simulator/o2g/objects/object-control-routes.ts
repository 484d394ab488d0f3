import { z } from 'zod';
import { controlRoute } from '../../control/control-route.js';
import { noContent, ok } from '../../http/reply.js';
import type { Route } from '../../http/router.js';
import type { O2gSystem } from '../o2g-system.js';

const change = z.object({
  path: z.array(z.string()).min(2),
  attributes: z.record(z.string(), z.array(z.string())),
});

/** The control API for objects: what another administrator does, and what was done. */
export function objectControlRoutes({ objects }: O2gSystem): readonly Route[] {
  return [
    controlRoute('PUT', 'objects/:node', change, ({ path, attributes }, params) => {
      const given = Object.entries(attributes).map(([name, value]) => ({ name, value }));
      objects.write(params['node'] ?? '', path, given);
      return noContent;
    }),
    controlRoute('GET', 'objects/actions', z.unknown(), () => ok(objects.acted)),
  ];
}
