import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer } from '@countersign/testing';
import type { Browser } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';
import { wordsOf, type Language } from './words.js';

const ANA = 'ana@example.org';
const LEE = 'lee@example.org';

describe('a lead takes what a colleague is answering (RV-02)', () => {
  let telegram: TelegramSimulator;
  let product: Product;
  let ada: Reviewer;
  let browser: Browser;

  beforeAll(async () => {
    telegram = await startTelegramSimulator();
    product = await Product.start({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url });
    ada = await Reviewer.first(product);
    await ada.invite(ANA);
    await ada.invite(LEE, ['lead']);
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await telegram.stop();
  });

  it.each<[Language, string, number]>([
    ['en', 'en-GB', 7_741],
    ['es', 'es-MX', 7_742],
  ])(
    'in %s: with a reason its holder reads, who loses no word of theirs',
    async (language, locale, chat) => {
      const say = wordsOf(language);
      telegram.say(chat, 'Is there a table for nine?');
      const { id } = await ada.item(
        ({ state, recipient: { address } }) => state === 'ready' && address === String(chat),
      );
      const [anas, lees] = await Promise.all(
        [ANA, LEE].map((email) => signIn(browser, product, { email, locale })),
      );
      await anas!.getByRole('button', { name: new RegExp(`^${say('For you')}`) }).waitFor();
      await lees!.getByRole('button', { name: new RegExp(`^${say('For you')}`) }).waitFor();
      await anas!.goto(`${product.reviewUrl}/items/${id}`);
      const text = anas!.getByRole('textbox', {
        name: say('Bubble {{position}} of {{count}}', { position: '1', count: '1' }),
      });
      await text.fill('Nine of you? We');
      await lees!.goto(`${product.reviewUrl}/items/${id}`);
      await lees!.getByText(say('{{name}} is answering this one', { name: ANA }), { exact: true }).waitFor();
      await lees!.keyboard.press('b');
      const dialog = lees!.getByRole('dialog', { name: say('Take it from {{name}}', { name: ANA }) });
      await dialog.getByRole('textbox', { name: say('Why do you take it?') }).fill('They stand at the door');
      expect(await seriousFaults(lees!)).toEqual([]);
      await dialog.getByRole('button', { name: say('Take it') }).click();
      await dialog.waitFor({ state: 'hidden' });

      await anas!.getByText(say('{{name}} is answering this one', { name: LEE }), { exact: true }).waitFor();
      expect(await anas!.getByText('Nine of you? We').count()).toBeGreaterThan(0);
      await anas!.getByRole('button', { name: new RegExp(`^${say('For you')} \\d`) }).click();
      await anas!.getByRole('listitem').filter({ hasText: 'They stand at the door' }).first().waitFor();

      await lees!.getByRole('button', { name: new RegExp(say('Approve & send')) }).click();
      await eventually(() => telegram.sentTo(chat).length > 0, { withinMs: 30_000 });
      expect(telegram.sentTo(chat).join()).not.toContain('Nine of you');
      await Promise.all([anas!.context().close(), lees!.context().close()]);
    },
    120_000,
  );
});
