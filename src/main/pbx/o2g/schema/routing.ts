import { z } from 'zod';
import { flag, list, optional, text } from './lenient';

/** The representations of the reference's chapter "Routing". Enums stay text here; `map/routing.ts` knows them. */

/** Capabilities: what the user is allowed to manage. */
export const routingCapabilities = z.object({
  presentationRoute: flag,
  forwardRoute: flag,
  overflowRoute: flag,
  dnd: flag,
});
export type WireRoutingCapabilities = z.output<typeof routingCapabilities>;

const destination = z.object({ type: text, number: text, selected: flag });
export type WireDestination = z.output<typeof destination>;

const destinations = list(destination);

export const routingState = z.object({
  presentationRoutes: list(z.object({ destinations })),
  forwardRoutes: list(z.object({ forwardType: text, destinations })),
  overflowRoutes: list(z.object({ overflowType: text, destinations })),
  dndState: optional(z.object({ activate: flag })),
});
export type WireRoutingState = z.output<typeof routingState>;

/** OnRoutingStateChanged. */
export const routingStateChanged = z.object({ routingState });
