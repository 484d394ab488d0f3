import { createInstance } from 'i18next';
import { catalogue } from '../../src/shared/locales/index';
import {
  isCallRequest,
  type DeskState,
  type Link,
  type Request,
} from '../../src/shared/model/desk-state';
import type { Failure } from '../../src/shared/model/failure';
import { linkSentences } from '../../src/renderer/app/frame/link-sentences';
import { partsOffWords } from '../../src/renderer/app/frame/parts-off-words';
import { failureWords } from '../../src/renderer/app/window/failure-words';
import { cannotTell } from '../../src/renderer/features/calls/model/requests';
import type { Store } from '../../src/main/desk/store';

const i18n = createInstance();
void i18n.init({
  lng: 'en',
  ns: ['app', 'failures', 'calls'],
  defaultNS: 'app',
  initAsync: false,
  showSupportNotice: false,
  interpolation: { escapeValue: false },
  resources: {
    en: { app: catalogue.en.app, failures: catalogue.en.failures, calls: catalogue.en.calls },
  },
});
const t = i18n.getFixedT(null, 'app');
const failures = i18n.getFixedT(null, 'failures');

/** The banner's English sentences for a link, with … for what counts; '' while it is live. */
export function sentencesOf(link: Link): string {
  const words = linkSentences(link, Date.now(), t, (each) => failureWords(each, failures));
  if (!words) return '';
  return [words.title, words.text ?? '']
    .join(' ')
    .trim()
    .replace(/\d[\d:]*/g, '…');
}

/** What is shown for less nobody reads. Milliseconds. */
const noticed = 300;

/** What the banner showed while it was watched. */
export interface Seen {
  /** In order, each once. */
  sentences(): readonly string[];
  stop(): void;
}

/** Watches the banner of a desk. */
export function watchBanner(store: Store<DeskState>): Seen {
  const seen: string[] = [];
  let shown = { sentence: sentencesOf(store.get().link), at: performance.now() };
  const leave = (): void => {
    const { sentence, at } = shown;
    if (sentence !== '' && performance.now() - at >= noticed && !seen.includes(sentence))
      seen.push(sentence);
  };
  const stop = store.subscribe(({ link }, before) => {
    if (link === before.link) return;
    leave();
    shown = { sentence: sentencesOf(link), at: performance.now() };
  });
  return {
    sentences() {
      leave();
      return seen;
    },
    stop,
  };
}

const words = i18n.getFixedT(null, ['calls', 'failures'] as const);

/** What a call's card, or the page, says of a request that is in trouble. */
export function requestSentence(request: Request): string {
  if (!isCallRequest(request)) return request.name;
  const { name, target = '', progress, failure, was } = request;
  const what = words(`request.${name}`, { target }).trim();
  const unknown = cannotTell(request);
  if (unknown) {
    const [who = '', other = ''] =
      was?.calls?.map(({ participants }) => participants[0]?.party.number) ?? [];
    return `${words('trouble.lost', { what })}. ${words(unknown, { who, other, target })}`;
  }
  if (failure) {
    const { kind } = failure;
    return `${words('trouble.failed', { what })}. ${words(`failures:${kind}.title`)} ${words(`failures:${kind}.next`)}`;
  }
  return progress === 'lost' || progress === 'done'
    ? `${words(`trouble.${progress}`, { what })}. ${words(`trouble.${progress}Text`)}`
    : words('trouble.unconfirmed', { what });
}

/** What happened, as the form and the banner say it. */
export const failureTitle = (failure: Failure): string => failureWords(failure, failures).what;

/** What the live desk says above every page of what it could not read; '' where all was read. */
export function sentencesOfParts({ partsOff }: DeskState): string {
  const words =
    partsOff && partsOffWords(partsOff, 'en', t, (each) => failureWords(each, failures));
  return words ? `${words.title} ${words.text}` : '';
}
