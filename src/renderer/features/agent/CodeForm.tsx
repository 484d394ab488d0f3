import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui';
import type { CodeEntry } from './use-transaction-code';

/** The field of a transaction code, which Enter sends; what it says and the button beside it are the place's own. */
export function CodeForm(props: {
  readonly entry: CodeEntry;
  readonly className: string | undefined;
  readonly placeholder?: string | undefined;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}): ReactElement {
  const { t } = useTranslation('agent');
  const { code, setCode, send } = props.entry;
  return (
    <form
      className={props.className}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextField
        label={t('code.label')}
        hideLabel
        placeholder={props.placeholder ?? t('code.label')}
        value={code}
        onChange={setCode}
        inputMode="numeric"
        maxLength={20}
        error={props.error}
      />
      {props.children}
    </form>
  );
}
