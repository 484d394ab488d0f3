import { command } from './bridge';
import { button } from './calls';
import { control } from './control';
import { expect, test } from './fixtures';
import { typedSecrets } from './secrets';
import { isLive, signIn } from './sign-in';

const user = { login: 'oxe12004', password: 'hookswitch' };

test('a name that is changed at the PBX is the user’s on screen at once', async ({
  agent: { desk },
  simulator,
}) => {
  const rename = (name: string) =>
    control(simulator, 'PUT', 'objects/1', {
      path: ['Subscriber', '12000'],
      attributes: { UTF8_Phone_Book_Name: [name] },
    });
  await expect(desk.getByRole('banner').getByText('Camille Fontaine')).toBeVisible();
  await rename('Delorme');
  try {
    await expect(desk.getByRole('banner').getByText('Camille Delorme')).toBeVisible();
    await desk.getByRole('navigation').getByRole('button', { name: 'Settings' }).click();
    await expect(desk.getByRole('main').getByText('Camille Delorme')).toBeVisible();
    await expect(desk.getByText('Camille Fontaine')).toHaveCount(0);
  } finally {
    await rename('Fontaine');
  }
  await expect(desk.getByRole('banner').getByText('Camille Fontaine')).toBeVisible();
});

test('a password about to expire is said, changed with its rules, and signs in', async ({
  signedOut: { desk },
  simulator,
}) => {
  await control(simulator, 'PUT', 'accounts/oxe12004', { password: 'hookswitch', expired: true });
  await signIn(desk, simulator, user);
  await isLive(desk);
  await expect(desk.getByText('Your password is about to expire.')).toBeVisible();
  await button(desk, 'Change password…').click();
  await button(desk, 'Change password…').click();
  const dialog = desk.getByRole('dialog', { name: 'Change your password' });
  const field = (name: string) => dialog.getByLabel(name, { exact: true });
  await field('Old password').fill('guess');
  await field('New password').fill('abc');
  await field('New password again').fill('abd');
  await button(dialog, 'Change password').click();
  await expect(dialog.getByText('Type the same new password twice.')).toBeVisible();
  await field('New password again').fill('abc');
  await button(dialog, 'Change password').click();
  await expect(dialog.getByText('The old password is wrong.')).toBeVisible();
  await field('Old password').fill('hookswitch');
  await button(dialog, 'Change password').click();
  await expect(dialog.getByText('The password must have at least 4 characters')).toBeVisible();
  const better = 'a better one than before';
  typedSecrets.add(better);
  await field('New password').fill(better);
  await field('New password again').fill(better);
  await button(dialog, 'Change password').click();
  await expect(desk.getByText('The password was changed.')).toBeVisible();
  await expect(desk.getByText('Your password is about to expire.')).toHaveCount(0);

  await desk.getByRole('button', { name: /Language at the PBX/ }).click();
  await desk.getByRole('option', { name: 'French', exact: true }).click();
  await expect(desk.getByRole('heading', { name: 'Compte' })).toBeVisible();
  // And back: whoever signs in next begins in the language that was last in use.
  await command(desk, 'profile.setLanguage', { language: 'en-gb' });
  await expect(desk.getByRole('heading', { name: 'Account' })).toBeVisible();
  await button(desk, 'Sign out').click();
  simulator.system.languages.delete('oxe12004');
  simulator.system.accounts.setPassword('oxe12004', 'hookswitch');
});
