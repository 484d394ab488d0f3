import { expect, it } from 'vitest';
import { emptyDesk, type DeskState } from '@shared/model/desk-state';
import type { TeamFollowed } from '@shared/model/team';
import type { SupervisorControl } from '../../pbx/port/supervisor';
import { createStore } from '../store';
import { manualClock } from '../testing/manual-clock';
import { rethrow } from '../testing/rethrow';
import { settle } from '../testing/scripted-pbx';
import { createTeamWatch } from './team-watch';

const supervisor = (login: string): DeskState => ({
  ...emptyDesk(0),
  link: { phase: 'live', since: 0 },
  identity: { system: 'o2g', server: 'https://pbx', login, devices: [] },
  team: { members: {}, help: {} },
});

it('keeps no agent for a supervisor who signs in while the answer to another one is on its way', async () => {
  const teams: Record<string, readonly string[]> = { two: ['12003'] };
  const store = createStore(supervisor('one'), rethrow);
  let answer: (followed: TeamFollowed) => void = () => undefined;
  const control: Partial<SupervisorControl> = {
    identify: (number) => Promise.resolve({ number, login: `oxe${number}` }),
    follow: () => new Promise((resolve) => (answer = resolve)),
  };
  const watch = createTeamWatch(store, manualClock(), () => control as SupervisorControl, {
    numbers: (login) => teams[login] ?? [],
    keep: (login, numbers) => void (teams[login] = numbers),
    erase: (login) => void (teams[login] = []),
  });
  const adding = watch.add('12000');
  await settle();
  store.set(supervisor('two'));
  answer({ told: 'states', refused: [] });
  await expect(adding).rejects.toMatchObject({ kind: 'cancelled' });
  expect(teams).toEqual({ one: ['12000'], two: ['12003'] });
  expect(store.get().team).not.toHaveProperty('told');
  watch.dispose();
});
