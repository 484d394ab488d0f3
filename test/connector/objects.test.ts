import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ObjectFilter } from '@shared/model/pbx-object';
import { control } from '../e2e/control';
import { deskOnSimulator, type DeskOnSimulator } from './desk-on-simulator';

let on: DeskOnSimulator;
beforeEach(async () => {
  on = await deskOnSimulator({}, 'admin');
});
afterEach(() => on.dispose());

const nodeId = '1';
const camille = ['Subscriber', '12000'];
const everything: ObjectFilter = { join: 'and', terms: [] };
const list = (filter: ObjectFilter = everything, offset = 0, columns: string[] = []) =>
  on.desk.objects['objects.list']({
    nodeId,
    path: ['Subscriber'],
    filter,
    columns,
    offset,
    limit: 500,
  });
const read = (path: readonly string[]) => on.desk.objects['objects.read']({ nodeId, path });
const valueOf = async (path: readonly string[], name: string) =>
  (await read(path)).attributes.find((each) => each.name === name)?.values;
const change = (path: readonly string[], name: string, value: string) =>
  on.desk.handlers['objects.change']({
    nodeId,
    path,
    how: 'set',
    attributes: [{ name, values: [value] }],
  });
const elsewhere = (path: readonly string[], attributes: Record<string, string[]>) =>
  control(on.simulator, 'PUT', 'objects/1', { path, attributes });

describe('the data model', () => {
  it('says which objects there are and how they lie below each other', async () => {
    expect(await on.desk.objects['objects.nodes'](undefined)).toEqual([
      { nodeId: '1', host: 'oxe-lyon.hookswitch.example' },
      { nodeId: '2', host: 'oxe-nantes.hookswitch.example' },
    ]);
    expect(await on.desk.objects['objects.roots']({ nodeId })).toEqual([
      ['Subscriber'],
      ['Entity'],
      ['System_Parameters'],
      ['SIP', '1', 'SIP_Gateway'],
    ]);
    expect((await read(camille)).children).toEqual([['Subscriber_Alias']]);
    const gateways = await on.desk.objects['objects.list']({
      nodeId,
      path: ['SIP', '1', 'SIP_Gateway'],
      filter: everything,
      columns: ['Gateway_Name'],
      offset: 0,
      limit: 10,
    });
    expect(gateways.rows).toEqual([{ id: '1', values: { Gateway_Name: ['Carrier'] } }]);
  });

  it('tells types, lengths, allowed values, defaults and conditions', async () => {
    const model = await on.desk.objects['objects.model']({ nodeId, className: 'Subscriber' });
    const attribute = (name: string) => model.attributes.find((each) => each.name === name);
    expect(attribute('Directory_Number')).toMatchObject({
      kind: 'text',
      mandatory: true,
      filterable: true,
      maxLength: 8,
    });
    expect(attribute('Station_Type')).toMatchObject({ kind: 'choice', initial: 'ANALOG' });
    expect(attribute('Station_Type')?.allowed).toContain('NOE_C_Color_IP');
    expect(attribute('Can_Be_Called_By_Name')?.kind).toBe('boolean');
    expect(attribute('Skill_Set')).toMatchObject({ kind: 'group', multiple: true });
    expect(attribute('SIP_Authentication_Login')?.usedWhen).toBe('Station_Type == SIP_EXTENSION');
    expect(model.can).toMatchObject({ forceRemove: true, actions: ['ReinitMemory', 'Resynchro'] });
  });
});

describe('a list', () => {
  it('of thousands comes page by page, with the columns asked for', async () => {
    const first = await list(everything, 0, ['Annu_Name']);
    expect(first.total).toBe(3024);
    expect(first.rows).toHaveLength(500);
    expect(first.rows[0]).toEqual({ id: '12000', values: { Annu_Name: ['Fontaine'] } });
    const last = await list(everything, 3000, ['Annu_Name']);
    expect(last.rows).toHaveLength(24);
  });

  it.each([
    [[{ attribute: 'Directory_Number', operator: 'is', value: '12000' }], 1],
    [[{ attribute: 'Directory_Number', operator: 'startsWith', value: '1914' }], 2],
    [[{ attribute: 'Directory_Number', operator: 'endsWith', value: '2000' }], 2],
    [[{ attribute: 'Directory_Number', operator: 'atLeast', value: '22998' }], 2],
    [[{ attribute: 'Directory_Number', operator: 'atMost', value: '12001' }], 2],
  ] as const)('is filtered by the PBX: %o', async (terms, total) => {
    expect((await list({ join: 'and', terms })).total).toBe(total);
  });

  it('joins conditions, and says when one is not possible', async () => {
    const terms = [
      { attribute: 'Directory_Number', operator: 'startsWith', value: '1914' },
      { attribute: 'Annu_Name', operator: 'isNot', value: 'SE19140' },
    ] as const;
    expect((await list({ join: 'and', terms })).rows.map(({ id }) => id)).toEqual(['19141']);
    const wrong = [{ attribute: 'UTF8_Phone_Book_Name', operator: 'is', value: 'x' }] as const;
    await expect(list({ join: 'or', terms: wrong })).rejects.toMatchObject({
      kind: 'objectRefused',
    });
  });
});

describe('an object', () => {
  it('is changed, and the change is told and shows everywhere', async () => {
    await read(camille);
    await change(camille, 'UTF8_Phone_Book_Name', 'Fontaine-Roux');
    await on.until(({ objectChanges }) => objectChanges?.count === 1);
    expect(on.desk.store.get().objectChanges?.recent).toEqual([
      { what: 'changed', nodeId, className: 'Subscriber', id: '12000' },
    ]);
    expect(await valueOf(camille, 'UTF8_Phone_Book_Name')).toEqual(['Fontaine-Roux']);
    expect(on.simulator.world.exchange.subscriber('12000')?.lastName).toBe('Fontaine-Roux');
  });

  it('that somebody else changed is not overwritten unread', async () => {
    await read(camille);
    await elsewhere(camille, { Annu_Name: ['Dupont'] });
    await expect(change(camille, 'Annu_Name', 'Durand')).rejects.toMatchObject({
      kind: 'objectConflict',
    });
    expect(await valueOf(camille, 'Annu_Name')).toEqual(['Dupont']);
    await change(camille, 'Annu_Name', 'Durand');
    expect(await valueOf(camille, 'Annu_Name')).toEqual(['Durand']);
  });

  it.each([
    ['Station_Type', 'TELEX'],
    ['Entity_Number', 'one'],
    ['Annu_First_Name', 'Maximiliane Theodora'],
    ['SIP_Authentication_Login', 'camille'],
  ])('refuses %s = %s, and names the attribute', async (name, value) => {
    const refused = change(camille, name, value);
    await expect(refused).rejects.toMatchObject({ kind: 'objectRefused' });
    await refused.catch((thrown: unknown) => {
      expect(thrown).toMatchObject({
        details: { message: expect.stringContaining(name) as string },
      });
    });
  });

  it('takes single values into a list and out of it, beside what somebody else put there', async () => {
    const list = 'Associated_Multidevices';
    const edit = (how: 'add' | 'remove', name: string, ...values: string[]) =>
      on.desk.handlers['objects.change']({
        nodeId,
        path: camille,
        how,
        attributes: [{ name, values }],
      });
    await read(camille);
    await elsewhere(camille, { [list]: ['512000'] });
    await edit('add', list, '612000', '712000');
    expect(await valueOf(camille, list)).toEqual(['512000', '612000', '712000']);
    await edit('remove', list, '612000');
    expect(await valueOf(camille, list)).toEqual(['512000', '712000']);
    await expect(edit('add', 'Annu_Name', 'Durand')).rejects.toMatchObject({
      kind: 'objectRefused',
    });
    const skill = (number: string) => ({
      name: 'Skill',
      values: { Skill_Number: [number], Skill_Level: ['9'] },
    });
    for (const [how, number] of [
      ['add', '3'],
      ['add', '4'],
      ['remove', '3'],
    ] as const) {
      const attributes = [{ name: 'Skill_Set', values: [], groups: [skill(number)] }];
      await on.desk.handlers['objects.change']({ nodeId, path: camille, how, attributes });
    }
    const { attributes } = await read(camille);
    expect(attributes.find(({ name }) => name === 'Skill_Set')?.groups).toEqual([skill('4')]);
  });

  it('keeps its sets of values', async () => {
    const group = { name: 'Skill', values: { Skill_Number: ['3'], Skill_Level: ['9'] } };
    await on.desk.handlers['objects.change']({
      nodeId,
      path: camille,
      how: 'set',
      attributes: [{ name: 'Skill_Set', values: [], groups: [group] }],
    });
    const { attributes } = await read(camille);
    expect(attributes.find(({ name }) => name === 'Skill_Set')?.groups).toEqual([group]);
  });

  it('is created once, acts, and is removed', async () => {
    const path = ['Subscriber'];
    const attributes = [
      { name: 'Directory_Number', values: ['29000'] },
      { name: 'Annu_Name', values: ['New'] },
    ];
    await on.desk.handlers['objects.create']({ nodeId, path, attributes });
    await on.until(({ objectChanges }) => objectChanges?.recent.at(-1)?.what === 'created');
    expect(await valueOf([...path, '29000'], 'Station_Type')).toEqual(['ANALOG']);
    await expect(
      on.desk.handlers['objects.create']({ nodeId, path, attributes }),
    ).rejects.toMatchObject({ kind: 'objectExists' });
    const created = { nodeId, path: [...path, '29000'] };
    await on.desk.handlers['objects.act']({ ...created, action: 'ReinitMemory' });
    expect(on.simulator.system.objects.acted).toMatchObject([{ action: 'ReinitMemory' }]);
    await on.desk.handlers['objects.remove']({ ...created, force: false });
    await on.until(({ objectChanges }) => objectChanges?.recent.at(-1)?.what === 'removed');
    await expect(read(created.path)).rejects.toMatchObject({ kind: 'noSuchObject' });
  });

  it('in use is removed by force only', async () => {
    const target = { nodeId, path: ['Subscriber', '12009'] };
    await expect(
      on.desk.handlers['objects.remove']({ ...target, force: false }),
    ).rejects.toMatchObject({ kind: 'objectInUse' });
    await on.desk.handlers['objects.remove']({ ...target, force: true });
    await expect(read(target.path)).rejects.toMatchObject({ kind: 'noSuchObject' });
  });

  it('of a kind that can not be created says so', async () => {
    await expect(
      on.desk.handlers['objects.create']({ nodeId, path: ['System_Parameters'], attributes: [] }),
    ).rejects.toMatchObject({ kind: 'objectForbidsIt' });
  });
});

it('users have neither objects nor their events', async () => {
  const user = await deskOnSimulator({}, 'oxe12000');
  expect(user.desk.store.get().features).not.toContain('provisioning');
  await expect(user.desk.objects['objects.nodes'](undefined)).rejects.toMatchObject({
    kind: 'notSupported',
  });
  await user.dispose();
});
