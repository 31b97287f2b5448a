import { codeOf, EMAIL, PASSWORD, Product } from '@countersign/testing';
import { openBrowser, seriousFaults } from './browser.js';

describe('a workspace that asks for a second factor', () => {
  it('SE-01: leads whoever has none to set one up before anything else', async () => {
    const product = await Product.start({ REQUIRE_SECOND_FACTOR: 'true' });
    const browser = await openBrowser();
    try {
      const page = await (await browser.newContext()).newPage();
      await page.goto(product.setupUrl);
      await page.getByLabel('Your name').fill('Ada');
      await page.getByLabel('E-mail').fill(EMAIL);
      await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Create the account' }).click();
      await page.getByRole('heading', { name: 'Set up a second factor' }).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByLabel('Your password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.getByText('You cannot scan it?').click();
      const key = (await page.locator('.second-factor-secret code').innerText()).replaceAll(' ', '');
      await page.getByLabel('Code', { exact: true }).fill(codeOf(`otpauth://totp/x?secret=${key}`));
      await page.getByRole('button', { name: 'Switch it on' }).click();
      await page.getByRole('button', { name: 'I have kept them' }).click();
      await page.getByRole('link', { name: 'Queue' }).waitFor();
    } finally {
      await browser.close();
      await product.stop();
    }
  }, 180_000);
});
