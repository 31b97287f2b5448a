import { PASSWORD } from '@countersign/testing';
import type { Page } from 'playwright-core';
import { byName, device } from './passkey-device.js';
import { story } from './story.js';

const NONE = 'You have none. With one you sign in by a finger, a face or a PIN, without your password.';

story('passkeys', (told) => {
  let page: Page;
  beforeAll(async () => {
    page = await told.page({ at: byName(told.product.reviewUrl) });
    await device(page);
  });

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const open = async (on = page): Promise<void> => {
    await on.getByRole('button', { name: `Settings of ${told.ada.name}` }).click();
    await on.getByRole('button', { name: 'Passkeys' }).click();
  };
  const add = async (name: string, password = PASSWORD): Promise<void> => {
    await page.getByLabel('What to call it').fill(name);
    await page.getByLabel('Your password').fill(password);
    await press('Add the passkey');
  };
  const signOut = async (): Promise<void> => {
    await page.getByRole('button', { name: `Settings of ${told.ada.name}` }).click();
    await press('Sign out');
  };

  it('SE-01: somebody adds one in the settings with their password, and gives it another name', async () => {
    await open();
    await page.getByText(NONE).waitFor();
    expect(await told.faults(page)).toEqual([]);
    await press('Add a passkey');
    await add('Yubi', 'not the password at all');
    await page.getByText('The password is not right').waitFor();
    await add('Yubi');
    const list = page.getByRole('list', { name: 'Passkeys' });
    await list.getByText('Yubi').waitFor();
    await press('Name Yubi');
    await page.getByLabel('What to call it').fill('Yubi blue');
    await press('Save the name');
    await list.getByText('Yubi blue').waitFor();
    expect(await told.faults(page)).toEqual([]);
  });

  it('SE-01: a device has one key for somebody', async () => {
    await press('Add a passkey');
    await add('Again');
    await page.getByText('This device has a passkey for you already').waitFor();
    await press('Close dialog');
  });

  it('SE-01: it lets them in by itself', async () => {
    await signOut();
    await press('Use a passkey');
    await page.getByRole('link', { name: 'Queue' }).waitFor();
  });

  it('SE-01: it is removed with the password, and lets nobody in then; the trail has every step', async () => {
    await open();
    await press('Remove Yubi blue');
    await page.getByLabel('Your password').fill(PASSWORD);
    await press('Remove it');
    await page.getByText(NONE).waitFor();
    await press('Close dialog');
    await page.getByRole('link', { name: 'Admin' }).click();
    await page.getByRole('link', { name: 'Audit trail' }).click();
    await page.getByText(`${told.ada.name} * added a passkey`).waitFor();
    await page.getByText(`${told.ada.name} * removed a passkey`).waitFor();
    await signOut();
    await press('Use a passkey');
    await page.getByText('This passkey is not known here').waitFor();
    expect(await told.faults(page)).toEqual([]);
  });

  it('SE-01: at an address of digits it says where there is a name instead', async () => {
    const digits = await told.page();
    await open(digits);
    await digits.getByText('Passkeys need an address that is a name: open *, and sign in there.').waitFor();
  });
});
