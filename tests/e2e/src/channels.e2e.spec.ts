import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { startWhatsAppSimulator, type WhatsAppSimulator } from '@countersign/simulators/whatsapp/simulator';
import { eventually, freePort, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';
import { englishOn, wordsOf } from './words.js';

const ME = 7_701;

describe('the channels of a workspace, in an administrator’s hands', () => {
  let telegram: TelegramSimulator;
  let whatsapp: WhatsAppSimulator;
  let product: Product;
  let reviewer: Reviewer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [telegram, whatsapp] = await Promise.all([startTelegramSimulator(), startWhatsAppSimulator()]);
    const port = String(await freePort());
    product = await Product.start({
      ...{ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url },
      ...whatsapp.settings,
      ...{ WHATSAPP_PORT: port, WHATSAPP_APP_SECRET: 'the-app-secret-of-this-story' },
      WHATSAPP_VERIFY_TOKEN: 'the-verify-token-of-this-story',
      CHANNEL_PROBE_INTERVAL: '1',
    });
    reviewer = await Reviewer.first(product);
    browser = await openBrowser();
    page = await signIn(browser, product);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await Promise.all([telegram.stop(), whatsapp.stop()]);
  });

  const account = (name: string) =>
    page.getByRole('region', { name: 'Channels' }).getByRole('listitem', { name });

  it('an administrator sends a test to themselves, sees it arrive, and the thread says what it was (CH-11)', async () => {
    telegram.say(ME, 'This is me, for the test.');
    const item = await reviewer.item(({ recipient }) => recipient.address === String(ME));
    await page.goto(`${product.reviewUrl}/admin/channels`);
    await account('Telegram').getByText('working').waitFor();
    await page.getByRole('button', { name: 'Send a test by telegram-main' }).click();
    const form = page.getByRole('form', { name: 'Send a test by Telegram' });
    await form.getByLabel('Who gets it').fill('123');
    await form.getByRole('button', { name: 'Show what will be sent' }).click();
    await form.getByText('Nobody with this address has written to this account.').waitFor();
    await form.getByLabel('Who gets it').fill(String(ME));
    await form.getByRole('button', { name: 'Show what will be sent' }).click();
    await form
      .getByRole('figure', { name: 'What will be sent' })
      .getByText('This is a test message')
      .waitFor();
    expect(telegram.sentTo(ME)).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
    await form.getByRole('button', { name: 'Send this test' }).click();
    await account('Telegram').getByText('Taken by the channel').waitFor();
    await eventually(() => telegram.sentTo(ME).length > 0);
    expect(telegram.sentTo(ME)).toEqual([expect.stringContaining('This is a test message')]);
    await page.goto(`${product.reviewUrl}/items/${item.id}`);
    await page.getByTitle('An administrator tried whether the channel works').waitFor();
    // Whoever waits for an answer still does.
    expect((await reviewer.openItems()).map(({ id }) => id)).toContain(item.id);
  });

  it.each(['WhatsApp', 'Telegram'] as const)(
    'a revoked token turns %s red by itself, says what to do, and green again once it works (CH-11)',
    async (name) => {
      const simulator = name === 'WhatsApp' ? whatsapp : telegram;
      await page.goto(`${product.reviewUrl}/admin/channels`);
      await account(name).getByText('working').waitFor();
      simulator.acceptToken(false);
      await account(name).getByText('is down: token refused').waitFor({ timeout: 60_000 });
      await account(name).getByText('Get a new one there').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      simulator.acceptToken(true);
      await account(name).getByText('working').waitFor({ timeout: 60_000 });
    },
    150_000,
  );

  it('the page is in Spanish where somebody reads Spanish (RV-22)', async () => {
    const spanish = await signIn(browser, product, { locale: 'es-ES' });
    const words = wordsOf('es');
    await spanish.getByRole('link', { name: words('Admin') }).click();
    await spanish.getByRole('link', { name: words('Channels') }).click();
    const telegramHere = spanish
      .getByRole('region', { name: words('Channels') })
      .getByRole('listitem', { name: 'Telegram' });
    await telegramHere.getByText(words('working')).waitFor();
    await telegramHere
      .getByRole('button', { name: words('Send a test by {{name}}', { name: 'telegram-main' }) })
      .waitFor();
    expect(await englishOn(spanish)).toEqual([]);
    await spanish.close();
  });
});
