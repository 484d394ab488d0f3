import type { ServerResponse } from 'node:http';
import type { Simulator } from '../../../src/simulator/index';

/** The open event channels of a simulator's subscribers, by login: the bench writes its own lines there. */
export function tapChannels({ system }: Simulator): ReadonlyMap<string, ServerResponse> {
  const open = new Map<string, ServerResponse>();
  const add = system.subscriptions.add.bind(system.subscriptions);
  system.subscriptions.add = (session, ...rest) => {
    const subscription = add(session, ...rest);
    const { channel } = subscription;
    const { login } = session.account;
    const openChannel = channel.open.bind(channel);
    channel.open = (response) => {
      openChannel(response);
      open.set(login, response);
      response.once('close', () => {
        if (open.get(login) === response) open.delete(login);
      });
    };
    return subscription;
  };
  return open;
}
