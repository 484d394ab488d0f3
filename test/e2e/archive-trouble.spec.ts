import { chmod, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql';
import { button, card, isIn } from './calls';
import { customer, otherCustomer, ring } from './control';
import { expect, test } from './fixtures';
import { miss, names, newest, openHistory } from './history-page';
import { isLive, signIn } from './sign-in';

const account = { login: 'oxe12000', password: 'hookswitch' };

/** What can be wrong with the archive of the account, what the history says then, and how it ends. */
const troubles: readonly {
  what: string;
  strike: (folder: string, file: string) => Promise<() => unknown>;
  says: string;
}[] = [
  {
    what: 'is damaged',
    strike: async (_folder, file) => {
      await writeFile(file, 'no database'.repeat(800));
      return () => undefined;
    },
    says: 'The archive could not be read, and a new one was begun',
  },
  {
    what: 'is held by another program',
    strike: async (_folder, file) => {
      await rm(file);
      const other = new Database(file);
      other.exec('CREATE TABLE held (it); BEGIN EXCLUSIVE');
      return () => other.close();
    },
    says: 'Another program holds the archive’s file.',
  },
  {
    what: 'can not be written',
    strike: async (folder, file) => {
      await rm(file, { force: true });
      await chmod(folder, 0o500);
      return () => chmod(folder, 0o700);
    },
    says: 'The archive’s file can not be written. Make room on the disk: Hookswitch tries again by itself.',
  },
];

test('an archive in trouble costs no call: the desk works, and the history says what is off', async ({
  start,
  simulator,
}) => {
  test.setTimeout(240_000);
  const first = await start();
  const { userData } = first;
  const desk = await first.window('desk');
  await signIn(desk, simulator, account, { remember: true });
  await isLive(desk);
  await miss(desk, simulator);
  await openHistory(desk);
  await expect(newest(desk)).toHaveAccessibleName(new RegExp(`^Missed, ${customer.name}`));
  await first.app.close();
  const folder = join(userData, 'archive');
  const [file = ''] = (await readdir(folder)).filter((name) => name.endsWith('.db'));

  for (const { what, strike, says } of troubles) {
    await test.step(`one that ${what}`, async () => {
      const end = await strike(folder, join(folder, file));
      const program = await start({ userData });
      const again = await program.window('desk');
      await isLive(again);
      await ring(simulator, '12000', otherCustomer);
      await button(card(again, otherCustomer.name), 'Answer').click();
      await isIn(card(again, otherCustomer.name), 'In call');
      await button(card(again, otherCustomer.name), 'Hang up').click();
      await openHistory(again);
      await expect(again.getByText(says)).toBeVisible();
      // What the PBX still knows is there, and what came since.
      await expect(newest(again)).toHaveAccessibleName(
        new RegExp(`^Received, ${otherCustomer.name}`),
      );
      expect((await names(again)).some((name) => name.startsWith(`Missed, ${customer.name}`))).toBe(
        true,
      );
      await program.app.close();
      await end();
    });
  }
});
