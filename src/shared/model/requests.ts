import type { DeskState, Request } from './desk-state';

/** On its way: asked, or taken by the PBX and not yet in effect. */
export const isUnderWay = ({ progress }: Pick<Request, 'progress'>): boolean =>
  progress === 'asked' || progress === 'accepted';

/** The requests that the user must hear about: refused, or without effect after 5 s. */
export const troubled = <R extends Request>(requests: readonly R[]): readonly R[] =>
  requests.filter((request) => !isUnderWay(request));

/** Whether something of this name was asked for and is still on its way. */
export const isAsking = ({ requests }: Pick<DeskState, 'requests'>, wanted: Request['name']) =>
  Object.values(requests).some((request) => request.name === wanted && isUnderWay(request));
