import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isLive } from '@shared/model/desk-state';
import type { PartsOff } from '@shared/model/part';
import { useAsking, useDesk } from '../../mirror';
import { Button, Notice } from '../../ui';
import { failureWords } from '../window/failure-words';
import { partsOffWords } from './parts-off-words';

/** What could not be read beside the calls, and why; it can be asked for again, or put away until another part is off. */
export function PartsOffNotice(): ReactElement | null {
  const partsOff = useDesk((desk) => (isLive(desk) ? desk.partsOff : undefined));
  const [putAway, setPutAway] = useState('');
  const which = partsOff ? Object.keys(partsOff).join() : '';
  if (!partsOff || which === putAway) return null;
  return <Off partsOff={partsOff} onDismiss={() => setPutAway(which)} />;
}

function Off(props: { readonly partsOff: PartsOff; readonly onDismiss: () => void }): ReactElement {
  const { t, i18n } = useTranslation('app');
  const { t: failures } = useTranslation('failures');
  const hasCalls = useDesk(({ features }) => features.includes('calls'));
  const { asked, run } = useAsking();
  const { title, text } = partsOffWords(props.partsOff, i18n.language, t, (each) =>
    failureWords(each, failures),
  );
  return (
    <Notice
      tone="warning"
      title={title}
      action={
        <Button size="small" asked={asked} onPress={() => void run('session.tryNow')}>
          {t('banner.tryNow')}
        </Button>
      }
      onDismiss={props.onDismiss}
    >
      {text} {hasCalls && t('banner.partsOff.text')}
    </Notice>
  );
}
