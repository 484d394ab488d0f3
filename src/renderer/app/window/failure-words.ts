import type { TFunction } from 'i18next';
import type { Failure } from '@shared/model/failure';

/** What happened, and the next step. */
export interface FailureWords {
  readonly what: string;
  readonly next: string;
}

/**
 * A failure in the catalogue's words. A licence that is missing is named where the PBX names it. `field`: what the
 * field of a number that is refused is called, where that is not "Number".
 */
export function failureWords(
  { kind, details }: Failure,
  t: TFunction<'failures'>,
  field = t('fieldNumber'),
): FailureWords {
  const licence = details?.['licence'];
  if (!licence || (kind !== 'licenceMissing' && kind !== 'licenceLost')) {
    return { what: t(`${kind}.title`), next: t(`${kind}.next`, { field }) };
  }
  return {
    what: t(`${kind}.named`, { licence }),
    next:
      kind === 'licenceMissing' && licence === 'TELEPHONY_ADVANCED'
        ? t('licenceMissing.telephony')
        : t(`${kind}.next`),
  };
}
