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
    return failure ? [{ name, why: say(failure).what }] : [];
  });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const parts = list.format(off.map(({ name }) => t(`banner.partsOff.name.${name}`)));
  const reasons = [...new Set(off.map(({ why }) => why))];
  return {
    title: t('banner.partsOff.title', { parts }),
    text: reasons.join(' '),
  };
}
