import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defaultSettings, type Settings } from '@shared/bridge/settings';
import { emptyDesk } from '@shared/model/desk-state';
import { silentLog } from '../../log/log';
import { fakeDesk, liveDesk } from '../desk-fixture';
import { createDialOffers, reading } from './dial-offers';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function build(trust: Partial<Settings['dialling']> = {}, live = true) {
  const desk = fakeDesk(live ? liveDesk() : emptyDesk(0));
  const asked: string[] = [];
  let id = 0;
  const settings = {
    ...defaultSettings,
    dialling: { ...defaultSettings.dialling, ...trust },
  };
  const offers = createDialOffers({
    desk,
    settings: { get: () => settings },
    newId: () => `offer-${String((id += 1))}`,
    now: () => Date.now(),
    onChange: () => undefined,
    ask: (source) => void asked.push(source),
    log: silentLog,
  });
  const current = () => offers.current()?.id ?? 'none';
  return { desk, offers, asked, current };
}

it('dials exactly the number that was shown, once, and only when the user says so', async () => {
  const { desk, offers, asked, current } = build();
  offers.take('link', 'tel:+33-198');
  expect(asked).toEqual(['link']);
  expect(desk.asked).toEqual([]);
  vi.advanceTimersByTime(reading);
  const id = current();
  await offers.confirm(id);
  expect(desk.asked).toEqual([['call.make', { number: '+33198' }]]);
  await expect(offers.confirm(id)).rejects.toMatchObject({ kind: 'badInput' });
  expect(offers.current()).toBeUndefined();
});

it('a press meant for the number before dials nothing: it names its offer, and a new one must be read first', async () => {
  const { desk, offers, current } = build();
  offers.take('link', 'tel:12000');
  vi.advanceTimersByTime(reading);
  const first = current();
  offers.take('link', 'tel:0900666666');
  await expect(offers.confirm(first)).rejects.toMatchObject({ kind: 'badInput' });
  await expect(offers.confirm(current())).rejects.toMatchObject({ kind: 'badInput' });
  expect(desk.asked).toEqual([]);
  vi.advanceTimersByTime(reading);
  await offers.confirm(current());
  expect(desk.asked).toEqual([['call.make', { number: '0900666666' }]]);
});

it('what is refused is shown with the reason and cannot be confirmed', async () => {
  const { desk, offers, current } = build({ link: 'dial' });
  offers.take('link', 'tel:*21*0900%23');
  vi.advanceTimersByTime(reading);
  expect(offers.current()).toMatchObject({ refused: 'featureCode', text: 'tel:*21*0900%23' });
  await expect(offers.confirm(current())).rejects.toMatchObject({ kind: 'badInput' });
  offers.dismiss(current());
  expect(offers.current()).toBeUndefined();
  expect(desk.asked).toEqual([]);
});

it('a trusted source dials at once, but a flood asks like any other, and so does a code', () => {
  const { desk, offers } = build({ link: 'dial', selection: 'dial' });
  offers.take('link', 'tel:12001');
  expect(desk.asked).toEqual([['call.make', { number: '12001' }]]);
  for (let n = 0; n < 100; n++) offers.take('link', 'tel:0900666666');
  expect(desk.asked).toHaveLength(1);
  expect(offers.current()).toMatchObject({ number: '0900666666' });
  vi.advanceTimersByTime(60_000);
  offers.take('selection', '*21*0900#');
  offers.take('drop', '12002');
  expect(desk.asked).toHaveLength(1);
});

it('while not live even a trusted source waits for the user: nothing is dialled when the line comes back', () => {
  const { desk, offers } = build({ link: 'dial' }, false);
  offers.take('link', 'tel:12001');
  desk.become(liveDesk());
  vi.runAllTimers();
  expect(desk.asked).toEqual([]);
  expect(offers.current()).toMatchObject({ number: '12001', armed: true });
});

it('leaves no timer behind', () => {
  const { offers } = build();
  offers.take('drop', '12001');
  offers.dispose();
  expect(vi.getTimerCount()).toBe(0);
});
