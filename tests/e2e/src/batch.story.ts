import { eventually } from '@countersign/testing';
import type { Page } from 'playwright-core';
import { picture } from './browser.js';
import { story } from './story.js';

story('what is boring, approved together', (told) => {
  let page: Page;
  beforeAll(async () => {
    page = await told.page({ colorScheme: told.language === 'es' ? 'dark' : 'light' });
  });

  it('every final text is shown with its recipient; one that changed meanwhile drops out by name, the others go (RV-25)', async () => {
    const chats = [told.chat(), told.chat(), told.chat(), told.chat()];
    const changed = chats[2]!;
    const items = await Promise.all(chats.map((chat) => told.asks('What time is breakfast?', chat)));
    await page.goto(told.url(items[0]!));
    await page.getByText('3 more wait for almost the same answer').waitFor();
    await page.getByRole('button', { name: 'Approve together…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Approve together' });
    const list = dialog.getByRole('list', { name: 'What would be sent' });
    for (const { draft, recipient } of items) {
      const card = list.getByRole('listitem').filter({ hasText: `Person ${recipient.address}` });
      expect(await card.innerText()).toContain(draft!.bubbles[0]!.text.slice(0, 40));
    }
    expect(await told.faults(page)).toEqual([]);
    await picture(page, `batch-${told.language}`);
    await page.setViewportSize({ width: 390, height: 844 });
    await picture(page, `batch-phone-${told.language}`);
    await page.setViewportSize({ width: 1440, height: 900 });
    told.telegram.say(changed, 'And for children?');
    await told.item(changed, ({ messageCount }) => messageCount === 2);
    await dialog.getByRole('button', { name: 'Approve and send 4' }).click();
    const dropped = page.getByRole('dialog', { name: 'Not all of them were sent' });
    await dropped
      .getByRole('listitem')
      .filter({ hasText: `Person ${changed}` })
      .waitFor();
    expect(await dropped.getByRole('listitem').count()).toBe(1);
    expect(await told.faults(page)).toEqual([]);
    await picture(page, `batch-dropped-${told.language}`);
    await dropped.getByRole('button', { name: 'Understood' }).click();
    const counts = () => chats.map((chat) => told.telegram.sentTo(chat).length);
    await eventually(() => counts().filter(Boolean).length === 3, { withinMs: 40_000 });
    expect(counts()).toEqual([1, 1, 0, 1]);
  });
});
