import { isTeamRequest, type DeskState, type Request } from '@shared/model/desk-state';

/** What was refused a supervisor, or had no effect after 5 s. What the line left in doubt the next snapshot tells. */
export const teamTroubles = ({ requests }: DeskState): readonly Request[] =>
  Object.values(requests).filter(
    ({ name, progress }) =>
      isTeamRequest(name) && (progress === 'failed' || progress === 'unconfirmed'),
  );
