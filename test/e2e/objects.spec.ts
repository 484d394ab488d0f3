import type { Locator, Page } from '@playwright/test';
import type { Simulator } from '../../src/simulator/index';
import { stationTypes } from '../../src/simulator/o2g/objects/object-model';
import { button } from './calls';
import { control } from './control';
import { placeDesk } from './desk-place';
import { expect, test } from './fixtures';
import type { Program } from '../program/launch-program';
import type { Agent } from './office';

const camille = ['Subscriber', '12000'];
const elsewhere = (simulator: Simulator, path: string[], attributes: Record<string, string[]>) =>
  control(simulator, 'PUT', 'objects/1', { path, attributes });
const valueOf = (simulator: Simulator, path: string[], name: string) =>
  simulator.system.objects
    .list('1', path.slice(0, -1))
    .find(({ id }) => id === path.at(-1))
    ?.attributes.get(name)?.value?.[0];

/** Gives the desk's window a size: by itself it shows one pane. */
const resize = (program: Program, width: number) => placeDesk(program, { width, height: 700 });

/** The classes of a PBX, which has the name that the status page gives it. */
const node = (desk: Page, name: string): Locator => desk.getByRole('region', { name });
const lyon = 'Lyon (node 1)';

/** An administrator at the list of a class of Lyon's PBX. */
async function atClass(desk: Page, name: string): Promise<Locator> {
  await desk.getByRole('tab', { name: 'Objects' }).click();
  await node(desk, lyon).getByRole('button', { name }).click();
  return desk.getByRole('listbox', { name: `List of ${name}` });
}

/** The list of subscribers beside the object that is opened in it. */
async function subscribers({ program, desk }: Agent) {
  await resize(program, 1200);
  return { program, desk, list: await atClass(desk, 'Subscriber') };
}

/** Shows those of the list alone that have this in their first attribute. */
async function filterBy(desk: Page, value: string): Promise<void> {
  await button(desk, 'Filter').click();
  await desk.getByRole('textbox', { name: 'Value' }).fill(value);
}

const form = (desk: Page, name: string): Locator => desk.getByRole('region', { name, exact: true });

/** Saves what was edited, after looking at it. */
async function save(desk: Page, name: string): Promise<Locator> {
  await button(form(desk, name), 'Review…').click();
  return desk.getByRole('dialog', { name: `Save ${name}?` });
}

test('an administrator finds a class by a part of its name, in each node, or reads that there is none', async ({
  administrator,
}) => {
  const { desk } = await subscribers(administrator);
  const nodes = [lyon, 'Nantes (node 2)'];
  await desk.getByRole('searchbox', { name: 'Find a class' }).fill('gate');
  for (const name of nodes) {
    await expect(node(desk, name).getByRole('button')).toHaveText(['SIP_Gateway']);
  }
  await desk.getByRole('searchbox', { name: 'Find a class' }).fill('gates');
  for (const name of nodes) {
    await expect(node(desk, name).getByText('No class of that name')).toBeVisible();
  }
});

test('an administrator finds a subscriber by a filter, and changes an attribute', async ({
  administrator,
  simulator,
}) => {
  const { desk, list } = await subscribers(administrator);
  await expect(desk.getByText('3024 objects')).toBeVisible();
  await filterBy(desk, '1914');
  await expect(list.getByRole('option')).toHaveCount(2);
  await list.getByRole('option', { name: /19141/ }).click();

  const subscriber = form(desk, 'Subscriber 19141');
  await expect(subscriber.getByLabel('Directory_Number (required)')).toBeDisabled();
  await expect(subscriber.getByLabel('SIP_Authentication_Login')).toHaveCount(0);
  await subscriber.getByLabel('Annu_Name', { exact: true }).fill('A name that is too long');
  await expect(subscriber.getByText('At most 16 characters.')).toBeVisible();
  await subscriber.getByLabel('Annu_Name', { exact: true }).fill('Lagrange');
  await subscriber.getByRole('button', { name: /Station_Type/ }).click();
  await desk.getByRole('option', { name: 'SIP_EXTENSION' }).click();
  await subscriber.getByLabel('SIP_Authentication_Login').fill('lagrange');

  await button(desk, 'Settings').click();
  await button(desk, 'Site').click();
  await expect(subscriber.getByText('3 changes')).toBeVisible();
  const review = await save(desk, 'Subscriber 19141');
  await expect(review.getByRole('row', { name: /Annu_Name/ })).toContainText('SE19141');
  await button(review, 'Save').click();
  await expect(review).toHaveCount(0);
  await expect(subscriber.getByText('3 changes')).toHaveCount(0);
  await expect(list.getByRole('option', { name: /19141/ })).toContainText('Lagrange');
  expect(valueOf(simulator, ['Subscriber', '19141'], 'SIP_Authentication_Login')).toBe('lagrange');
});

test('what somebody else changed meanwhile is shown beside mine, and not overwritten unseen', async ({
  administrator,
  simulator,
}) => {
  const { desk } = administrator;
  const list = await atClass(desk, 'Subscriber');
  await list.getByRole('option', { name: /12000/ }).click();
  const name = form(desk, 'Subscriber 12000').getByLabel('UTF8_Phone_Book_Name');
  await name.fill('Fontaine-Roux');
  await elsewhere(simulator, camille, { UTF8_Phone_Book_Name: ['Dupont'] });
  await expect(desk.getByText(/Somebody else changed an attribute/)).toBeVisible();
  await button(desk, 'Compare…').click();
  const dialog = desk.getByRole('dialog');
  await expect(button(dialog, 'Save')).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByText('Theirs').click();
  await button(dialog, 'Keep this').click();
  await button(dialog, 'Keep editing').click();
  await expect(name).toHaveValue('Dupont');
  await elsewhere(simulator, camille, { UTF8_Phone_Book_Name: ['Fontaine'] });
  await expect(name).toHaveValue('Fontaine');
});

test('a change that the PBX refuses as overtaken is compared, chosen and saved', async ({
  administrator,
  simulator,
}) => {
  const { desk } = administrator;
  const list = await atClass(desk, 'Entity');
  await list.getByRole('option', { name: /^2/ }).click();
  await form(desk, 'Entity 2').getByLabel('Entity_Name').fill('Help desk');
  // Nothing tells of a changed entity: only the PBX knows.
  await elsewhere(simulator, ['Entity', '2'], { Entity_Name: ['Hotline'] });
  const review = await save(desk, 'Entity 2');
  await button(review, 'Save').click();
  await expect(review.getByText(/Nothing was saved/)).toBeVisible();
  await expect(review.getByText('Hotline')).toBeVisible();
  await review.getByText('Mine').click();
  await button(review, 'Keep this').click();
  await button(review, 'Save').click();
  await expect(review).toHaveCount(0);
  expect(valueOf(simulator, ['Entity', '2'], 'Entity_Name')).toBe('Help desk');
  await elsewhere(simulator, ['Entity', '2'], { Entity_Name: ['Customer service'] });
});

test('a subscriber is created, acted on, and deleted by name', async ({ administrator }) => {
  const { desk } = await subscribers(administrator);
  await button(desk, 'New Subscriber').click();
  const fresh = form(desk, 'New Subscriber');
  await button(fresh, 'Create').click();
  await expect(fresh.getByText('Fill this in.')).toBeVisible();
  await fresh.getByLabel('Directory_Number (required)').fill('12000');
  await button(fresh, 'Create').click();
  await expect(fresh.getByRole('alert')).toContainText('There is an object of this name already.');
  await fresh.getByLabel('Directory_Number (required)').fill('29000');
  await fresh.getByLabel('Annu_Name', { exact: true }).fill('Newcomer');
  await button(fresh, 'Create').click();
  const created = form(desk, 'Subscriber 29000');
  await expect(created.getByLabel('Annu_Name', { exact: true })).toHaveValue('Newcomer');
  await expect(desk.getByText('3025 objects')).toBeVisible();

  await button(created, 'Actions').click();
  await desk.getByRole('menuitem', { name: 'ReinitMemory' }).click();
  await expect(created.getByText('ReinitMemory was carried out.')).toBeVisible();
  await button(created, 'Delete Subscriber 29000…').click();
  await expect(desk.getByRole('alertdialog')).toContainText(`at the PBX ${lyon}`);
  await button(desk.getByRole('alertdialog'), 'Delete Subscriber 29000').click();
  await expect(created).toHaveCount(0);
  await expect(desk.getByText('3024 objects')).toBeVisible();
});

test('a form has the fields, choices and limits of the model, and those that apply alone', async ({
  administrator,
  simulator,
}) => {
  const { desk } = await subscribers(administrator);
  await button(desk, 'New Subscriber').click();
  const fresh = form(desk, 'New Subscriber');
  const field = (name: string) => fresh.getByLabel(name, { exact: true });
  await expect(field('Analog_Ringing_Cadence')).toBeVisible();
  await expect(field('SIP_Authentication_Login')).toHaveCount(0);
  await fresh.getByRole('button', { name: /Station_Type/ }).click();
  const choices = desk.getByRole('listbox', { name: /Station_Type/ });
  await expect(choices.getByRole('option')).toHaveText([...stationTypes]);
  await choices.getByRole('option', { name: 'SIP_EXTENSION' }).click();
  await expect(field('Analog_Ringing_Cadence')).toHaveCount(0);
  await field('SIP_Authentication_Login').fill('newcomer');
  await fresh.getByText('Show attributes that do not apply').click();
  await expect(fresh.getByText('Applies when Station_Type == REMOTE_EXTENSION')).toBeVisible();

  await fresh.getByLabel('Directory_Number (required)').fill('29001');
  await field('Entity_Number').fill('one');
  await field('Annu_Name').fill('A name that is too long');
  await button(fresh, 'Create').click();
  await expect(fresh.getByText('A whole number, please.')).toBeVisible();
  await expect(fresh.getByText('At most 16 characters.')).toBeVisible();
  const created = ['Subscriber', '29001'];
  expect(valueOf(simulator, created, 'Directory_Number')).toBeUndefined();
  await field('Entity_Number').fill('1');
  await field('Annu_Name').fill('Newcomer');
  await button(fresh, 'Create').click();
  await expect(form(desk, 'Subscriber 29001')).toBeVisible();
  expect(valueOf(simulator, created, 'SIP_Authentication_Login')).toBe('newcomer');
  simulator.system.objects.remove('1', created, false);
});

test('what lies below an object is listed, created and deleted', async ({
  administrator,
  simulator,
}) => {
  const { desk, list } = await subscribers(administrator);
  await list.getByRole('option', { name: /12000/ }).click();
  const below = form(desk, 'Subscriber 12000').getByRole('list', { name: 'Below this object' });
  await button(below, 'Subscriber_Alias').click();
  const aliases = desk.getByRole('listbox', { name: 'List of Subscriber_Alias' });
  await expect(aliases.getByRole('option')).toHaveCount(2);
  await button(desk, 'New Subscriber_Alias').click();
  const fresh = form(desk, 'New Subscriber_Alias');
  await fresh.getByLabel('Alias_Number (required)').fill('9');
  await button(fresh, 'Create').click();
  await expect(aliases.getByRole('option')).toHaveCount(3);
  const kept = () =>
    simulator.system.objects
      .list('1', ['Subscriber', '12000', 'Subscriber_Alias'])
      .map(({ id }) => id);
  expect(kept()).toEqual(['1', '5', '9']);
  await button(form(desk, 'Subscriber_Alias 9'), 'Delete Subscriber_Alias 9…').click();
  await button(desk.getByRole('alertdialog'), 'Delete Subscriber_Alias 9').click();
  await expect(aliases.getByRole('option')).toHaveCount(2);
  expect(kept()).toEqual(['1', '5']);
});

test('an object in use is deleted by force only', async ({ administrator, simulator }) => {
  const { desk, list } = await subscribers(administrator);
  const { objects } = simulator.system;
  const paul = () => objects.list('1', ['Subscriber']).find(({ id }) => id === '12004');
  const was = [...(paul()?.attributes.values() ?? [])].filter(
    ({ value, name }) => value?.[0] && name !== 'Analog_Ringing_Cadence',
  );
  await list.getByRole('option', { name: /12004/ }).click();
  await button(form(desk, 'Subscriber 12004'), 'Delete Subscriber 12004…').click();
  const dialog = desk.getByRole('alertdialog');
  await button(dialog, 'Delete Subscriber 12004').click();
  await expect(dialog.getByRole('alert')).toContainText('it is in use');
  expect(paul()).toBeDefined();
  await dialog.getByText('Delete by force').click();
  await button(dialog, 'Delete Subscriber 12004').click();
  await expect(dialog).toHaveCount(0);
  await expect(list.getByRole('option', { name: /12004/ })).toHaveCount(0);
  expect(paul()).toBeUndefined();
  objects.create('1', ['Subscriber'], was);
});

test('an object that is created elsewhere appears in the list by itself', async ({
  administrator,
  simulator,
}) => {
  const { desk, list } = await subscribers(administrator);
  await filterBy(desk, '295');
  await expect(desk.getByText('No Subscriber fits the filter.')).toBeVisible();
  const { objects } = simulator.system;
  objects.create(
    '1',
    ['Subscriber'],
    [
      { name: 'Directory_Number', value: ['29500'] },
      { name: 'Annu_Name', value: ['Elsewhere'] },
    ],
  );
  await expect(list.getByRole('option', { name: /29500/ })).toContainText('Elsewhere');
  objects.remove('1', ['Subscriber', '29500'], false);
  await expect(list.getByRole('option')).toHaveCount(0);
});

test('a list shows the attributes that are chosen, and an attribute holds several values', async ({
  administrator,
  simulator,
}) => {
  const { desk, list } = await subscribers(administrator);
  const row = list.getByRole('option', { name: /19140/ });
  await filterBy(desk, '1914');
  await expect(row).not.toContainText('NOE_C_Color_IP');
  await button(desk, 'Columns').click();
  await desk.getByRole('menuitem', { name: 'Station_Type' }).click();
  await expect(row).toContainText('NOE_C_Color_IP');
  await button(desk, 'Columns').click();
  await expect(desk.getByRole('menuitem', { name: 'Station_Type chosen' })).toBeVisible();
  await desk.keyboard.press('Escape');

  await row.click();
  const devices = form(desk, 'Subscriber 19140').getByRole('group', {
    name: 'Associated_Multidevices',
  });
  const kept = () =>
    simulator.system.objects
      .list('1', ['Subscriber'])
      .find(({ id }) => id === '19140')
      ?.attributes.get('Associated_Multidevices')?.value ?? [];
  expect(kept()).toEqual([]);
  for (const [at, number] of ['519140', '719140'].entries()) {
    await button(devices, 'Add a value').click();
    await devices.getByLabel(`Associated_Multidevices ${at + 1}`, { exact: true }).fill(number);
  }
  await button(await save(desk, 'Subscriber 19140'), 'Save').click();
  await expect.poll(kept).toEqual(['519140', '719140']);
  await devices.getByRole('button', { name: /^Remove Associated_Multidevices 1/ }).click();
  await button(await save(desk, 'Subscriber 19140'), 'Save').click();
  await expect.poll(kept).toEqual(['719140']);

  // What somebody else puts there meanwhile stays, and nothing has to be compared.
  await button(devices, 'Add a value').click();
  await devices.getByLabel('Associated_Multidevices 2', { exact: true }).fill('619140');
  await elsewhere(simulator, ['Subscriber', '19140'], {
    Associated_Multidevices: ['719140', '819140'],
  });
  await expect(devices.getByLabel('Associated_Multidevices 3', { exact: true })).toHaveValue(
    '619140',
  );
  await expect(desk.getByText(/Somebody else changed an attribute/)).toHaveCount(0);
  await button(await save(desk, 'Subscriber 19140'), 'Save').click();
  await expect.poll(kept).toEqual(['719140', '819140', '619140']);

  // A set of attributes keeps each value of each of them.
  const skills = (...levels: string[]) => [
    {
      name: 'Skill',
      attributes: [
        { name: 'Skill_Number', value: ['3'] },
        { name: 'Skill_Level', value: levels },
      ],
    },
  ];
  const { objects } = simulator.system;
  const path = ['Subscriber', '19140'];
  await expect(
    form(desk, 'Subscriber 19140').getByText('The PBX does not say what a value here is made of', {
      exact: false,
    }),
  ).toBeVisible();
  objects.write('1', path, [{ name: 'Skill_Set', complexValue: skills('1', '2') }]);
  const set = form(desk, 'Subscriber 19140').getByRole('group', { name: 'Skill 1' });
  await set.getByLabel('Skill_Level 2', { exact: true }).fill('5');
  await button(await save(desk, 'Subscriber 19140'), 'Save').click();
  const keptSkills = () =>
    objects
      .list('1', ['Subscriber'])
      .find(({ id }) => id === '19140')
      ?.attributes.get('Skill_Set')?.complexValue;
  await expect.poll(keptSkills).toMatchObject(skills('1', '5'));
});

test('a narrow window shows one pane at a time, with the way back', async ({ administrator }) => {
  const { program, desk } = administrator;
  const list = await atClass(desk, 'Subscriber');
  await resize(program, 400);
  await expect(desk.getByRole('navigation', { name: 'Classes' })).toBeHidden();
  await list.getByRole('option', { name: /12000/ }).click();
  await expect(list).toBeHidden();
  await expect(form(desk, 'Subscriber 12000')).toBeVisible();
  await button(form(desk, 'Subscriber 12000'), 'List of Subscriber').click();
  await expect(list).toBeVisible();
});
