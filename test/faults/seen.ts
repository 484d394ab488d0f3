import { createInstance } from 'i18next';
import { catalogue } from '../../src/shared/locales/index';
import type { DeskState, Link } from '../../src/shared/model/desk-state';
import { linkSentences } from '../../src/renderer/app/frame/link-sentences';
import type { Store } from '../../src/main/desk/store';

const i18n = createInstance();
void i18n.init({
  lng: 'en',
  ns: ['app', 'failures'],
  defaultNS: 'app',
  initAsync: false,
  showSupportNotice: false,
  interpolation: { escapeValue: false },
  resources: { en: { app: catalogue.en.app, failures: catalogue.en.failures } },
});
const t = i18n.getFixedT(null, ['app', 'failures'] as const);

/** The banner's English sentences for a link, with … for what counts; '' while it is live. */
export function sentencesOf(link: Link): string {
  const words = linkSentences(link, Date.now(), t);
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
