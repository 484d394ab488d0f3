import { describe, expect, it } from 'vitest';
import type { Attribute, ObjectModel } from '@shared/model/pbx-object';
import { listEdit, onTop, sendings } from './list-edit';
import { changes, conflicts, edited, valuesOf, type Values } from './object-draft';

const attribute = (name: string, multiple: boolean) =>
  ({ name, kind: 'text', mandatory: false, multiple, filterable: false, allowed: [] }) as const;
const model: ObjectModel = {
  name: 'Subscriber',
  attributes: [attribute('Sets', true), attribute('Skills', true), attribute('Name', false)],
  can: { actions: [] },
};
const sets = (...values: string[]): Attribute => ({ name: 'Sets', values });
const skill = (number: string, level: string) => ({
  name: 'Skill',
  values: { Skill_Number: [number], Skill_Level: [level] },
});
const skills = (...groups: ReturnType<typeof skill>[]): Attribute => ({
  name: 'Skills',
  values: [],
  groups,
});
const before: Values = valuesOf([sets('1', '2'), skills(skill('3', '9'))]);
const sent = (mine: Attribute, now: Values = before) => {
  const draft = onTop(edited({}, before, mine), model, now);
  return sendings(model, changes(model, now, draft));
};

describe('a list that was edited', () => {
  it('sends the values that are new, or those that are gone', () => {
    expect(sent(sets('1', '2', '3'))).toEqual({ set: [], add: [sets('3')], remove: [] });
    expect(sent(sets('2'))).toEqual({ set: [], add: [], remove: [sets('1')] });
    expect(sent(skills(skill('3', '9'), skill('4', '1')))).toMatchObject({
      add: [skills(skill('4', '1'))],
    });
  });

  it('is sent whole where a value became another, or they change places', () => {
    expect(sent(sets('1', '5'))).toEqual({ set: [sets('1', '5')], add: [], remove: [] });
    expect(sent(sets('2', '1'))).toMatchObject({ set: [sets('2', '1')] });
    expect(sent(skills(skill('3', '5')))).toMatchObject({ set: [skills(skill('3', '5'))] });
  });

  it('is sent whole with a value that is empty, or there twice', () => {
    for (const mine of [sets('1', '2', ''), sets('1', '2', '2')]) {
      expect(listEdit({ base: sets('1', '2'), mine })).toBeUndefined();
    }
  });
});

describe('somebody else changes the list meanwhile', () => {
  const theirs = valuesOf([sets('2', '7'), skills(skill('3', '9'))]);

  it('both have what they want, and nothing is in conflict', () => {
    const draft = onTop(edited({}, before, sets('1', '2', '3')), model, theirs);
    expect(conflicts(theirs, draft)).toEqual([]);
    expect(draft['Sets']).toEqual({ base: sets('2', '7'), mine: sets('2', '7', '3') });
    expect(sent(sets('1', '2', '3'), theirs)).toMatchObject({ add: [sets('3')] });
    const less = onTop(edited({}, before, sets('1')), model, theirs);
    expect(less['Sets']?.mine).toEqual(sets('7'));
  });

  it('what they did already is no edit any more', () => {
    expect(onTop(edited({}, before, sets('2')), model, theirs)).toEqual({});
  });

  it('a value that became another is compared, as ever', () => {
    const draft = onTop(edited({}, before, sets('1', '5')), model, theirs);
    expect(conflicts(theirs, draft)).toHaveLength(1);
  });
});
