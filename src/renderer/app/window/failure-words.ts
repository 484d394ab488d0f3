import type { TFunction } from 'i18next';
import type { Failure } from '@shared/model/failure';

/** What happened, and the next step. */
export interface FailureWords {
  readonly what: string;
  readonly next: string;
}

/** A failure in the catalogue's words. A missing licence is named where the PBX names it. */
export function failureWords({ kind, details }: Failure, t: TFunction<'failures'>): FailureWords {
  const licence = kind === 'licenceMissing' ? details?.['licence'] : undefined;
  return {
    what: licence ? t('licenceMissing.named', { licence }) : t(`${kind}.title`),
    next: licence === 'TELEPHONY_ADVANCED' ? t('licenceMissing.telephony') : t(`${kind}.next`),
  };
}
