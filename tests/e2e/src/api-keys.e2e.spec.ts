import { eventually } from '@countersign/testing';
import type { Page } from 'playwright-core';
import { sharedDesk } from './desk.js';
import { story } from './story.js';

sharedDesk(() => ({ RATE_LIMIT_FACTOR: '1' }));

story('keys for other programs: made, used, rotated, revoked', (told) => {
  const name = `Reports ${told.language}`;
  let page: Page;
  beforeAll(async () => {
    page = await told.page();
  });

  const asked = async (key: string, path = '/items'): Promise<number> => {
    const headers = { authorization: `Bearer ${key}` };
    return (await fetch(`${told.product.reviewUrl}/api/v1${path}`, { headers })).status;
  };
  const ours = () => page.getByRole('list', { name: 'Keys' }).getByRole('listitem').filter({ hasText: name });
  /** The key a dialog shows, once. */
  const shown = async (): Promise<string> => {
    const key = await page.getByRole('dialog').getByLabel('Key', { exact: true }).inputValue();
    await page.getByRole('button', { name: 'Done' }).click();
    return key;
  };
  let first: string;
  let second: string;

  it('SE-04: an administrator makes a key, sees it once, and it opens what its scope says', async () => {
    await page.getByRole('link', { name: 'Admin' }).click();
    await page.getByRole('link', { name: 'Keys' }).click();
    // Who tells it again finds the keys of the first time.
    if (told.language === 'en') await page.getByText('There is no key yet.').waitFor();
    await page.getByRole('button', { name: 'New key' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByLabel('conversations:read').check();
    await dialog.getByLabel('Requests').selectOption({ label: '60 a minute' });
    expect(await told.faults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Make the key' }).click();
    first = await shown();
    await ours().getByText('Never used').waitFor();
    expect(await page.content()).not.toContain(first);
    expect(await asked(first)).toBe(200);
    expect(await asked(first, '/costs')).toBe(403);
    await page.reload();
    await ours().getByText('Used *').waitFor();
    expect(await told.faults(page)).toEqual([]);
  });

  it('SE-04: it is rotated: both keys work, and the list says which one ends tomorrow', async () => {
    await page.getByRole('button', { name: `Rotate ${name}` }).click();
    await page.getByRole('button', { name: 'Make the successor' }).click();
    second = await shown();
    await ours().getByText('Replaced').waitFor();
    expect([await asked(first), await asked(second)]).toEqual([200, 200]);
  });

  it('SE-05: it asks as often as it was made for, and the people at work do not notice', async () => {
    const answers: number[] = [];
    while (answers.length <= 60 && answers.at(-1) !== 429) answers.push(await asked(second));
    expect(answers.at(-1)).toBe(429);
    await page.reload();
    await ours().getByText('Replaced').waitFor();
  });

  it('SE-04, SE-09: revoked with a reason it is refused at once, and the trail says who did it', async () => {
    const row = ours().filter({ hasNotText: 'Replaced' });
    await row.getByRole('button', { name: `Revoke ${name}` }).click();
    await page.getByLabel('Reason').fill('The contract ended');
    await page.getByRole('button', { name: 'Revoke the key' }).click();
    await ours().getByText('The contract ended').waitFor();
    await eventually(async () => (await asked(second)) === 401);
    await page.getByRole('link', { name: 'Audit trail' }).click();
    const trail = page.getByRole('list', { name: 'Audit trail' });
    for (const act of ['made a key', 'rotated a key', 'revoked a key'])
      await trail.getByText(`${told.ada.name} * ${act}`).first().waitFor();
  });
});
