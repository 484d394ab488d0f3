import { describe, expect, test } from 'vitest';
import { createInstance } from 'i18next';
import { languages } from '../bridge/settings';
import { catalogue } from '../locales';
import type { Route, RoutingState } from './routing';
import { isRerouted, routingSentence, type Say } from './routing-sentence';

function sayIn(language: (typeof languages)[number]): Say {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    resources: catalogue,
    ns: ['routing'],
    initAsync: false,
    showSupportNotice: false,
    interpolation: { escapeValue: false },
  });
  const t = i18n.getFixedT(null, 'routing');
  return (key, values) => t(`sentence.${key}`, { ...values });
}

const english = sayIn('en');
const sentence = (state: RoutingState) => routingSentence(state, english);
const to = (number: string, when: Route['when']): Route => ({
  when,
  target: { to: 'number', number },
});
const voicemail = (when: Route['when']): Route => ({ when, target: { to: 'voicemail' } });

describe('one thing set', () => {
  test.each<[string, RoutingState]>([
    ['Calls ring here', {}],
    ['Calls ring here', { doNotDisturb: false, mobile: false }],
    ['Calls ring here and on your mobile', { mobile: true }],
    ['Do not disturb is on', { doNotDisturb: true }],
    ['All calls go to 12500', { forward: to('12500', 'always') }],
    ['Calls go to 12500 when busy', { forward: to('12500', 'busy') }],
    ['Calls go to 12500 when not answered', { forward: to('12500', 'noAnswer') }],
    ['Calls go to 12500 when busy or not answered', { forward: to('12500', 'busyOrNoAnswer') }],
    ['Some calls go to 12500', { forward: to('12500', 'unknown') }],
    ['All calls go to voicemail', { forward: voicemail('always') }],
    ['Calls go to voicemail when busy', { overflow: voicemail('busy') }],
    [
      'Calls go to your associate when not answered',
      { overflow: { when: 'noAnswer', target: { to: 'associate' } } },
    ],
    [
      'Calls go to your associate 12001 when busy',
      { overflow: { when: 'busy', target: { to: 'associate', number: '12001' } } },
    ],
    [
      'All calls go to another destination',
      { forward: { when: 'always', target: { to: 'elsewhere' } } },
    ],
  ])('%s', (wanted, state) => {
    expect(sentence(state)).toBe(wanted);
  });
});

describe('several together', () => {
  test('the overflow takes the case that the forward leaves over', () => {
    const both = { forward: to('12500', 'busy'), overflow: voicemail('busyOrNoAnswer') };
    expect(sentence(both)).toBe('Calls go to 12500 when busy, and to voicemail when not answered');
    expect(sentence({ forward: to('1', 'noAnswer'), overflow: voicemail('busy') })).toBe(
      'Calls go to 1 when not answered, and to voicemail when busy',
    );
  });

  test.each<[Route['when'], Route['when']]>([
    ['busy', 'busy'],
    ['noAnswer', 'noAnswer'],
    ['busyOrNoAnswer', 'busy'],
    ['busyOrNoAnswer', 'busyOrNoAnswer'],
    ['always', 'busyOrNoAnswer'],
  ])('a forward (%s) that leaves an overflow (%s) nothing stands alone', (first, second) => {
    const forward = to('12500', first);
    expect(sentence({ forward, overflow: voicemail(second) })).toBe(sentence({ forward }));
  });

  test('of a condition that we do not know nothing is concluded', () => {
    expect(sentence({ forward: to('12500', 'unknown'), overflow: voicemail('busy') })).toBe(
      'Some calls go to 12500, and to voicemail when busy',
    );
    expect(sentence({ forward: to('12500', 'busy'), overflow: voicemail('unknown') })).toBe(
      'Calls go to 12500 when busy, and to voicemail in some cases',
    );
  });

  test('the mobile rings too, unless no call gets so far', () => {
    expect(sentence({ mobile: true, forward: to('12500', 'busy') })).toBe(
      'Calls go to 12500 when busy; otherwise your mobile rings too',
    );
    expect(sentence({ mobile: true, forward: to('12500', 'always') })).toBe(
      'All calls go to 12500',
    );
  });

  test('do not disturb comes first, and what waits behind it is told', () => {
    expect(sentence({ doNotDisturb: true, mobile: true })).toBe('Do not disturb is on');
    expect(sentence({ doNotDisturb: true, forward: to('12500', 'busy') })).toBe(
      'Do not disturb is on. Once it is off: Calls go to 12500 when busy',
    );
  });
});

test('numbers are written the way the user reads them', () => {
  const write = (number: string) => `<${number}>`;
  expect(routingSentence({ forward: to('0145', 'busy') }, english, write)).toBe(
    'Calls go to <0145> when busy',
  );
});

test.each(languages)('%s has a word for every case', (language) => {
  const say = sayIn(language);
  const whens: Route['when'][] = ['always', 'busy', 'noAnswer', 'busyOrNoAnswer', 'unknown'];
  const targets: Route['target'][] = [
    { to: 'voicemail' },
    { to: 'number', number: '12500' },
    { to: 'associate' },
    { to: 'associate', number: '12500' },
    { to: 'elsewhere' },
  ];
  const routes = targets.flatMap((target) => whens.map((when) => ({ when, target })));
  const said = new Set<string>();
  for (const forward of routes) {
    for (const overflow of [undefined, ...routes.filter(({ when }) => when !== 'always')]) {
      const text = routingSentence(
        { forward, mobile: true, doNotDisturb: true, ...(overflow ? { overflow } : {}) },
        say,
      );
      expect(text).not.toMatch(/sentence\.|\{\{|undefined/);
      said.add(text);
    }
  }
  for (const forward of routes) said.add(routingSentence({ forward }, say));
  // No two forwards are worded alike.
  expect(new Set(routes.map((forward) => routingSentence({ forward }, say))).size).toBe(
    routes.length,
  );
  expect(said.size).toBeGreaterThan(routes.length);
});

test('what counts as sending calls elsewhere', () => {
  expect(isRerouted({ mobile: true, doNotDisturb: false })).toBe(false);
  expect(isRerouted({ doNotDisturb: true })).toBe(true);
  expect(isRerouted({ overflow: voicemail('busy') })).toBe(true);
});
