import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '@shared/bridge/bridge';
import type { ImportFault, ImportPreview } from '@shared/model/contact';
import { FailureNotice } from '../../app/window/FailureNotice';
import { useAsking, useMirror } from '../../mirror';
import { answered } from '../../mirror/answered';
import { Button, Dialog, Spinner } from '../../ui';
import styles from './contacts.module.css';
import { readText } from './read-text';

/** A file that was read, and what importing it would come to. */
interface Read {
  readonly csv: string;
  readonly outcome: Outcome<ImportPreview>;
}

/** Says what a file would add, and which lines cannot be used and why, before anything is changed. */
export function ImportDialog(props: {
  readonly file: File;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('contacts');
  const { file, onClose } = props;
  const { run, asked, failure } = useAsking();
  const read = useRead(file);
  const preview = read?.outcome.ok ? read.outcome.value : undefined;
  const added = preview?.added ?? 0;
  const go = async (): Promise<void> => {
    if (!read) return;
    const outcome = await run('contacts.import', { csv: read.csv });
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      title={t('import.title', { file: file.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t(added > 0 ? 'import.cancel' : 'import.close')}</Button>
          {added > 0 && (
            <Button variant="primary" asked={asked} onPress={() => void go()}>
              {t('import.now', { count: added })}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.facts}>
        {!read && (
          <p role="status">
            <Spinner /> {t('import.reading')}
          </p>
        )}
        {read && !read.outcome.ok && <FailureNotice failure={read.outcome.failure} />}
        {failure && <FailureNotice failure={failure} />}
        {preview && (
          <>
            <p>{t('import.added', { count: preview.added })}</p>
            {preview.known > 0 && <p>{t('import.known', { count: preview.known })}</p>}
            {preview.faulty > 0 && <Faults preview={preview} />}
          </>
        )}
      </div>
    </Dialog>
  );
}

function Faults({ preview }: { readonly preview: ImportPreview }): ReactElement {
  const { t } = useTranslation('contacts');
  const { faults, faulty } = preview;
  const words = ({ line, field, problem, value }: ImportFault): string =>
    field === undefined
      ? t('import.faultLine', { line, problem: t(`problem.${problem}`) })
      : t('import.faultField', { line, field, value, problem: t(`problem.${problem}`) });
  return (
    <section aria-label={t('import.faults', { count: faulty })}>
      <p className={styles.faulty}>{t('import.faults', { count: faulty })}</p>
      <ul className={styles.faults} data-selectable="" tabIndex={0}>
        {faults.map((fault) => (
          <li key={fault.line}>{words(fault)}</li>
        ))}
        {faulty > faults.length && (
          <li>{t('import.moreFaults', { count: faulty - faults.length })}</li>
        )}
      </ul>
    </section>
  );
}

function useRead(file: File): Read | undefined {
  const { bridge } = useMirror();
  const [read, setRead] = useState<Read>();
  useEffect(() => {
    let left = false;
    const look = async (): Promise<void> => {
      const csv = await readText(file);
      const outcome = await answered(bridge.query('contacts.previewImport', { csv }));
      if (!left) setRead({ csv, outcome });
    };
    void look();
    return () => {
      left = true;
    };
  }, [bridge, file]);
  return read;
}
