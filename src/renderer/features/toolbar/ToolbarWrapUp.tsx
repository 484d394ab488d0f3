import { SendHorizontal } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LastCall } from '@shared/model/agent';
import { classes, IconButton, TextField, VisuallyHidden } from '../../ui';
import { useTransactionCode, useWrapUpWords } from '../agent';
import styles from './Toolbar.module.css';

/** In the place of the call that is over: whose it was, and the code of the business done. */
export function ToolbarWrapUp({ call }: { readonly call: LastCall | 'unknown' }): ReactElement {
  const { t } = useTranslation('agent');
  const words = useWrapUpWords(call);
  return (
    <section className={classes(styles.call, styles.wrapUp)} aria-label={t('code.title')}>
      <p className={styles.who} title={words}>
        {words}
      </p>
      {call !== 'unknown' && <CodeForm key={call.callRef} />}
    </section>
  );
}

/** What is wrong with the code stands at the button, and what was sent in the field: a strip has no room beside them. */
function CodeForm(): ReactElement {
  const { t } = useTranslation('agent');
  const { code, setCode, error, off, isSendable, asked, sent, send } = useTransactionCode();
  const done = sent === undefined ? undefined : t('code.sent', { code: sent });
  return (
    <>
      <VisuallyHidden>
        <span role="status">{done}</span>
      </VisuallyHidden>
      <form
        className={styles.codeForm}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextField
          label={t('code.label')}
          hideLabel
          placeholder={done ?? t('code.label')}
          value={code}
          onChange={setCode}
          inputMode="numeric"
          maxLength={20}
        />
        <IconButton
          type="submit"
          variant="secondary"
          icon={SendHorizontal}
          label={t('code.send')}
          asked={asked}
          off={off ?? error}
          isDisabled={!off && !error && !isSendable && !asked}
        />
      </form>
    </>
  );
}
