import { codeOf, PASSWORD } from '@countersign/testing';
import type { Page } from 'playwright-core';
import type { Colleague } from './desk.js';
import { story } from './story.js';

story('a second factor, from the settings to the sign-in', (told) => {
  let page: Page;
  let key: string;
  let codes: string[];
  const refusedByPolicy: string[] = [];
  beforeAll(async () => {
    page = await told.page();
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refusedByPolicy.push(message.text());
    });
  });

  const now = (): string => codeOf(`otpauth://totp/x?secret=${key}`);
  const goOn = (on: Page) => on.getByRole('button', { name: 'Go on' }).click();
  const inside = (on: Page) => on.getByRole('link', { name: 'Queue' }).waitFor();
  const openFactor = async (on: Page, { name }: Colleague): Promise<void> => {
    await on.getByRole('button', { name: `Settings of ${name}` }).click();
    await on.getByRole('button', { name: 'Second factor' }).click();
  };
  /** Password, key, first code, codes to keep: whoever is on the first step walks to the end. */
  const setUp = async (on: Page): Promise<void> => {
    await on.getByLabel('Your password').fill(PASSWORD);
    await goOn(on);
    await on.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
    await on.getByText('You cannot scan it?').click();
    key = (await on.locator('.second-factor-secret code').innerText()).replaceAll(' ', '');
    expect(await told.faults(on)).toEqual([]);
    await on.getByLabel('Code', { exact: true }).fill(now());
    await on.getByRole('button', { name: 'Switch it on' }).click();
    const list = on.getByRole('list', { name: 'Back-up codes' });
    await list.waitFor();
    codes = await list.getByRole('listitem').allInnerTexts();
    await on.getByRole('button', { name: 'I have kept them' }).click();
  };

  it('SE-01: somebody switches it on: a code drawn in the page, a first code of the app, ten codes to keep', async () => {
    await openFactor(page, told.ada);
    await page.getByLabel('Your password').fill('not the password at all');
    await goOn(page);
    await page.getByText('The password is not right').waitFor();
    await setUp(page);
    expect(new Set(codes).size).toBe(10);
    expect(await page.locator('img[src^="data:"], img[src^="http"]').count()).toBe(0);
    expect(refusedByPolicy).toEqual([]);
    // The session goes on, and the dialog says how it is now.
    await openFactor(page, told.ada);
    await page.getByText('It is on: signing in asks for a code of your authenticator app.').waitFor();
    await page.getByRole('button', { name: 'Close dialog' }).click();
  });

  it('SE-01: the password is then half of a sign-in; a wrong code is refused in words, a right one lets in', async () => {
    const other = await told.atTheDoor();
    await other.getByRole('heading', { name: 'One more thing' }).waitFor();
    expect(await told.faults(other)).toEqual([]);
    const wrong = String((Number(now()) + 1) % 1_000_000).padStart(6, '0');
    await other.getByLabel('Code', { exact: true }).fill(wrong);
    await goOn(other);
    await other.getByText('The code is not right').waitFor();
    await other.getByLabel('Code', { exact: true }).fill(now());
    await goOn(other);
    await inside(other);
  });

  it('SE-01: without the phone a back-up code lets in, once', async () => {
    const enter = async (): Promise<Page> => {
      const other = await told.atTheDoor();
      await other.getByRole('button', { name: 'Use a back-up code' }).click();
      await other.getByLabel('Back-up code').fill(codes[0]!);
      await goOn(other);
      return other;
    };
    await inside(await enter());
    await (await enter()).getByText('This is no code that is left').waitFor();
  });

  it('SE-01: an administrator sees who has one, and takes it from whoever lost theirs; the trail says so', async () => {
    const bob = await told.colleague('Bob');
    const bobs = await told.page({ who: bob });
    await openFactor(bobs, bob);
    await setUp(bobs);

    await page.getByRole('link', { name: 'Admin' }).click();
    const people = page.getByRole('list', { name: 'People' });
    await people.getByRole('listitem').filter({ hasText: bob.name }).getByText('Second factor').waitFor();
    await page.getByRole('button', { name: `Change ${bob.name}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Reset the second factor' }).click();
    await dialog.waitFor({ state: 'detached' });
    await bobs.getByRole('heading', { name: 'Sign in' }).waitFor();
    await inside(await told.atTheDoor({ who: bob }));
    await page.getByRole('link', { name: 'Audit trail' }).click();
    await page.getByText(`${told.ada.name} * took somebody’s second factor away`).waitFor();
  });

  it('SE-01: it is switched off with the password', async () => {
    await openFactor(page, told.ada);
    await page.getByRole('button', { name: 'Switch it off…' }).click();
    await page.getByLabel('Your password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Switch it off', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await inside(await told.atTheDoor());
  });
});
