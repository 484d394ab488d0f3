import { createInstance } from 'i18next';
import { describe, expect, it, test } from 'vitest';
import type { languages } from '@shared/bridge/settings';
import { catalogue } from '@shared/locales';
import type { HistoryRecord } from '@shared/model/history';
import { partyName, type Party } from '@shared/model/party';
import { recordWords } from './record-words';

type Language = (typeof languages)[number];

/** What a row says, in one line. */
function row(over: Partial<HistoryRecord>, language: Language = 'en'): string {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    resources: catalogue,
    ns: ['history'],
    initAsync: false,
    showSupportNotice: false,
    interpolation: { escapeValue: false },
  });
  const record: HistoryRecord = {
    recordId: '1',
    direction: 'incoming',
    answered: true,
    party: { kind: 'external', number: '0145236789', displayName: 'Hôtel', company: 'Hôtels SA' },
    beganAt: 0,
    ...over,
  };
  const { kind, name, details } = recordWords(record, {
    t: i18n.getFixedT(null, 'history'),
    numberWords: (number) => number,
    partyWord: (party) => partyName(party) ?? party.number ?? '?',
    own: '12000',
  });
  return [kind, name, ...details].join(' · ');
}

const bob: Party = { kind: 'user', number: '12001', firstName: 'Bob', lastName: 'Keller' };
const pilot: Party = { kind: 'unknown', number: '47000' };
const mailbox: Party = { kind: 'service', subKind: 'voicemail', number: '15000' };

describe('a call in words', () => {
  test.each<[string, Partial<HistoryRecord>]>([
    ['Received · Hôtel · 0145236789 · Hôtels SA', {}],
    ['Received · 0145236789', { party: { kind: 'external', number: '0145236789' } }],
    [
      'Missed · Withheld number',
      { answered: false, party: { kind: 'external', number: '1', anonymous: true } },
    ],
    ['Not reached · Bob Keller · 12001', { direction: 'outgoing', answered: false, party: bob }],
    [
      'Not reached · Ended before anyone was called',
      { direction: 'outgoing', answered: false, party: { kind: 'unknown' } },
    ],
    ['Missed · Unknown party', { answered: false, party: { kind: 'unknown' } }],
  ])('%s', (words, over) => expect(row(over)).toBe(words));

  it('has no word on a call that was for the user anyway', () => {
    expect(row({ initialCalled: { kind: 'user', number: '12000' } })).toBe(row({}));
  });
});

describe('a call that was re-routed', () => {
  const party: Party = { kind: 'external', number: '0145236789' };
  const forColleague = { party, initialCalled: bob };
  const taken = { party, initialCalled: pilot, takenBy: bob };
  const missed = { party, answered: false, takenBy: bob };
  const atVoicemail = { party, answered: false, takenBy: mailbox };
  const made = { direction: 'outgoing', party, initialCalled: bob } as const;
  test.each<[Language, string, Partial<HistoryRecord>]>([
    ['en', 'Received · 0145236789 · for Bob Keller', forColleague],
    ['fr', 'Reçu · 0145236789 · pour Bob Keller', forColleague],
    ['de', 'Angenommen · 0145236789 · für Bob Keller', forColleague],
    ['es', 'Recibida · 0145236789 · para Bob Keller', forColleague],
    ['en', 'Answered by Bob Keller · 0145236789 · for 47000', taken],
    ['fr', 'Pris par Bob Keller · 0145236789 · pour 47000', taken],
    ['de', 'Angenommen von Bob Keller · 0145236789 · für 47000', taken],
    ['es', 'Atendida por Bob Keller · 0145236789 · para 47000', taken],
    ['en', 'Missed · 0145236789 · went on to Bob Keller', missed],
    ['fr', 'Manqué · 0145236789 · passé à Bob Keller', missed],
    ['de', 'Verpasst · 0145236789 · ging weiter an Bob Keller', missed],
    ['es', 'Perdida · 0145236789 · pasó a Bob Keller', missed],
    ['en', 'Missed · 0145236789 · went to voicemail', atVoicemail],
    ['fr', 'Manqué · 0145236789 · passé à la messagerie', atVoicemail],
    ['de', 'Verpasst · 0145236789 · ging an die Mailbox', atVoicemail],
    ['es', 'Perdida · 0145236789 · pasó al buzón de voz', atVoicemail],
    ['en', 'Made · 0145236789 · you called Bob Keller', made],
    ['fr', 'Émis · 0145236789 · vous appeliez Bob Keller', made],
    ['de', 'Gewählt · 0145236789 · Sie wählten Bob Keller', made],
    ['es', 'Realizada · 0145236789 · usted llamó a Bob Keller', made],
  ])('%s: %s', (language, words, over) => expect(row(over, language)).toBe(words));
});
