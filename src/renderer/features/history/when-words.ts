import { useMemo } from 'react';
import { useLocale } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { dateFormat } from '../../ui';
import { daysAgo } from './records';

/** The ways to write a moment of the past. */
export interface WhenWords {
  /** "Today", "Yesterday", or the date. */
  day(at: number, now: number): string;
  /** The time of day. */
  time(at: number): string;
  /** In the middle of a sentence: "today at 9:12", "on 3 March". */
  inSentence(at: number, now: number): string;
}

const dayOf = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const dayOfYear = { dateStyle: 'full' } as const;
const dateOf = { day: 'numeric', month: 'long' } as const;
const dateOfYear = { dateStyle: 'long' } as const;

/** Moments as the user's language writes them. */
export function useWhenWords(): WhenWords {
  const { t } = useTranslation('history');
  const { locale } = useLocale();
  return useMemo(() => {
    const isOtherYear = (at: number, now: number): boolean =>
      new Date(at).getFullYear() !== new Date(now).getFullYear();
    const time = (at: number): string => dateFormat(locale, { timeStyle: 'short' }).format(at);
    return {
      time,
      day(at, now) {
        const days = daysAgo(at, now);
        if (days === 0) return t('when.today');
        if (days === 1) return t('when.yesterday');
        return dateFormat(locale, isOtherYear(at, now) ? dayOfYear : dayOf).format(at);
      },
      inSentence(at, now) {
        const days = daysAgo(at, now);
        if (days === 0) return t('when.todayAt', { time: time(at) });
        if (days === 1) return t('when.yesterdayAt', { time: time(at) });
        return t('when.on', {
          date: dateFormat(locale, isOtherYear(at, now) ? dateOfYear : dateOf).format(at),
        });
      },
    };
  }, [t, locale]);
}
