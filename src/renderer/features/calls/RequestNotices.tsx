import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallRequest } from '@shared/model/desk-state';
import { troubled } from '@shared/model/requests';
import { FailureNotice } from '../../app/window/FailureNotice';
import { useCommand } from '../../mirror';
import { Notice } from '../../ui';
import { AskAgain } from './AskAgain';
import { BrokenLineNotice } from './BrokenLineNotice';
import { callTitle } from './model/call-party';
import { cannotTell } from './model/requests';
import { useNumberWords, useTitleWords } from './party-words';

/** The way to name a request: what was asked, and of whom. */
export function useRequestWord(): (request: CallRequest) => string {
  const { t } = useTranslation('calls');
  const numberWords = useNumberWords();
  return ({ name, target }) => {
    if (name === 'redirect' && target === 'voicemail') return t('action.toVoicemail');
    if (name === 'redirect' && target === 'dva') return t('action.toDva');
    return t(`request.${name}`, { target: target ? numberWords(target) : '' }).trim();
  };
}

/** What of a request cannot be told after the line broke, and the next step; undefined for any other. */
function useCannotTell(): (request: CallRequest) => string | undefined {
  const { t } = useTranslation('calls');
  const numberWords = useNumberWords();
  const titleWords = useTitleWords();
  return (request) => {
    const key = cannotTell(request);
    if (!key) return undefined;
    const [who, other] = request.was?.calls?.map((call) => titleWords(callTitle(call)).main) ?? [];
    const unknown = t('party.unknown');
    const target = request.target ? numberWords(request.target) : unknown;
    return t(key, { who: who ?? unknown, other: other ?? unknown, target });
  };
}

interface RequestNoticesProps {
  readonly requests: readonly CallRequest[];
  /** The way to ask the same again, where one press is enough. */
  readonly again?: (request: CallRequest) => (() => void) | undefined;
}

/** What was refused, or asked and not confirmed: said where it was asked, until it is dismissed. */
export function RequestNotices({ requests, again }: RequestNoticesProps): ReactElement | null {
  const { t } = useTranslation('calls');
  const command = useCommand();
  const requestWord = useRequestWord();
  const cannotTellOf = useCannotTell();
  const shown = troubled(requests);
  if (shown.length === 0) return null;
  return (
    <>
      {shown.map((request) => {
        const dismiss = (): void => void command('request.dismiss', { id: request.id });
        const what = requestWord(request);
        if (request.progress === 'lost' || request.progress === 'done') {
          return (
            <BrokenLineNotice
              key={request.id}
              what={what}
              progress={request.progress}
              onDismiss={dismiss}
            />
          );
        }
        const retry = again?.(request);
        const action = retry && (request.failure?.retryable ?? true) && (
          <AskAgain onPress={retry}>{t('trouble.again')}</AskAgain>
        );
        const unknown = cannotTellOf(request);
        return request.failure && unknown === undefined ? (
          <FailureNotice
            key={request.id}
            failure={request.failure}
            title={t('trouble.failed', { what })}
            onDismiss={dismiss}
            action={action}
          />
        ) : (
          <Notice
            key={request.id}
            tone="warning"
            title={t(unknown === undefined ? 'trouble.unconfirmed' : 'trouble.lost', { what })}
            onDismiss={dismiss}
            action={action}
          >
            {unknown ?? t('trouble.unconfirmedText')}
          </Notice>
        );
      })}
    </>
  );
}
