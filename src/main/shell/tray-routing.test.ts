import { expect, it } from 'vitest';
import type { DeskState, Request } from '@shared/model/desk-state';
import type { Routing } from '@shared/model/routing';
import { liveDesk } from './desk-fixture';
import { createTexts } from './texts';
import { trayModel } from './tray-model';

const desk = (state: Routing['state'], more: Partial<DeskState> = {}): DeskState => ({
  ...liveDesk(),
  routing: { state, can: { doNotDisturb: true } },
  ...more,
});
const model = (state: DeskState, language: 'en' | 'de' = 'en') =>
  trayModel(state, createTexts(language), false);
const check = (state: DeskState) =>
  model(state).items.find((item) => item.kind === 'act' && item.checked !== undefined);
const asked = (progress: Request['progress']): DeskState['requests'] => ({
  r1: {
    id: 'r1',
    name: 'doNotDisturb',
    routing: { set: 'doNotDisturb', on: true },
    askedAt: 0,
    progress,
  },
});

it('says where calls go when they do not ring here', () => {
  expect(model(desk({})).tooltip).toBe('Hookswitch\nReady');
  const forward = { when: 'busy', target: { to: 'number', number: '12500' } } as const;
  expect(model(desk({ forward })).tooltip).toContain('Calls go to 12500 when busy');
  expect(model(desk({ doNotDisturb: true }), 'de').tooltip).toContain('„Bitte nicht stören“');
});

it('has do not disturb with its mark, as confirmed, and asks for the other', () => {
  expect(check(desk({ doNotDisturb: true }))).toMatchObject({
    checked: true,
    act: { do: 'doNotDisturb', on: false },
  });
  expect(check(desk({}, { requests: asked('accepted') }))).toMatchObject({
    checked: false,
    label: 'Do not disturb (asked…)',
  });
});

it('says that it was refused', () => {
  expect(model(desk({}, { requests: asked('failed') })).tooltip).toContain('was refused');
});

it('offers nothing that the user may not change, and knows nothing while not live', () => {
  expect(check({ ...liveDesk(), routing: { state: {}, can: {} } })).toBeUndefined();
  const stale = { phase: 'stale', since: 0, lastByteAt: 0 } as const;
  const state = desk({ doNotDisturb: true }, { link: stale });
  expect(check(state)).toBeUndefined();
  expect(model(state).tooltip).not.toContain('disturb');
});

it('counts what waits, and takes unknown for nothing known', () => {
  const state = { ...liveDesk(), counters: { voicemails: 2, callbacks: 0 } };
  expect(model(state).tooltip).toBe('Hookswitch\nReady\n2 new voice messages');
});

it('says of a lamp that is lit what waits, or that something does', () => {
  const lit = (counters: DeskState['counters']) =>
    model({ ...liveDesk(), counters: { ...counters, waiting: true } })
      .tooltip.split('\n')
      .slice(2);
  expect(lit({})).toEqual(['Something on your phone']);
  expect(lit({ oldTexts: 1 })).toEqual(['Something on your phone']);
  expect(lit({ texts: 1, faxes: 2 })).toEqual(['1 new text', '2 faxes']);
  expect(lit({ missedCalls: 1 })).toEqual(['1 missed call']);
});
