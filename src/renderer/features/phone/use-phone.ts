import { useCallback, useEffect } from 'react';
import type { Outcome } from '@shared/bridge/bridge';
import type { CommandInput, CommandName } from '@shared/bridge/commands';
import { isLive, type Request } from '@shared/model/desk-state';
import type { PhoneWish } from '@shared/model/phone';
import { isUnderWay } from '@shared/model/requests';
import { useAsking, useCommand, useDesk, type Asking } from '../../mirror';
import { phoneCommand } from './phone-command';

/** A request about the phone, and its wish. */
export type PhoneRequest = Request & { readonly phone: PhoneWish };

/** What the user asked of the phone and is not done, oldest first. */
export function usePhoneRequests(): readonly PhoneRequest[] {
  return useDesk(({ requests }) => Object.values(requests).filter(isPhoneRequest));
}

const isPhoneRequest = (request: Request): request is PhoneRequest => request.phone !== undefined;

/** Whether a wish of this kind is on its way. */
export function useIsAsked(about: (wish: PhoneWish) => boolean): boolean {
  return usePhoneRequests().some((request) => isUnderWay(request) && about(request.phone));
}

/** The way to ask something of the phone; undefined where the wish cannot be sent. */
export function usePhoneWish(): (wish: PhoneWish) => Promise<Outcome<void>> | undefined {
  const command = useCommand();
  return useCallback(
    (wish) => {
      const run = <N extends CommandName>(name: N, input: CommandInput<N>) => {
        const args = [input] as undefined extends CommandInput<N> ? [] : [CommandInput<N>];
        return command(name, ...args);
      };
      const ask = phoneCommand(wish);
      return ask && run(ask.command, ask.input);
    },
    [command],
  );
}

/**
 * Has the phone read while its page is shown: at first, when the window gets the focus, and when devices or
 * routing change. Of most of it no event tells.
 */
export function usePhoneReading(): Asking {
  const asking = useAsking();
  const live = useDesk(isLive);
  const hint = useDesk(({ devices, routing }) =>
    JSON.stringify([Object.keys(devices), routing?.state]),
  );
  const { run } = asking;
  useEffect(() => {
    if (!live) return undefined;
    const read = (): void => void run('phone.read');
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [live, hint, run]);
  return asking;
}
