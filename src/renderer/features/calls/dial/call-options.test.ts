import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '@shared/bridge/commands';
import { callWith, hasOptions, optionProblems, plainCall, type CallOptions } from './call-options';

describe('the options of the next call', () => {
  it('leave a plain call plain', () => {
    expect(callWith('12000', plainCall)).toEqual({ number: '12000' });
    expect(hasOptions(plainCall)).toBe(false);
  });
  it('count data in bytes, not in letters', () => {
    expect(optionProblems({ ...plainCall, data: 'x'.repeat(32) }).has('data')).toBe(false);
    expect(optionProblems({ ...plainCall, data: 'é'.repeat(17) }).has('data')).toBe(true);
  });
  it('ask for the PIN and the secret code of a private call, and the code of a business call', () => {
    expect([...optionProblems({ ...plainCall, kind: 'private' })]).toEqual(['pin', 'secretCode']);
    expect([...optionProblems({ ...plainCall, kind: 'business' })]).toEqual(['businessCode']);
  });
  it('send nothing that the PBX takes with another kind of call only', () => {
    const typed = { pin: '4711', secretCode: '0815', businessCode: '77', data: 'CRM 1' };
    const options = { ...plainCall, ...typed, callingNumber: '0145000000' };
    const sent = (kind: CallOptions['kind']) => callWith('12000', { ...options, kind });
    expect(sent('private')).toEqual({
      number: '12000',
      private: { pin: '4711', secretCode: '0815' },
    });
    expect(sent('business')).toEqual({ number: '12000', businessCode: '77' });
    expect(sent('normal')).toEqual({
      number: '12000',
      associatedData: 'CRM 1',
      callingNumber: '0145000000',
    });
  });
  it('without a problem are always what the bridge accepts', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    const options = fc.record({
      kind: fc.constantFrom('normal' as const, 'private' as const, 'business' as const),
      pin: text,
      secretCode: text,
      businessCode: text,
      data: text,
      callingNumber: fc.oneof(text, fc.constantFrom('', '+33 1 02', '06-12')),
    });
    fc.assert(
      fc.property(options, (typed) => {
        if (optionProblems(typed).size > 0) return;
        expect(commands['call.make'].safeParse(callWith('12000', typed)).success).toBe(true);
      }),
    );
  });
});
