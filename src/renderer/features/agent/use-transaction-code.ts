import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsking } from '../../mirror';
import { useOffReason } from '../calls/live';

/** A transaction code that is being typed and sent. */
export interface CodeEntry {
  readonly code: string;
  readonly setCode: (code: string) => void;
  /** What is wrong with what is typed. */
  readonly error: string | undefined;
  /** Why it cannot be sent now. */
  readonly off: string | undefined;
  readonly isSendable: boolean;
  readonly asked: boolean;
  /** The one that the PBX took last. */
  readonly sent: string | undefined;
  readonly send: () => Promise<void>;
}

/** The entry of the code of the business done. */
export function useTransactionCode(): CodeEntry {
  const { t } = useTranslation('agent');
  const { asked, run } = useAsking();
  const off = useOffReason();
  const [code, setCode] = useState('');
  const [sent, setSent] = useState<string>();
  const isCode = /^[0-9]+$/.test(code);
  const isSendable = isCode && !asked && off === undefined;
  const send = async (): Promise<void> => {
    if (!isSendable) return;
    const outcome = await run('agent.sendTransactionCode', { code });
    if (!outcome.ok) return;
    setSent(code);
    setCode('');
  };
  const error = code !== '' && !isCode ? t('code.digits') : undefined;
  return { code, setCode, error, off, isSendable, asked, sent, send };
}
