import { Check, NotebookPen } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LastCall } from '@shared/model/agent';
import { useDesk } from '../../mirror';
import { Button } from '../../ui';
import styles from './AgentStrip.module.css';
import { CodeForm } from './CodeForm';
import { useTransactionCode } from './use-transaction-code';
import { useWrapUpWords } from './use-wrap-up-words';
import { wrappedUp } from './wrap-up';

/** After a distributed call: whose it was, and the code of the business done. */
export function WrapUpBar(): ReactElement | null {
  const call = useDesk(wrappedUp);
  return call ? <Bar call={call} /> : null;
}

function Bar({ call }: { readonly call: LastCall | 'unknown' }): ReactElement {
  const { t } = useTranslation('agent');
  const words = useWrapUpWords(call);
  return (
    <section className={styles.wrapUp} aria-label={t('code.title')}>
      <NotebookPen size={16} aria-hidden="true" />
      <p className={styles.text} title={words}>
        {words}
      </p>
      {call !== 'unknown' && <Code key={call.callRef} />}
    </section>
  );
}

function Code(): ReactElement {
  const { t } = useTranslation('agent');
  const entry = useTransactionCode();
  const { error, off, isSendable, asked, sent } = entry;
  return (
    <>
      {sent !== undefined && (
        <span className={styles.sent} role="status">
          <Check size={14} aria-hidden="true" />
          {t('code.sent', { code: sent })}
        </span>
      )}
      <CodeForm entry={entry} className={styles.form} error={error}>
        <Button type="submit" asked={asked} off={off} isDisabled={!off && !isSendable && !asked}>
          {t('code.send')}
        </Button>
      </CodeForm>
    </>
  );
}
