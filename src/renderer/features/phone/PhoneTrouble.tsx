import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhoneWish } from '@shared/model/phone';
import { troubled } from '@shared/model/requests';
import { FailureNotice } from '../../app/window/FailureNotice';
import { useCommand } from '../../mirror';
import { Notice } from '../../ui';
import { AskAgain } from '../calls/AskAgain';
import { usePhoneRequests, usePhoneWish, type PhoneRequest } from './use-phone';

/** What was refused or not confirmed of these wishes, until it is dismissed. */
export function PhoneTrouble(props: {
  readonly about: (wish: PhoneWish) => boolean;
}): ReactElement | null {
  const requests = troubled(usePhoneRequests()).filter(({ phone }) => props.about(phone));
  if (requests.length === 0) return null;
  return (
    <>
      {requests.map((request) => (
        <Trouble key={request.id} request={request} />
      ))}
    </>
  );
}

function Trouble({ request }: { readonly request: PhoneRequest }): ReactElement {
  const { t } = useTranslation('phone');
  const command = useCommand();
  const wish = usePhoneWish();
  const { phone, failure } = request;
  const dismiss = (): void => void command('request.dismiss', { id: request.id });
  const what = { number: numberOf(phone) };
  const action = phone.set !== 'pin' && (failure?.retryable ?? true) && (
    <AskAgain onPress={() => void wish(phone)}>{t('again')}</AskAgain>
  );
  return failure ? (
    <FailureNotice
      failure={failure}
      title={t(`failed.${nameOf(phone)}`, what)}
      onDismiss={dismiss}
      action={action}
    />
  ) : (
    <Notice
      tone="warning"
      title={t(`unconfirmed.${nameOf(phone)}`, what)}
      onDismiss={dismiss}
      action={action}
    >
      {t('unconfirmedText')}
    </Notice>
  );
}

/** The words of the catalogue tell apart what the wish does not. */
function nameOf(wish: PhoneWish) {
  switch (wish.set) {
    case 'groupMember':
      return wish.on ? 'join' : 'leave';
    case 'sharedSet':
      return wish.number === null ? 'logOff' : 'logOn';
    default:
      return wish.set;
  }
}

function numberOf(wish: PhoneWish): string {
  switch (wish.set) {
    case 'key':
      return String(wish.position);
    case 'groupMember':
      return wish.group;
    case 'sharedSet':
      return wish.number ?? '';
    case 'groupLogOn':
      return '';
    default:
      return wish.deviceId;
  }
}
