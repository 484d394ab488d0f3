import { describe, expect, it } from 'vitest';
import { CookieJar } from './cookie-jar';

const sessions = new URL('https://pbx.example/api/rest/1.0/sessions');

function headers(...lines: string[]): Headers {
  const result = new Headers();
  for (const line of lines) result.append('set-cookie', line);
  return result;
}

describe('CookieJar', () => {
  it('sends back what it was given, where its path fits', () => {
    const jar = new CookieJar();
    jar.store(sessions, headers('AlcUserId=eyJ.a.b; Path=/', 'JSESSIONID=8.tomcat; Path=/api'));
    expect(jar.header(sessions)).toBe('AlcUserId=eyJ.a.b; JSESSIONID=8.tomcat');
    expect(jar.header(new URL('https://pbx.example/apiary'))).toBe('AlcUserId=eyJ.a.b');
  });

  it('goes on with the cookies of an earlier one', () => {
    const jar = new CookieJar('AlcUserId=eyJ.a=; JSESSIONID=8.tomcat');
    expect(jar.header(sessions)).toBe('AlcUserId=eyJ.a=; JSESSIONID=8.tomcat');
    expect(new CookieJar('').header(sessions)).toBeUndefined();
    // Whatever its path was: two of one name would go to the server otherwise.
    jar.store(sessions, headers('JSESSIONID=9.tomcat; Path=/api'));
    expect(jar.header(sessions)).toBe('AlcUserId=eyJ.a=; JSESSIONID=9.tomcat');
  });

  it('reads several cookies that came as one line, dates and all', () => {
    const jar = new CookieJar();
    const joined = new Headers();
    joined.set('set-cookie', 'A=1; Expires=Wed, 09 Jun 2100 10:18:14 GMT; Path=/, B=2; Path=/');
    jar.store(sessions, joined);
    expect(jar.header(sessions)).toBe('A=1; B=2');
  });

  it('replaces a cookie of the same name and path, and forgets one that expires', () => {
    const jar = new CookieJar();
    jar.store(sessions, headers('A=1; Path=/', 'B=1; Path=/'));
    jar.store(sessions, headers('A=2; Path=/', 'B=; Path=/; Max-Age=0'));
    expect(jar.header(sessions)).toBe('A=2');
    jar.store(sessions, headers('A=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT'));
    expect(jar.header(sessions)).toBeUndefined();
  });
});
