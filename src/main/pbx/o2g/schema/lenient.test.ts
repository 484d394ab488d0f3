import { expect, it } from 'vitest';
import { z } from 'zod';
import { readOnce } from '@shared/read-once';
import { capabilities, flag, list, optional, text, whole } from './lenient';

const leg = z.object({ deviceId: z.string(), state: text });
const event = z.object({
  name: text,
  on: flag,
  count: whole,
  can: capabilities,
  leg: optional(leg),
  legs: list(leg),
});

const sample = {
  name: 'a',
  on: false,
  count: 0,
  can: { park: true },
  leg: { deviceId: '1', state: 'ACTIVE' },
  legs: [{ deviceId: '2', state: 'HELD' }],
};
const nothing = { legs: [] };

it.each([undefined, readOnce])(
  'reads what fits, and leaves out what it does not know (%o)',
  (how) => {
    expect(event.parse({ ...sample, newer: 1, leg: { ...sample.leg, newer: 1 } }, how)).toEqual(
      sample,
    );
  },
);

it.each([
  ['absent', {}],
  ['null', { name: null, on: null, count: null, can: null, leg: null, legs: null }],
  ['of the wrong type', { name: 1, on: 'yes', count: '1', can: true, leg: 'a leg', legs: {} }],
  ['of the wrong shape', { leg: {}, legs: [{}, null, { deviceId: 3 }], count: Infinity }],
])('takes fields that are %s for absent ones', (_, wire) => {
  for (const how of [undefined, readOnce]) expect(event.parse(wire, how)).toEqual(nothing);
});

it('keeps the elements of a list that fit', () => {
  const legs = [{ deviceId: 3 }, { deviceId: '4', state: 5 }, 'a leg', { deviceId: '6' }];
  expect(event.parse({ legs }).legs).toEqual([{ deviceId: '4' }, { deviceId: '6' }]);
});

it('tells an empty list from an absent one where that matters', () => {
  const acknowledged = z.object({ ids: optional(list(text)) });
  expect(acknowledged.parse({ ids: [] })).toEqual({ ids: [] });
  expect(acknowledged.parse({ ids: null })).toEqual({});
});

it('refuses an object without a field that it stands on', () => {
  const strict = z.object({ callRef: z.string(), name: text });
  expect(strict.safeParse({ name: 'a' }).error?.issues).toMatchObject([{ path: ['callRef'] }]);
});
