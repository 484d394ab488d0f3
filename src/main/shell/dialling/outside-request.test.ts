import { expect, it } from 'vitest';
import { readCommandLine } from '../command-line';
import { createOutsideRequests, requestOfStart } from './outside-request';

const installed = (...words: string[]) => requestOfStart(['/usr/bin/hookswitch', ...words], true);

it('"hookswitch dial" takes a number as people write it', () => {
  expect(installed('dial', '+33', '1', '98')).toMatchObject({ do: 'dial', text: '+33 1 98' });
  expect(installed('--hidden', 'dial', '12000', '--no-sandbox')).toMatchObject({ text: '12000' });
  expect(installed('dial')).toEqual({ do: 'dial', source: 'commandLine', text: '' });
});

it('a link is a link, wherever the desktop puts its switches', () => {
  const link = { do: 'dial', source: 'link', text: 'tel:+33198' };
  expect(installed('--', 'tel:+33198')).toEqual(link);
  expect(requestOfStart(['electron', '.', 'tel:+33198'], false)).toEqual(link);
});

it('anything else shows the desk and does nothing', () => {
  for (const words of [[], ['transfer', '12000'], ['https://evil.example'], ['call.hangUp']]) {
    expect(installed(...words)).toEqual({ do: 'showDesk' });
  }
});

it('no text after "--" is a switch of ours', () => {
  expect(readCommandLine(['hookswitch', '--', '--demo', '--hidden'], {})).toEqual({
    demo: false,
    hidden: false,
    revived: false,
  });
});

it('what comes before the program is ready waits, the last few of a flood, and then nothing waits', () => {
  const outside = createOutsideRequests(2);
  const taken: unknown[] = [];
  for (const text of ['1', '2', '3']) outside.push({ do: 'dial', source: 'link', text });
  outside.open((request) => taken.push(request.do === 'dial' && request.text));
  outside.push({ do: 'showDesk' });
  expect(taken).toEqual(['2', '3', false]);
});
