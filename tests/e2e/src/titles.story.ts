import { eventually } from '@countersign/testing';
import type { Page } from 'playwright-core';
import { story } from './story.js';

/** Each page by its address, and what its tab in the browser says before the name of the product. */
const TITLES = [
  ['/escalations', 'Escalations'],
  ['/knowledge', 'Documents'],
  ['/facts', 'Business'],
  ['/replies', 'Replies'],
  ['/rules', 'Rules'],
  ['/numbers', 'Numbers'],
  ['/practice', 'Practice'],
  ['/operations/unknown', 'Unknown sends'],
  ['/operations/dead-letters', 'Dead letters'],
  ['/operations/sending', 'Sending'],
  ['/admin/people', 'People'],
  ['/admin/workspaces', 'Workspaces'],
  ['/admin/channels', 'Channels'],
  ['/admin/settings', 'Settings'],
  ['/admin/retention', 'Kept how long'],
  ['/admin/keys', 'Keys'],
  ['/admin/webhooks', 'Webhooks'],
  ['/admin/audit', 'Audit trail'],
  ['/admin/taxonomy', 'Tags and reasons'],
] as const;

story('the names of pages, as tabs and whoever listens to them know them', (told) => {
  let page: Page;
  beforeAll(async () => (page = await told.page()));

  const named = (title: string | RegExp): Promise<unknown> =>
    eventually(async () => new RegExp(title).test(await page.title()), { what: `the title ${title}` });

  it('every page says which it is, and the queue how many wait (RV-22, RV-25)', async () => {
    for (const [address, words] of TITLES) {
      await page.goto(told.product.reviewUrl + address);
      await named(`^${told.says(words)} · Countersign$`);
    }
    await page.goto(told.product.reviewUrl);
    await named(/^(\(\d+\+?\) )?Countersign$/);
  });

  it('the name follows whoever goes from page to page (RV-25)', async () => {
    const pages = page.getByRole('navigation', { name: 'Pages' });
    await pages.getByRole('link', { name: 'Replies' }).click();
    await named(`^${told.says('Replies')} · Countersign$`);
    await pages.getByRole('link', { name: 'Queue' }).click();
    await named(/^(\(\d+\+?\) )?Countersign$/);
    await page.goBack();
    await named(`^${told.says('Replies')} · Countersign$`);
  });
});
