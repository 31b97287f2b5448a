import { startWhatsAppSimulator, type WhatsAppSimulator } from '@countersign/simulators/whatsapp/simulator';
import { freePort } from '@countersign/testing';
import type { Page } from 'playwright-core';
import { sharedDesk } from './desk.js';
import { story } from './story.js';

let whatsapp: WhatsAppSimulator;
sharedDesk(async () => {
  whatsapp = await startWhatsAppSimulator();
  return {
    ...whatsapp.settings,
    ...{ WHATSAPP_PORT: String(await freePort()), WHATSAPP_APP_SECRET: 'the-app-secret-of-this-story' },
    WHATSAPP_VERIFY_TOKEN: 'the-verify-token-of-this-story',
    CHANNEL_PROBE_INTERVAL: '1',
  };
});
afterAll(() => whatsapp.stop());

story('the channels of a workspace, in an administrator’s hands', (told) => {
  let page: Page;
  beforeAll(async () => {
    page = await told.page();
  });

  const open = async (): Promise<void> => {
    await page.getByRole('link', { name: 'Admin' }).click();
    await page.getByRole('link', { name: 'Channels' }).click();
  };
  const account = (name: string) =>
    page.getByRole('region', { name: 'Channels' }).getByRole('listitem', { name });
  const works = (name: string) => account(name).getByText('working', { exact: true });

  it('an administrator sends a test to themselves, sees it arrive, and the thread says what it was (CH-11)', async () => {
    const me = told.chat();
    const item = await told.asks('This is me, for the test.', me);
    await open();
    await works('Telegram').waitFor();
    expect(await told.faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send a test by telegram-main' }).click();
    const form = page.getByRole('form', { name: 'Send a test by Telegram' });
    await form.getByLabel('Who gets it').fill('123');
    await form.getByRole('button', { name: 'Show what will be sent' }).click();
    await form
      .getByText(
        'Nobody with this address has written to this account. Write to it from there first, then send the test.',
      )
      .waitFor();
    await form.getByLabel('Who gets it').fill(String(me));
    await form.getByRole('button', { name: 'Show what will be sent' }).click();
    // It is written in the language of the customers, not of whoever tries.
    const shown = form.getByRole('figure', { name: 'What will be sent' });
    await shown.locator(':text("This is a test message")').waitFor();
    expect(told.telegram.sentTo(me)).toEqual([]);
    await form.getByRole('button', { name: 'Send this test' }).click();
    await account('Telegram').getByText('Taken by the channel').waitFor();
    expect(await told.sent(me)).toEqual([expect.stringContaining('This is a test message')]);
    await page.goto(told.url(item));
    await page.getByTitle('An administrator tried whether the channel works').waitFor();
    // Whoever waits for an answer still does.
    expect((await told.ready(me)).id).toBe(item.id);
  });

  it.each(['WhatsApp', 'Telegram'] as const)(
    'a revoked token turns %s red by itself, says what to do, and green again once it works (CH-11)',
    async (name) => {
      const simulator = name === 'WhatsApp' ? whatsapp : told.telegram;
      await open();
      await works(name).waitFor();
      simulator.acceptToken(false);
      await account(name).getByText('is down * token refused').waitFor({ timeout: 60_000 });
      const advice =
        'The provider does not accept our token any more: it was revoked or replaced. Get a new one there, put it into the environment of this installation, and start it again. What is approved meanwhile is refused and comes back.';
      await account(name).getByText(advice).waitFor();
      expect(await told.faults(page)).toEqual([]);
      simulator.acceptToken(true);
      await works(name).waitFor({ timeout: 60_000 });
    },
    150_000,
  );
});
