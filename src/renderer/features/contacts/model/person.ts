import type { Contact, NumberKind } from '@shared/model/contact';
import type { HistoryRecord } from '@shared/model/history';

/** Where somebody is known from. */
export type Source = 'contact' | 'directory' | 'history';

/** A number of somebody, as it will be sent. */
export interface PersonNumber {
  readonly number: string;
  readonly kind?: NumberKind;
}

/** Somebody one can call, from every source that knows them. */
export interface Person {
  readonly key: string;
  readonly name?: string;
  readonly company?: string;
  /** The first is the one that is called. */
  readonly numbers: readonly PersonNumber[];
  /** As the PBX writes the number, where that is not how it is dialled. */
  readonly writtenNumber?: string;
  readonly login?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly contact?: Contact;
  readonly last?: HistoryRecord;
  readonly sources: readonly Source[];
}
