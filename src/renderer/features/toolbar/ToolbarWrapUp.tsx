import { SendHorizontal } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LastCall } from '@shared/model/agent';
import { classes, IconButton, VisuallyHidden } from '../../ui';
import { CodeForm, useTransactionCode, useWrapUpWords } from '../agent';
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
      {call !== 'unknown' && <Code key={call.callRef} />}
    </section>
  );
}

/** What is wrong with the code stands at the button, and what was sent in the field: a strip has no room beside them. */
function Code(): ReactElement {
  const { t } = useTranslation('agent');
  const entry = useTransactionCode();
  const { error, off, isSendable, asked, sent } = entry;
  const done = sent === undefined ? undefined : t('code.sent', { code: sent });
  return (
    <>
      <VisuallyHidden>
        <span role="status">{done}</span>
      </VisuallyHidden>
      <CodeForm entry={entry} className={styles.codeForm} placeholder={done}>
        <IconButton
          type="submit"
          variant="secondary"
          icon={SendHorizontal}
          label={t('code.send')}
          asked={asked}
          off={off ?? error}
          isDisabled={!off && !error && !isSendable && !asked}
        />
      </CodeForm>
    </>
  );
}
