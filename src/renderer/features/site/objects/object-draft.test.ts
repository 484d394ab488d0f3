import { describe, expect, it } from 'vitest';
import type { Attribute, AttributeModel, ObjectModel } from '@shared/model/pbx-object';
import {
  changes,
  conflicts,
  edited,
  newValues,
  problems,
  refusedAttribute,
  settled,
  shown,
  valuesOf,
} from './object-draft';

const attribute = (name: string, more: Partial<AttributeModel> = {}): AttributeModel => ({
  name,
  kind: 'text',
  mandatory: false,
  multiple: false,
  filterable: false,
  allowed: [],
  ...more,
});
const model: ObjectModel = {
  name: 'Subscriber',
  attributes: [
    attribute('Number', { mandatory: true, maxLength: 5 }),
    attribute('Name', { maxLength: 6 }),
    attribute('Type', { kind: 'choice', allowed: ['ANALOG', 'SIP'], initial: 'ANALOG' }),
    attribute('Entity', { kind: 'integer' }),
    attribute('Login', { usedWhen: 'Type == SIP' }),
    attribute('Sets', { multiple: true }),
    attribute('Skills', { kind: 'group', multiple: true }),
  ],
  can: { actions: [] },
};
const value = (name: string, ...values: string[]): Attribute => ({ name, values });
const values = valuesOf([value('Number', '12000'), value('Name', 'Anna'), value('Type', 'ANALOG')]);

describe('a form made from the model', () => {
  it('starts a new object with the defaults', () => {
    const fresh = newValues(model);
    expect(fresh['Type']).toEqual(value('Type', 'ANALOG'));
    expect(fresh['Sets']).toEqual(value('Sets'));
    expect(fresh['Skills']).toEqual({ name: 'Skills', values: [], groups: [] });
    expect(problems(model, fresh, {})).toEqual({ Number: 'mandatory' });
  });

  it('takes a set for the value of an attribute that must have one', () => {
    const skills = attribute('Skills', { kind: 'group', multiple: true, mandatory: true });
    const must = { ...model, attributes: [skills] };
    const one = { name: 'Skill', values: { Skill_Number: ['3'] } };
    const given = (...groups: (typeof one)[]) => valuesOf([{ ...value('Skills'), groups }]);
    expect(problems(must, given(), {})).toEqual({ Skills: 'mandatory' });
    expect(problems(must, given(one), {})).toEqual({});
  });

  it('judges what is typed by type and length, in bytes', () => {
    let draft = edited({}, values, value('Entity', 'one'));
    draft = edited(draft, values, value('Name', 'Fränzi'));
    expect(problems(model, values, draft)).toEqual({ Entity: 'integer', Name: 'tooLong' });
  });

  it('counts an attribute only when it is used, and sends nothing else', () => {
    let draft = edited({}, values, value('Login', 'anna'));
    expect(changes(model, values, draft)).toEqual([]);
    draft = edited(draft, values, value('Type', 'SIP'));
    expect(changes(model, values, draft).map(({ mine }) => mine)).toEqual([
      value('Type', 'SIP'),
      value('Login', 'anna'),
    ]);
  });

  it('forgets an edit that leads back', () => {
    const draft = edited({}, values, value('Name', 'Berta'));
    expect(shown('Name', values, draft).values).toEqual(['Berta']);
    expect(edited(draft, values, value('Name', 'Anna'))).toEqual({});
  });

  it('finds the field that a refusal names', () => {
    const failure = {
      kind: 'objectRefused',
      retryable: false,
      details: { message: 'Entity is no integer' },
    } as const;
    expect(refusedAttribute(failure, model)).toBe('Entity');
    expect(refusedAttribute(undefined, model)).toBeUndefined();
  });
});

describe('somebody else changes the object meanwhile', () => {
  const draft = edited({}, values, value('Name', 'Berta'));

  it('elsewhere: theirs is shown, mine stays', () => {
    const now = valuesOf([value('Name', 'Anna'), value('Entity', '7')]);
    expect(conflicts(now, draft)).toEqual([]);
    expect(shown('Entity', now, draft).values).toEqual(['7']);
    expect(shown('Name', now, draft).values).toEqual(['Berta']);
  });

  it('in the same attribute: a conflict, to be settled either way', () => {
    const now = valuesOf([value('Name', 'Clara')]);
    const [conflict] = conflicts(now, draft);
    expect(conflict).toMatchObject({
      name: 'Name',
      base: { values: ['Anna'] },
      theirs: { values: ['Clara'] },
      mine: { values: ['Berta'] },
    });
    if (!conflict) throw new Error('no conflict');
    expect(settled(draft, conflict, 'theirs')).toEqual({});
    const mine = settled(draft, conflict, 'mine');
    expect(conflicts(now, mine)).toEqual([]);
    expect(changes(model, now, mine)).toHaveLength(1);
  });

  it('to the same value: nothing is left to do', () => {
    const now = valuesOf([value('Name', 'Berta')]);
    expect(conflicts(now, draft)).toEqual([]);
    expect(changes(model, now, draft)).toEqual([]);
  });
});
