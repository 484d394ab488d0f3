import { Check, NotebookPen } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agent, LastCall } from '@shared/model/agent';
import { partyName } from '@shared/model/party';
import { isLive } from '@shared/model/desk-state';
import { useAsking, useDesk } from '../../mirror';
import { Button, TextField } from '../../ui';
import styles from './AgentStrip.module.css';

/** After a distributed call: whose it was, and the code of the business done. */
export function WrapUpBar({ agent }: { readonly agent: Agent }): ReactElement | null {
  const { lastCall, status } = agent;
  const wraps = status.sub === 'wrapUp' || status.sub === 'transactionCode';
  const gone = useDesk(({ calls }) => !lastCall || calls[lastCall.callRef] === undefined);
  if (!lastCall || !wraps || !gone) return null;
  return <Bar key={lastCall.callRef} call={lastCall} />;
}

function Bar({ call }: { readonly call: LastCall }): ReactElement {
  const { t } = useTranslation('agent');
  const { asked, run } = useAsking();
  const live = useDesk(isLive);
  const [code, setCode] = useState('');
  const [sent, setSent] = useState<string>();
  const party = call.party && (partyName(call.party) ?? call.party.number);
  const isCode = /^[0-9]+$/.test(code);
  const send = async (): Promise<void> => {
    if (!isCode || asked || !live) return;
    const outcome = await run('agent.sendTransactionCode', { code });
    if (!outcome.ok) return;
    setSent(code);
    setCode('');
  };
  return (
    <section className={styles.wrapUp} aria-label={t('code.title')}>
      <NotebookPen size={16} aria-hidden="true" />
      <p className={styles.text} title={party}>
        {party ? t('code.of', { party }) : t('code.ofCall')}
      </p>
      {sent !== undefined && (
        <span className={styles.sent} role="status">
          <Check size={14} aria-hidden="true" />
          {t('code.sent', { code: sent })}
        </span>
      )}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextField
          label={t('code.label')}
          hideLabel
          placeholder={t('code.label')}
          value={code}
          onChange={setCode}
          inputMode="numeric"
          maxLength={20}
          error={code !== '' && !isCode ? t('code.digits') : undefined}
        />
        <Button type="submit" asked={asked} isDisabled={!isCode || !live}>
          {t('code.send')}
        </Button>
      </form>
    </section>
  );
}
