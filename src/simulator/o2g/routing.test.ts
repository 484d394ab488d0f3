import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noAnswerAfter } from '../exchange/route-calls.js';
import type { Route } from '../exchange/routing.js';
import { O2gUser } from '../testing/o2g-user.js';
import { quietScene, type Scene } from '../testing/quiet-scene.js';

let scene: Scene;

beforeEach(async () => {
  scene = await quietScene();
});

afterEach(() => scene.close());

const route = (method: string, path: string, body?: object) =>
  scene.me.send(method, `/1.0/routing${path}`, body as Readonly<Record<string, unknown>>);
const forwardTo = (number: string, forwardType?: string) =>
  route('POST', '/forwardroute', {
    forwardRoute: { forwardType, destinations: [{ type: 'NUMBER', number }] },
  });
const to = (number: string, when: Route['when'] = 'always'): Route => ({
  when,
  target: { to: 'number', number },
});
const exchange = () => scene.simulator.world.exchange;
const ring = (user = '12000') => scene.simulator.world.customers.callNow(user);
const calleeOf = (ref: string) =>
  exchange()
    .call(ref)
    .parties.find((party) => party.role === 'callee')?.number;

describe('what is set', () => {
  it('is told by an event and can be read', async () => {
    const me = await O2gUser.live(scene.simulator, 'oxe12000', ['routingManagement']);
    expect((await forwardTo('12001', 'BUSY')).status).toBe(204);
    expect((await route('POST', '/dnd')).status).toBe(204);
    const changed = await me.event('OnRoutingStateChanged', ({ routingState }) =>
      JSON.stringify(routingState).includes('"activate":true'),
    );
    const state = {
      presentationRoutes: [
        {
          destinations: [
            { type: 'OFFICE', selected: true },
            { type: 'MOBILE', selected: true },
          ],
        },
      ],
      forwardRoutes: [{ forwardType: 'BUSY', destinations: [{ type: 'NUMBER', number: '12001' }] }],
      overflowRoutes: [],
      dndState: { activate: true },
    };
    expect(changed).toMatchObject({ loginName: 'oxe12000', routingState: state });
    expect((await route('GET', '/state')).body).toEqual(state);
    expect((await route('GET', '/dnd')).body).toEqual({ activate: true });
    expect((await route('DELETE', '/forwardroute')).status).toBe(204);
    expect((await route('GET', '/forwardroute')).status).toBe(404);
  });

  it('is limited by what the user may', async () => {
    expect((await route('GET', '')).body).toEqual({
      presentationRoute: true,
      forwardRoute: true,
      overflowRoute: true,
      dnd: true,
    });
    exchange().routing.withhold('12000', ['dnd', 'overflow']);
    expect((await route('GET', '')).body).toEqual({ presentationRoute: true, forwardRoute: true });
    expect((await route('POST', '/dnd')).status).toBe(403);
  });
});

describe('a call', () => {
  it('goes on at once by an unconditional forward', async () => {
    await forwardTo('12001');
    expect(calleeOf(ring())).toBe('12001');
  });

  it('goes on when the user is in a call, whatever the lines', async () => {
    await forwardTo('12001', 'BUSY');
    expect(calleeOf(ring())).toBe('12000');
    await scene.talk();
    expect(calleeOf(ring())).toBe('12001');
  });

  it('goes on when nobody answers, and leaves a message in the right box', async () => {
    await route('POST', '/overflowroute', {
      overflowRoutes: [{ overflowType: 'NO_ANSWER', destinations: [{ type: 'VOICEMAIL' }] }],
    });
    const ref = ring();
    scene.clock.advance(noAnswerAfter - 1);
    expect(calleeOf(ref)).toBe('12000');
    scene.clock.advance(1);
    expect(calleeOf(ref)).toBe('15000');
    expect(exchange().call(ref).lastRedirecting).toBe('12000');
    await scene.me.event('OnCallRemoved');
  });

  it('is turned away by do not disturb, and its caller hears why', async () => {
    exchange().routing.force('12001', { doNotDisturb: true });
    await scene.call('12001', { answered: false });
    await scene.me.event('OnCallModified', ({ cause }) => cause === 'DO_NOT_DISTURB');
    expect(exchange().callsOf('12001')).toEqual([]);
    expect(() => ring('12001')).toThrow('disturbed');
  });

  it("follows each user's own forward, and ends where they go in a circle", () => {
    const { routing } = exchange();
    routing.force('12001', { forward: to('12002') });
    routing.force('12002', { forward: to('12003') });
    const ref = ring('12001');
    expect(calleeOf(ref)).toBe('12003');
    expect(exchange().call(ref).lastRedirecting).toBe('12002');
    routing.force('12003', { forward: to('12001') });
    expect(() => ring('12001')).toThrow('busy');
  });

  it('rings on the mobile only while that is wanted', async () => {
    const sets = () => exchange().call(ring()).parties[1]?.devices;
    expect(sets()).toContain('712000');
    await route('POST', '', {
      presentationRoutes: [{ destinations: [{ type: 'MOBILE', selected: false }] }],
    });
    expect(sets()).not.toContain('712000');
  });

  it('from a pilot follows nobody', async () => {
    await forwardTo('12001');
    const ref = ring('47000');
    await Promise.resolve();
    expect(calleeOf(ref)).toBe('12000');
  });
});

describe('a route is refused', () => {
  it.each([
    ['letters', 400, 'BAD_PARAMETER_VALUE', 'BAD_PHONE_NUMBER_FORMAT'],
    ['98765', 400, 'UNKNOWN_PHONE_NUMBER', 'UNKNOWN'],
    ['1200', 400, 'INCOMPLETE_PHONE_NUMBER', 'UNKNOWN'],
    ['0899123456', 403, 'UNAUTHORIZED', 'UNAUTHORIZED_PHONE_NUMBER'],
    ['512000', 403, 'UNAUTHORIZED', 'UNAUTHORIZED_PHONE_NUMBER'],
    ['15500', 403, 'UNAUTHORIZED', 'UNAUTHORIZED_PHONE_NUMBER'],
    ['12001', 400, 'BAD_PARAMETER_VALUE', 'INVALID_FORWARD_ROUTE'],
  ])('to %s', async (number, status, errorType, errorCause) => {
    exchange().routing.force('12001', { forward: to('12000', 'busy') });
    expect(await forwardTo(number)).toMatchObject({
      status,
      body: { routing: { errorType, errorCause, destinationType: 'NUMBER' } },
    });
    expect(exchange().routing.of('12000').forward).toBeUndefined();
  });

  it('when there are several, or an overflow says not when', async () => {
    const destinations = [{ type: 'VOICEMAIL' }];
    expect(
      await route('POST', '/overflowroute', { overflowRoutes: [{ destinations }] }),
    ).toMatchObject({ body: { routing: { errorCause: 'INVALID_OVERFLOW_ROUTE' } } });
    expect(
      await route('POST', '', { forwardRoutes: [{ destinations }, { destinations }] }),
    ).toMatchObject({ body: { routing: { errorCause: 'INVALID_FORWARD_ROUTE' } } });
  });

  it('to a voicemail that the user has not', async () => {
    const plain = await O2gUser.live(scene.simulator, 'oxe19141', ['routingManagement']);
    const forwardRoute = { destinations: [{ type: 'VOICEMAIL' }] };
    expect(await plain.post('/1.0/routing/forwardroute', { forwardRoute })).toMatchObject({
      status: 403,
      body: { routing: { errorType: 'UNAUTHORIZED', destinationType: 'VOICEMAIL' } },
    });
  });

  it('to an associate that nobody named', async () => {
    const overflow = (destination: object) =>
      route('POST', '/overflowroute', {
        overflowRoutes: [{ overflowType: 'BUSY', destinations: [destination] }],
      });
    expect(await overflow({ type: 'ASSOCIATE' })).toMatchObject({
      body: { routing: { errorCause: 'NULL_OR_EMPTY_PARAMETER' } },
    });
    expect((await overflow({ type: 'ASSOCIATE', number: '12001' })).status).toBe(204);
    await route('DELETE', '/overflowroute');
    expect((await overflow({ type: 'ASSOCIATE' })).status).toBe(204);
    expect(exchange().routing.of('12000').overflow?.target).toEqual({
      to: 'number',
      number: '12001',
    });
  });
});
