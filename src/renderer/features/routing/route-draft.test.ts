import { describe, expect, test } from 'vitest';
import type { Route } from '@shared/model/routing';
import { differs, draftOf, hasBadNumber, routeOf, type RouteDraft } from './route-draft';

const busy: Route = { when: 'busy', target: { to: 'number', number: '12500' } };
const draft = (change: Partial<RouteDraft>): RouteDraft => ({
  when: 'busy',
  to: 'number',
  number: '12500',
  ...change,
});

describe('a form begins as the PBX has it', () => {
  test('with nothing set it is off, and would go to the voicemail where there is one', () => {
    expect(draftOf(undefined, true)).toEqual({ when: 'off', to: 'voicemail', number: '' });
    expect(draftOf(undefined, false).to).toBe('number');
  });

  test('a route is filled in, and nothing differs', () => {
    expect(draftOf(busy, true)).toEqual(draft({}));
    expect(differs(draftOf(busy, true), busy)).toBe(false);
    expect(differs(draftOf(undefined, true), undefined)).toBe(false);
  });

  test('a condition without a word of ours is left open', () => {
    const odd: Route = { when: 'unknown', target: { to: 'elsewhere' } };
    expect(draftOf(odd, true).when).toBeUndefined();
    expect(routeOf('forward', draftOf(odd, true))).toBeUndefined();
  });
});

describe('what a form asks for', () => {
  test('a number is sent as it is dialled', () => {
    expect(routeOf('forward', draft({ number: ' 01 45-23 ' }))).toEqual({
      when: 'busy',
      target: { to: 'number', number: '014523' },
    });
  });

  test('an associate may be left as it is', () => {
    expect(routeOf('overflow', draft({ number: '' }))?.target).toEqual({ to: 'associate' });
    expect(routeOf('overflow', draft({}))?.target).toEqual({ to: 'associate', number: '12500' });
  });

  test('an unfinished form asks for nothing, and only a wrong number is wrong', () => {
    expect(routeOf('forward', draft({ number: '' }))).toBeUndefined();
    expect(hasBadNumber(draft({ number: '' }))).toBe(false);
    expect(routeOf('forward', draft({ number: 'reception' }))).toBeUndefined();
    expect(hasBadNumber(draft({ number: 'reception' }))).toBe(true);
  });

  test('off takes the route away, whatever number is left in the form', () => {
    expect(routeOf('forward', draft({ when: 'off', number: 'reception' }))).toBeNull();
    expect(differs(draft({ when: 'off' }), undefined)).toBe(false);
    expect(differs(draft({ when: 'off' }), busy)).toBe(true);
  });
});

test.each<[string, Partial<RouteDraft>]>([
  ['the condition', { when: 'noAnswer' }],
  ['the destination', { to: 'voicemail' }],
  ['the number', { number: '12501' }],
])('%s makes a difference', (_, change) => {
  expect(differs(draft(change), busy)).toBe(true);
});
