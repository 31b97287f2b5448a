import { EMAIL, eventually, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';

describe('keys for other programs: made, used, rotated, revoked', () => {
  let product: Product;
  let browser: Browser;
  let ada: Page;

  beforeAll(async () => {
    product = await Product.start({ RATE_LIMIT_FACTOR: '1' });
    await Reviewer.first(product);
    browser = await openBrowser();
    ada = await signIn(browser, product, { email: EMAIL });
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const asked = async (key: string, path = '/items'): Promise<number> => {
    const headers = { authorization: `Bearer ${key}` };
    return (await fetch(`${product.reviewUrl}/api/v1${path}`, { headers })).status;
  };
  const list = () => ada.getByRole('list', { name: 'Keys' });
  /** The key a dialog shows, once. */
  const shown = async (): Promise<string> => {
    const key = await ada.getByRole('dialog').getByLabel('Key', { exact: true }).inputValue();
    await ada.getByRole('button', { name: 'Done' }).click();
    return key;
  };
  let first: string;
  let second: string;

  it('SE-04: an administrator makes a key, sees it once, and it opens what its scope says', async () => {
    await ada.getByRole('link', { name: 'Admin' }).click();
    await ada.getByRole('link', { name: 'Keys' }).click();
    await ada.getByText('There is no key yet.').waitFor();
    await ada.getByRole('button', { name: 'New key' }).click();
    const dialog = ada.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Reports');
    await dialog.getByLabel('conversations:read').check();
    await dialog.getByLabel('Requests').selectOption({ label: '60 a minute' });
    expect(await seriousFaults(ada)).toEqual([]);
    await dialog.getByRole('button', { name: 'Make the key' }).click();
    first = await shown();
    await list().getByText('Never used').waitFor();
    expect(await ada.content()).not.toContain(first);
    expect(await asked(first)).toBe(200);
    expect(await asked(first, '/costs')).toBe(403);
    await ada.reload();
    await list().getByText(/^Used/).waitFor();
    expect(await seriousFaults(ada)).toEqual([]);
  });

  it('SE-04: it is rotated: both keys work, and the list says which one ends tomorrow', async () => {
    await ada.getByRole('button', { name: 'Rotate Reports' }).click();
    await ada.getByRole('button', { name: 'Make the successor' }).click();
    second = await shown();
    await list().getByText('Replaced').waitFor();
    expect([await asked(first), await asked(second)]).toEqual([200, 200]);
  });

  it('SE-05: it asks as often as it was made for, and the people at work do not notice', async () => {
    const answers: number[] = [];
    while (answers.length <= 60 && answers.at(-1) !== 429) answers.push(await asked(second));
    expect(answers.at(-1)).toBe(429);
    await ada.reload();
    await list().getByText('Replaced').waitFor();
  });

  it('SE-04, SE-09: revoked with a reason it is refused at once, and the trail says who did it', async () => {
    const row = list().getByRole('listitem').filter({ hasNotText: 'Replaced' });
    await row.getByRole('button', { name: 'Revoke Reports' }).click();
    await ada.getByLabel('Reason').fill('The contract ended');
    await ada.getByRole('button', { name: 'Revoke the key' }).click();
    await list().getByText('The contract ended').waitFor();
    await eventually(async () => (await asked(second)) === 401);
    await ada.getByRole('link', { name: 'Audit trail' }).click();
    const trail = ada.getByRole('list', { name: 'Audit trail' });
    for (const act of ['made', 'rotated', 'revoked']) await trail.getByText(`Ada ${act} a key`).waitFor();
  });
});
