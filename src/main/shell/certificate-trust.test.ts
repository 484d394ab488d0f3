import { describe, expect, it } from 'vitest';
import { hostAndPort, judge, readableFingerprint } from './certificate-trust';

const shown = { hostname: 'pbx.example', fingerprint: 'AA:BB', systemTrusts: false };
const trusted = { ...shown, systemTrusts: true };

describe('a certificate', () => {
  it('of a host without pins is trusted as the system trusts it', () => {
    expect(judge(trusted, { 'other.example:443': 'AA:BB' })).toEqual({ trust: 'system' });
    expect(judge(shown, {})).toEqual({ trust: 'refused' });
  });

  it('that the user trusted is trusted on every port of its host', () => {
    expect(judge(shown, { 'PBX.example:8443': 'AA:BB' })).toEqual({ trust: 'pinned' });
    expect(judge({ ...shown, hostname: '::1' }, { '[::1]:443': 'AA:BB' })).toEqual({
      trust: 'pinned',
    });
  });

  it('that changed is refused, even when the system trusts the new one', () => {
    const pins = { 'pbx.example:443': 'CC:DD' };
    expect(judge(shown, pins)).toEqual({ trust: 'refused', changedFrom: 'CC:DD' });
    expect(judge(trusted, pins)).toEqual({ trust: 'refused', changedFrom: 'CC:DD' });
  });

  it('is not trusted for a host whose name only ends alike', () => {
    expect(judge(shown, { 'my-pbx.example:443': 'AA:BB' })).toEqual({ trust: 'refused' });
  });
});

it('spells the port out', () => {
  expect(hostAndPort(new URL('https://pbx.example/api'))).toBe('pbx.example:443');
  expect(hostAndPort(new URL('https://[::1]:8443/'))).toBe('[::1]:8443');
});

it('writes a fingerprint as people compare it', () => {
  expect(readableFingerprint('sha256/PCkQ6qrEGzi5KzzjnHIJwESDW2Yv+rI1SIlAncCnEl8=')).toBe(
    '3C:29:10:EA:AA:C4:1B:38:B9:2B:3C:E3:9C:72:09:C0:44:83:5B:66:2F:FA:B2:35:48:89:40:9D:C0:A7:12:5F',
  );
});
