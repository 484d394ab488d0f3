import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Link } from '@shared/model/desk-state';
import { needsSignIn } from '@shared/model/failure';
import { useCommand, useDesk } from '../../mirror';
import { Button, formatDuration, Spinner, useNow } from '../../ui';
import { failureWords } from '../window/failure-words';
import { linkSentences } from './link-sentences';
import { Strip } from './Strip';

/** What is so while the desk is not live, and what can be done. Nothing while it is. */
export function LinkBanner(): ReactElement | null {
  const link = useDesk((desk) => desk.link);
  const pbxDown = useDesk((desk) => desk.pbxDown);
  if (link.phase !== 'live') return <NotLive link={link} />;
  return pbxDown ? <PbxDown since={pbxDown.since} /> : null;
}

/** The server is there; what is gone is the PBX behind it. */
function PbxDown({ since }: { readonly since: number }): ReactElement {
  const { t } = useTranslation('app');
  const duration = formatDuration(useNow() - since);
  return <Strip title={t('banner.pbxDown.title', { duration })} text={t('banner.pbxDown.text')} />;
}

function NotLive({ link }: { readonly link: Link }): ReactElement {
  const { t } = useTranslation('app');
  const { t: failures } = useTranslation('failures');
  const now = useNow();
  const { title = '', text } =
    linkSentences(link, now, t, (each) => failureWords(each, failures)) ?? {};
  const connecting = link.phase === 'signingIn' || link.phase === 'synchronising';
  return (
    <Strip title={title} text={text} lead={connecting && <Spinner />}>
      <WhatToDo link={link} />
    </Strip>
  );
}

function WhatToDo({ link }: { readonly link: Link }): ReactElement | null {
  const { t } = useTranslation('app');
  const command = useCommand();
  switch (link.phase) {
    case 'stale':
      return <TryNow />;
    case 'recovering':
      return <TryNow asked={link.nextTryAt === undefined} />;
    case 'refused':
      return (
        <>
          {!needsSignIn(link.failure) && <TryNow />}
          <Button onPress={() => void command('session.signOut')}>{t('banner.signInAgain')}</Button>
        </>
      );
    case 'live':
    case 'signingIn':
    case 'synchronising':
    case 'signedOut':
      return null;
  }
}

function TryNow({ asked = false }: { readonly asked?: boolean }): ReactElement {
  const { t } = useTranslation('app');
  const command = useCommand();
  return (
    <Button asked={asked} onPress={() => void command('session.tryNow')}>
      {t('banner.tryNow')}
    </Button>
  );
}
