import type { TFunction } from 'i18next';
import type { Instant } from '@shared/model/call';
import type { Link } from '@shared/model/desk-state';
import type { Failure } from '@shared/model/failure';
import { formatDuration } from '../../ui/duration';
import type { FailureWords } from '../window/failure-words';

/** What the banner says of a link. */
export interface LinkSentences {
  readonly title: string;
  readonly text?: string;
}

/** What is so while the desk is not live, in the catalogue's words; undefined while it is. */
export function linkSentences(
  link: Link,
  now: Instant,
  t: TFunction<'app'>,
  say: (failure: Failure) => FailureWords,
): LinkSentences | undefined {
  switch (link.phase) {
    case 'live':
      return undefined;
    case 'stale': {
      const duration = formatDuration(now - link.lastByteAt);
      return { title: t('banner.stale.title', { duration }), text: t('banner.stale.text') };
    }
    case 'recovering': {
      const next =
        link.nextTryAt === undefined
          ? t('banner.recovering.now', { attempt: link.attempt })
          : t('banner.recovering.next', {
              seconds: Math.max(0, Math.ceil((link.nextTryAt - now) / 1000)),
            });
      return {
        title: t('banner.recovering.title'),
        text: `${say(link.failure).what} ${next}`,
      };
    }
    case 'signingIn':
    case 'synchronising':
      return { title: t(`banner.${link.phase}.title`) };
    case 'signedOut':
    case 'refused': {
      if (!link.failure) return { title: t('banner.signedOut.title') };
      const { what, next } = say(link.failure);
      return { title: what, text: next };
    }
  }
}
