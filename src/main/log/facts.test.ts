import { expect, it } from 'vitest';
import { foreignName, foreignNames, originOf, reasonOf, word } from './facts';
import { silentLog } from './log';

it('takes no text that does not say what it is: the compiler refuses it', () => {
  const name: string = 'Ada Lovelace';
  const kind = 'offline' as 'offline' | 'expired';
  silentLog.info('a sentence', { kind: word(kind), tries: 3 });
  // @ts-expect-error: a plain string as a fact
  silentLog.info('a call came', { name });
  // @ts-expect-error: a word that is on no list
  silentLog.info('a call came', { name: word(name) });
  // @ts-expect-error: a sentence that is put together
  silentLog.warn(`a call of ${name} came`);
  // @ts-expect-error: a sentence from elsewhere
  silentLog.error(name);
});

it('keeps what others call something, unless it does not read as a name', () => {
  expect(foreignName('OnCallCreated')).toBe('OnCallCreated');
  expect(foreignNames(['state.calls.0.callRef', 'x-2'])).toBe('state.calls.0.callRef x-2');
  for (const odd of ['Ada Lovelace', '0198001234', '', 'a\nb', '{"name":"Ada"}']) {
    expect(foreignName(odd)).toBe('…');
  }
  expect(foreignName('oxe12000')).not.toContain('120');
  expect(foreignName('a'.repeat(10_000)).length).toBeLessThan(200);
});

it('says where an address leads, not what follows', () => {
  expect(originOf('https://ada:pw@pbx.example:8443/api/rest?x=1')).toBe('https://pbx.example:8443');
  expect(originOf('hookswitch://desk/index.html')).toBe('hookswitch://desk');
  expect(originOf('')).toBe('…');
});

it('gives the words of an error with what is not ours hidden', () => {
  expect(reasonOf(new Error('nobody called 0198001234')).reason).toContain('called …34');
  expect(reasonOf('0198001234').reason).toBe('…34');
});
