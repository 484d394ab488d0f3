import { expect, it } from 'vitest';
import { liveDesk } from './desk-fixture';
import { teamItems, teamMenu } from './team-tray';
import { createTexts } from './texts';

const asking = (help: Readonly<Record<string, number>>) => ({
  ...liveDesk(),
  team: { members: {}, help },
});
const texts = createTexts('en');
const labels = (items: ReturnType<typeof teamMenu>) =>
  items.map((item) => (item.kind === 'separator' ? '' : item.label));

it('has who asks for help, the one who waits longest first', () => {
  const help = { '12001': 2, '12000': 3, '12002': 1 };
  const wanted = ['12002', '12001', '12000'].map((number) => expect.stringContaining(number));
  expect(labels(teamItems(asking(help), texts))).toEqual(wanted);
  expect(labels(teamMenu(asking(help), texts))).toEqual(wanted);
});

it('has no menu in the menu of the toolbar for one alone', () => {
  expect(teamMenu(asking({ '12001': 1 }), texts)).toMatchObject([
    { act: { do: 'acceptHelp', agent: '12001' } },
    { act: { do: 'rejectHelp', agent: '12001' } },
  ]);
  expect(teamMenu(asking({}), texts)).toEqual([]);
});
