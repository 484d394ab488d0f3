import { expect, test } from 'vitest';
import { deviceInUse, type Device } from './device';

const device = (id: string, more: Partial<Device> = {}): Device => ({
  id,
  kind: 'deskPhone',
  can: { makeCall: true },
  inService: true,
  ...more,
});
const listed = (...devices: Device[]) => Object.fromEntries(devices.map((d) => [d.id, d]));

test('the chosen device is used', () => {
  expect(deviceInUse(listed(device('a'), device('b')), 'b')?.id).toBe('b');
});

test('a chosen device that is out of service gives way to one that can call', () => {
  const devices = listed(device('a', { can: {} }), device('b', { inService: false }), device('c'));
  expect(deviceInUse(devices, 'b')?.id).toBe('c');
});

test('a chosen device that cannot call now gives way to one that can, and stays where none can', () => {
  const mute = device('b', { can: {} });
  expect(deviceInUse(listed(device('a'), mute), 'b')?.id).toBe('a');
  expect(deviceInUse(listed(device('a', { can: {} }), mute), 'b')?.id).toBe('b');
});

test('a device whose service the PBX has not told may be used', () => {
  const untold: Device = { id: 'a', kind: 'deskPhone', can: { makeCall: true } };
  expect(deviceInUse(listed(untold), undefined)?.id).toBe('a');
});

test('where none is in service, the first one is named', () => {
  expect(deviceInUse(listed(device('a', { inService: false })), undefined)?.id).toBe('a');
  expect(deviceInUse({}, undefined)).toBeUndefined();
});
