import type { TFunction } from 'i18next';
import { partNames, type PartsOff } from '@shared/model/part';
import type { Failure } from '@shared/model/failure';
import type { FailureWords } from '../window/failure-words';

/** Which parts are off, in a sentence, and why, each reason once. */
export function partsOffWords(
  partsOff: PartsOff,
  language: string,
  t: TFunction<'app'>,
  say: (failure: Failure) => FailureWords,
): { readonly title: string; readonly text: string } {
  const off = partNames.flatMap((name) => {
    const failure = partsOff[name];
    return failure ? [{ name, failure }] : [];
  });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const parts = list.format(off.map(({ name }) => t(`banner.partsOff.name.${name}`)));
  const reasons = [...new Set(off.map(({ failure }) => say(failure).what))];
  const isUntold = off.every(({ failure }) => failure.kind === 'eventsRefused');
  return {
    title: t(isUntold ? 'banner.partsOff.untold' : 'banner.partsOff.title', { parts }),
    text: reasons.join(' '),
  };
}
