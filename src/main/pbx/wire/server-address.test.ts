import { describe, expect, it } from 'vitest';
import { onOrigin } from './server-address';

describe('onOrigin', () => {
  it('believes path and query of a URL that the server gave, and nothing else', () => {
    const origin = new URL('https://pbx.example:8443');
    expect(onOrigin(origin, 'http://inside:80/api/rest/authenticate?version=1.0').href).toBe(
      'https://pbx.example:8443/api/rest/authenticate?version=1.0',
    );
    expect(onOrigin(origin, '/api/rest/1.0').href).toBe('https://pbx.example:8443/api/rest/1.0');
    expect(onOrigin(origin, 'http://evil.example//other.example/x').href).toBe(
      'https://pbx.example:8443//other.example/x',
    );
    expect(() => onOrigin(origin, 'http://')).toThrow('hands out URLs');
  });
});
