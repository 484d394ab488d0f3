import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '@shared/bridge/bridge';
import type { Request } from '@shared/model/desk-state';
import { routingSentence, type Say } from '@shared/model/routing-sentence';
import type { Routing, RoutingWish } from '@shared/model/routing';
import { useCommand, useDesk } from '../../mirror';
import { useNumberWords } from '../calls/party-words';
import { wishCommand } from './wish-command';

/** What happens to calls, in the user's language. */
export function useRoutingSentence(routing: Routing): string {
  const { t } = useTranslation('routing');
  const numberWords = useNumberWords();
  const say: Say = (key, values) => t(`sentence.${key}`, { ...values });
  return routingSentence(routing.state, say, numberWords);
}

/** What the user asked of the routing and is not done, oldest first. */
export function useRoutingRequests(): readonly Request[] {
  return useDesk(({ requests }) =>
    Object.values(requests).filter((request) => request.routing !== undefined),
  );
}

/** The way to ask for a change of the routing; undefined where the wish cannot be sent. */
export function useWish(): (wish: RoutingWish) => Promise<Outcome<void>> | undefined {
  const command = useCommand();
  return useCallback(
    (wish) => {
      const ask = wishCommand(wish);
      switch (ask?.command) {
        case undefined:
          return undefined;
        case 'routing.setDoNotDisturb':
          return command(ask.command, ask.input);
        case 'routing.setMobile':
          return command(ask.command, ask.input);
        case 'routing.setForward':
          return command(ask.command, ask.input);
        case 'routing.setOverflow':
          return command(ask.command, ask.input);
      }
    },
    [command],
  );
}
