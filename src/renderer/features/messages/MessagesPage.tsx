import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskState } from '@shared/model/desk-state';
import { useDesk } from '../../mirror';
import { Tabs, type Tab } from '../../ui';
import { CallbacksTab } from './callbacks/CallbacksTab';
import styles from './messages.module.css';
import { TextsTab } from './texts/TextsTab';
import { VoiceTab } from './voice/VoiceTab';

const tabIds = ['voice', 'callbacks', 'texts'] as const;
type TabId = (typeof tabIds)[number];

/** A tab is there as long as the PBX does not say that it has nothing of the kind for this user. */
const isThere: Readonly<Record<TabId, (desk: DeskState) => boolean>> = {
  voice: ({ features, voicemail }) =>
    features.includes('voicemail') &&
    (voicemail === undefined || voicemail.failure !== undefined || voicemail.mailboxes.length > 0),
  callbacks: ({ callbacks }) => callbacks !== undefined,
  texts: ({ features }) => features.includes('messages'),
};
const counters = { voice: 'voicemails', callbacks: 'callbacks', texts: 'texts' } as const;
const contents = { voice: VoiceTab, callbacks: CallbacksTab, texts: TextsTab } as const;

/** What was left for the user: voice messages, requests to call back, short texts. */
export function MessagesPage(): ReactElement {
  const { t } = useTranslation('messages');
  const there = useDesk((desk) => tabIds.filter((id) => isThere[id](desk)));
  const counts = useDesk((desk) => desk.counters);
  const tabs = there.map((id): Tab<TabId> => {
    const count = counts[counters[id]];
    const Content = contents[id];
    return {
      id,
      label: t(`tab.${id}`),
      count: count ? { value: count, label: t(`waiting.${id}`, { count }) } : undefined,
      content: (
        <div className={styles.tab}>
          <Content />
        </div>
      ),
    };
  });
  return (
    <section className={styles.page} aria-label={t('title')}>
      <Tabs label={t('title')} tabs={tabs} />
    </section>
  );
}
