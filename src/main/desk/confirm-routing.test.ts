import { describe, expect, it } from 'vitest';
import type { Route } from '@shared/model/routing';
import { confirmsWish, isAsWished } from './confirm-routing';

const to = (number: string, when: Route['when'] = 'busy'): Route => ({
  when,
  target: { to: 'number', number },
});
const forward = (route: Route | null) => ({ set: 'forward', route }) as const;
const overflow = (route: Route | null) => ({ set: 'overflow', route }) as const;

describe('a wish', () => {
  it('is confirmed by the state that was asked for, and by nothing less', () => {
    const wish = { set: 'doNotDisturb', on: true } as const;
    expect(confirmsWish(wish, {}, { doNotDisturb: true })).toBe(true);
    expect(confirmsWish(wish, {}, { doNotDisturb: false })).toBe(false);
    expect(confirmsWish(wish, {}, {})).toBe(false);
    expect(confirmsWish(wish, {}, undefined)).toBe(false);
    expect(isAsWished({ set: 'mobile', on: false }, { mobile: false })).toBe(true);
  });

  it('is not confirmed by a route with another condition or destination', () => {
    expect(confirmsWish(forward(to('1')), {}, { forward: to('1') })).toBe(true);
    expect(confirmsWish(forward(to('1')), {}, { forward: to('1', 'noAnswer') })).toBe(false);
    const voicemail: Route = { when: 'busy', target: { to: 'voicemail' } };
    expect(confirmsWish(forward(to('1')), {}, { forward: voicemail })).toBe(false);
    expect(confirmsWish(forward(to('1')), {}, { overflow: to('1') })).toBe(false);
  });

  it('to take a route away is confirmed when there is none', () => {
    expect(confirmsWish(forward(null), { forward: to('1') }, {})).toBe(true);
    expect(confirmsWish(forward(null), { forward: to('1') }, { forward: to('1') })).toBe(false);
  });
});

describe('a number that the PBX writes in its own way', () => {
  it('confirms when this change set it', () => {
    const written = { forward: to('0145236789') };
    expect(confirmsWish(forward(to('+33145236789')), {}, written)).toBe(true);
    expect(confirmsWish(forward(to('+33145236789')), { forward: to('1') }, written)).toBe(true);
  });

  it('confirms nothing when it was there before', () => {
    const before = { forward: to('0145') };
    expect(confirmsWish(forward(to('0199')), before, { ...before, doNotDisturb: true })).toBe(
      false,
    );
  });
});

it('an associate who was to stay may be anybody', () => {
  const wished: Route = { when: 'busy', target: { to: 'associate' } };
  const is: Route = { when: 'busy', target: { to: 'associate', number: '12001' } };
  expect(isAsWished(overflow(wished), { overflow: is })).toBe(true);
  expect(
    isAsWished(overflow({ when: 'busy', target: { to: 'associate', number: '12002' } }), {
      overflow: is,
    }),
  ).toBe(false);
});
