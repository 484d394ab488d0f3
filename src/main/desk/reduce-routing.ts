import type { DeskState } from '@shared/model/desk-state';
import type { Routing, RoutingState } from '@shared/model/routing';

/** The desk after the PBX has told the whole routing anew. What may be changed stays as it was read. */
export function changeRouting(desk: DeskState, state: RoutingState): DeskState {
  return { ...desk, routing: { state, can: desk.routing?.can ?? {} } };
}

/** The desk with the routing as it was read, or without one where the user may not know it. */
export function withRouting(desk: DeskState, routing: Routing | undefined): DeskState {
  if (routing) return { ...desk, routing };
  const { routing: gone, ...rest } = desk;
  return gone ? rest : desk;
}
