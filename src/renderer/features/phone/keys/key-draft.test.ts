import { describe, expect, test } from 'vitest';
import type { SetKey } from '@shared/model/phone';
import { draftOf, faultsOf, wishOf } from './key-draft';

const free: SetKey = { position: 5 };
const orders: SetKey = { position: 6, number: '12002', label: 'Orders' };

describe('what a key is asked to become', () => {
  test('a number as it is dialled, and a label without its edges', () => {
    expect(wishOf({ number: ' 01 45-23 ', label: ' Li Na ' }, free)).toEqual({
      number: '014523',
      label: 'Li Na',
    });
  });

  test('nothing while there is no number, or nothing is new', () => {
    expect(wishOf({ number: '', label: 'Li Na' }, free)).toBeUndefined();
    expect(wishOf(draftOf(orders), orders)).toBeUndefined();
    expect(wishOf({ number: '12002', label: '' }, orders)).toEqual({ number: '12002', label: '' });
  });

  test('nothing that is wrong', () => {
    expect(faultsOf({ number: 'reception', label: '' }, free)).toEqual({
      number: true,
      label: false,
    });
    const long = 'x'.repeat(17);
    expect(faultsOf({ number: '1', label: long }, free).label).toBe(true);
    expect(wishOf({ number: '1', label: long }, free)).toBeUndefined();
  });

  test('what the PBX has already may stay, however it is written', () => {
    const odd: SetKey = { position: 7, number: '(0) 12', label: 'a word that is rather long' };
    expect(faultsOf(draftOf(odd), odd)).toEqual({ number: false, label: false });
    expect(wishOf({ ...draftOf(odd), label: 'short' }, odd)).toEqual({
      number: '(0) 12',
      label: 'short',
    });
  });
});
