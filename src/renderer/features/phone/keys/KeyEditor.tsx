import { ArrowLeft, Keyboard } from 'lucide-react';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isLive } from '@shared/model/desk-state';
import { FailureNotice } from '../../../app/window/FailureNotice';
import { useAsking, useDesk } from '../../../mirror';
import { Button, EmptyState, IconButton, RadioGroup, Spinner } from '../../../ui';
import phone from '../phone.module.css';
import { PhoneTrouble } from '../PhoneTrouble';
import styles from './keys.module.css';
import { KeyPicture } from './KeyPicture';
import { sheetsOf, type KeySheet } from './sheets';

/** The keys of one set, sheet by sheet; read when it opens, since no event tells of them. */
export function KeyEditor(props: {
  readonly deviceId: string;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['phone', 'app']);
  const { deviceId } = props;
  const { run, failure, asked } = useAsking();
  const live = useDesk(isLive);
  const kind = useDesk(({ devices }) => devices[deviceId]?.kind ?? 'other');
  const programming = useDesk((desk) => desk.phone?.sets?.[deviceId]?.programming);
  useEffect(() => {
    if (live) void run('phone.readProgramming', { deviceId });
  }, [live, run, deviceId]);
  const name = `${t(`app:device.kind.${kind}`)} ${deviceId}`;
  const sheets = programming ? sheetsOf(programming) : [];
  return (
    <section className={phone.page} aria-label={t('keys.title', { name })}>
      <header className={styles.head}>
        <IconButton
          icon={ArrowLeft}
          label={t('app:back')}
          shortcut="Escape"
          onPress={props.onClose}
        />
        <h2 className={styles.title}>{t('keys.title', { name })}</h2>
      </header>
      {failure && (
        <FailureNotice
          failure={failure}
          title={t('keys.notRead')}
          action={
            <Button size="small" onPress={() => void run('phone.readProgramming', { deviceId })}>
              {t('again')}
            </Button>
          }
        />
      )}
      {!programming && asked && (
        <p className={styles.reading} role="status">
          <Spinner /> {t('keys.reading')}
        </p>
      )}
      {programming && sheets.length === 0 && (
        <EmptyState icon={Keyboard} title={t('keys.none')}>
          {t('keys.noneText')}
        </EmptyState>
      )}
      {sheets.length > 0 && <Sheets deviceId={deviceId} sheets={sheets} />}
      <PhoneTrouble about={(wish) => wish.set === 'key' && wish.deviceId === deviceId} />
    </section>
  );
}

function Sheets(props: {
  readonly deviceId: string;
  readonly sheets: readonly KeySheet[];
}): ReactElement {
  const { t } = useTranslation('phone');
  const { sheets } = props;
  const [picked, setPicked] = useState<string>();
  const shown = sheets.find(({ id }) => id === picked) ?? sheets[0];
  const modules = sheets.filter(({ kind }) => kind === 'module').length;
  const word = ({ kind, index }: KeySheet): string =>
    kind === 'module' && modules > 1 ? t('keys.sheet.modules', { index }) : t(`keys.sheet.${kind}`);
  return (
    <>
      {sheets.length > 1 && (
        <RadioGroup
          label={t('keys.sheets')}
          hideLabel
          look="segments"
          value={shown?.id ?? null}
          options={sheets.map((sheet) => ({ value: sheet.id, label: word(sheet) }))}
          onChange={setPicked}
        />
      )}
      {shown && <KeyPicture key={shown.id} deviceId={props.deviceId} sheet={shown} />}
    </>
  );
}
