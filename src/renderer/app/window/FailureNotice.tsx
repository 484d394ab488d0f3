import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '@shared/model/failure';
import { Notice } from '../../ui';
import { failureWords } from './failure-words';
import { useCopy } from './use-copy';

/** A failure's facts, one a line, for support. */
export function failureDetails(failure: Failure): string {
  return Object.entries({ kind: failure.kind, ...failure.details })
    .map(([name, fact]) => `${name}: ${fact}`)
    .join('\n');
}

/** A failure in the user's words: what happened, the next step, details to copy. */
export function FailureNotice(props: {
  readonly failure: Failure;
  /** What could not be done, where the failure's own sentence does not say. */
  readonly title?: string | undefined;
  /** What the field is called that a number was typed in, where it is another than "Number". */
  readonly field?: string | undefined;
  readonly action?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
}): ReactElement {
  const { t } = useTranslation('failures');
  const copy = useCopy();
  const { failure, title, field } = props;
  const { what, next } = failureWords(failure, t, field);
  return (
    <Notice
      tone="error"
      title={title ?? what}
      action={props.action}
      details={failureDetails(failure)}
      onCopy={copy}
      onDismiss={props.onDismiss}
    >
      {title ? `${what} ` : ''}
      {next}
    </Notice>
  );
}
