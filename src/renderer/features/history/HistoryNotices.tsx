import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportState } from '@shared/model/archive';
import { isHistoryRequest } from '@shared/model/history';
import { troubled } from '@shared/model/requests';
import { FailureNotice } from '../../app/window/FailureNotice';
import { useCommand, useShell } from '../../mirror';
import { Button, Notice } from '../../ui';
import styles from './HistoryPage.module.css';
import { useHistoryRequests } from './use-asked-records';

/** What the user should know of the history: how it is kept, what was refused, how an export goes. */
export function HistoryNotices(): ReactElement {
  const { t } = useTranslation('history');
  const archive = useShell(({ shell }) => shell.archive);
  const exported = useShell(({ shell }) => shell.historyExport);
  return (
    <div className={styles.notices}>
      {archive?.because && archive.because !== 'demo' && (
        <Notice tone="warning" title={t('memory.title')}>
          {t(`memory.${archive.because}`)}
        </Notice>
      )}
      {archive?.setAside && (
        <Notice tone="warning" title={t('setAside.title')}>
          {t('setAside.text', { file: archive.setAside })}
        </Notice>
      )}
      <Troubles />
      {exported && <ExportNotice state={exported} />}
    </div>
  );
}

/** What the PBX refused, or took and did not do. */
function Troubles(): ReactElement {
  const { t } = useTranslation('history');
  const command = useCommand();
  return (
    <>
      {troubled(useHistoryRequests()).map(({ id, name, failure }) => {
        if (!isHistoryRequest(name)) return null;
        const dismiss = (): void => void command('request.dismiss', { id });
        return failure ? (
          <FailureNotice
            key={id}
            failure={failure}
            title={t(`failed.${name}`)}
            onDismiss={dismiss}
          />
        ) : (
          <Notice key={id} tone="warning" title={t(`unconfirmed.${name}`)} onDismiss={dismiss}>
            {t('unconfirmed.text')}
          </Notice>
        );
      })}
    </>
  );
}

function ExportNotice({ state }: { readonly state: ExportState }): ReactElement {
  const { t } = useTranslation('history');
  const command = useCommand();
  const dismiss = (): void => void command('history.dismissExport');
  const { progress, file, written, total, failure } = state;
  if (failure) {
    return (
      <FailureNotice failure={failure} title={t('export.failed', { file })} onDismiss={dismiss} />
    );
  }
  if (progress !== 'writing') {
    const key = progress === 'done' ? 'export.done' : 'export.cancelled';
    return <Notice tone="info" title={t(key, { file, count: written })} onDismiss={dismiss} />;
  }
  return (
    <Notice
      tone="info"
      title={t('export.writing', { file })}
      action={
        <Button size="small" onPress={() => void command('history.cancelExport')}>
          {t('export.cancel')}
        </Button>
      }
    >
      {total > 0 && t('export.progress', { written, total })}
      <progress
        className={styles.progress}
        aria-label={t('export.writing', { file })}
        value={written}
        max={Math.max(1, total)}
      />
    </Notice>
  );
}
