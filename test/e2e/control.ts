import type { Simulator } from '../../src/simulator/index';

/** Orders something of the simulated world over its control API (src/simulator/README.md). */
export async function control<T = unknown>(
  simulator: Pick<Simulator, 'controlUrl'>,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<T> {
  const response = await fetch(`${simulator.controlUrl}/${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${String(response.status)} ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** A customer who calls in the tests. */
export const customer = { number: '0145236789', name: 'Hôtel des Voyageurs' };
/** Another one. */
export const otherCustomer = { number: '0472558811', name: 'Li Na' };

/** A customer calls a user, or a pilot; returns the call's reference. */
export async function ring(
  simulator: Pick<Simulator, 'controlUrl'>,
  to = '12000',
  from = customer,
): Promise<string> {
  const order = { to, from: from.number, name: from.name };
  const { callRef } = await control<{ callRef: string }>(simulator, 'POST', 'ring', order);
  return callRef;
}

/** The other end of a call acts: hangs up, answers, holds… */
export async function remote(
  simulator: Pick<Simulator, 'controlUrl'>,
  callRef: string,
  action: 'answer' | 'hangup' | 'reject' | 'hold' | 'retrieve',
  party?: string,
): Promise<void> {
  await control(simulator, 'POST', `calls/${callRef}/${action}`, party ? { party } : {});
}

/** How somebody behaves from now on, until the test is over. */
export async function behaves(
  simulator: Pick<Simulator, 'controlUrl'>,
  number: string,
  behaviour: Readonly<Record<string, unknown>>,
): Promise<void> {
  await control(simulator, 'PUT', `people/${number}`, behaviour);
}
