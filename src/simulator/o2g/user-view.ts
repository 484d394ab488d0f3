import type { Exchange } from '../exchange/exchange.js';
import type { DeviceKind, Subscriber } from '../exchange/subscriber.js';
import type { Listed } from '../exchange/phone-book.js';
import { loginOf } from './accounts.js';

const deviceTypes: Readonly<Record<DeviceKind, string>> = {
  desk: 'DESKPHONE',
  soft: 'SOFTPHONE',
  mobile: 'MOBILE',
  dect: 'DECT',
};

/** A user's account (reference: User). Other people come without devices and voicemail. */
export function userView(exchange: Exchange, subscriber: Subscriber, isOwn: boolean) {
  const { number, firstName, lastName, devices, hasMailbox, node } = subscriber;
  return {
    companyPhone: number,
    firstName,
    lastName,
    loginName: loginOf(number),
    ...(isOwn &&
      hasMailbox && { voicemail: { number: exchange.plan.voicemailNumber, type: 'VM_4645' } }),
    ...(isOwn && {
      devices: devices.map((device) => ({
        type: deviceTypes[device.kind],
        id: device.number,
        subType: device.model,
      })),
    }),
    nodeId: node,
  };
}

/** A colleague at another site: without devices and voicemail, as everybody else. */
export function listedView({ number, firstName, lastName }: Listed) {
  return { companyPhone: number, firstName, lastName, loginName: loginOf(number), nodeId: '2' };
}
