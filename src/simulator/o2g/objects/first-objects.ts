import type { Exchange } from '../../exchange/exchange.js';
import type { Subscriber } from '../../exchange/subscriber.js';
import { instance, type Instance } from './instances.js';
import { modelNamed, nodeModel, stationTypes } from './object-model.js';

/** So many subscribers have no phone in the exchange: they make the lists as long as a company's. */
const others = 3000;

/** The objects of a node when the world begins, by the path of their class. */
export function firstObjects(exchange: Exchange, nodeId: string): Map<string, Instance[]> {
  const make = (name: string, ...given: Parameters<typeof instance>[1][]) =>
    given.map((each) => instance(modelNamed(name) ?? nodeModel, each));
  const here = exchange.subscribers.filter(({ node }) => node === nodeId);
  const count = here.length > 0 ? others : 40;
  return new Map([
    [
      'Subscriber',
      make(
        'Subscriber',
        ...here.map(ownSubscriber),
        ...Array.from({ length: count }, (_, index) => otherSubscriber(index)),
      ),
    ],
    ['Subscriber/12000/Subscriber_Alias', make('Subscriber_Alias', alias(1), alias(5))],
    [
      'Entity',
      make(
        'Entity',
        ...['Head office', 'Customer service', 'Warehouse'].map((Entity_Name, index) => ({
          Entity_Number: String(index + 1),
          Entity_Name,
          Installation_Number: `04726100${index}0`,
        })),
      ),
    ],
    [
      'System_Parameters',
      make('System_Parameters', { System_Id: '1', Company_Name: 'Hookswitch' }),
    ],
    [
      'System_Parameters/1/Free_Range_List',
      make('Free_Range_List', { Range_Name: 'range1', Begin_Range: '24000', End_Range: '24999' }),
    ],
    [
      'SIP/1/SIP_Gateway',
      make('SIP_Gateway', {
        Gateway_Id: '1',
        Gateway_Name: 'Carrier',
        Remote_Domain: 'sip.carrier.example',
      }),
    ],
  ]);
}

function ownSubscriber({ number, firstName, lastName, devices }: Subscriber) {
  return {
    Directory_Number: number,
    Annu_Name: lastName.slice(0, 16),
    Annu_First_Name: firstName.slice(0, 12),
    UTF8_Phone_Book_Name: lastName,
    UTF8_Phone_Book_First_Name: firstName,
    Station_Type: devices[0]?.model ?? 'ANALOG',
    Associated_Multidevices: devices.slice(1).map((device) => device.number),
  };
}

const names = ['Martin', 'Bernard', 'Thomas', 'Petit', 'Robert', 'Richard', 'Durand', 'Dubois'];
const firstNames = ['Alice', 'Bruno', 'Chloé', 'David', 'Emma', 'Farid', 'Gina'];

function otherSubscriber(index: number) {
  const name = names[index % names.length] ?? '';
  const firstName = firstNames[index % firstNames.length] ?? '';
  return {
    Directory_Number: String(20_000 + index),
    Annu_Name: name,
    Annu_First_Name: firstName,
    UTF8_Phone_Book_Name: name,
    UTF8_Phone_Book_First_Name: firstName,
    Station_Type: stationTypes[index % stationTypes.length] ?? 'ANALOG',
    Entity_Number: String((index % 3) + 1),
  };
}

const alias = (number: number) => ({
  Alias_Number: String(number),
  Annu_Name: `Reception ${number}`,
});
