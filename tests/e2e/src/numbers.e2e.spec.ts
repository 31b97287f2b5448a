import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer, type Item } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';
import { dictionaryOf } from './desk.js';
import type { Dictionary } from './dictionary.js';
import { inLanguage } from './in-language.js';
import { englishOn, type Language } from './words.js';

const [ANSWERED, REJECTED, OPEN] = [7_101, 7_102, 7_103];
const BOB = 'bob@example.org';
const LANGUAGES = ['en', 'es'] as const;

describe('numbers: what was done is what they say', () => {
  let dictionary: Dictionary;
  let telegram: TelegramSimulator;
  let product: Product;
  let ada: Reviewer;
  let bob: Reviewer;
  let browser: Browser;

  beforeAll(async () => {
    telegram = await startTelegramSimulator();
    product = await Product.start({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url });
    ada = await Reviewer.first(product);
    bob = await ada.invite(BOB);
    dictionary = await dictionaryOf(ada);
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await telegram.stop();
  });

  const said = async (chat: number, text: string): Promise<Item> => {
    telegram.say(chat, text);
    return ada.item(({ state, recipient: { address } }) => state === 'ready' && address === String(chat));
  };
  const numbersOf = async (language: Language, email?: string): Promise<Page> => {
    const locale = language === 'es' ? 'es-ES' : 'en-GB';
    const page = inLanguage(await signIn(browser, product, { locale, email }), language, dictionary);
    await page.getByRole('link', { name: 'Numbers' }).click();
    return page;
  };
  const faults = (page: Page, language: Language): Promise<string[]> =>
    language === 'es' ? englishOn(page) : seriousFaults(page);
  const tile = (page: Page, metric: string) => page.locator(`[data-metric="${metric}"] .numbers-value`);
  const value = async (page: Page, metric: string): Promise<string> =>
    (await tile(page, metric).innerText()).replaceAll(/\s/g, ' ');
  /** What the page says once the events have arrived where they are counted. */
  const says = (page: Page, metric: string, expected: string): Promise<unknown> =>
    eventually(
      async () => {
        await page.reload();
        await tile(page, metric).waitFor();
        return (await value(page, metric)) === expected;
      },
      { withinMs: 20_000, what: `${metric} ${expected}` },
    );

  it.each(LANGUAGES)(
    'AN-03: before anything happened there is no data, and nothing is made up, read in %s',
    async (language) => {
      const page = await numbersOf(language);
      await tile(page, 'response').getByText('no data').waitFor();
      await tile(page, 'approval_rate').getByText('no data').waitFor();
      expect(await value(page, 'messages')).toBe('0');
      expect(await faults(page, language)).toEqual([]);
      await page.context().close();
    },
  );

  describe.each(LANGUAGES)('after a small story, read in %s', (language) => {
    let page: Page;
    beforeAll(async () => {
      if (language === LANGUAGES[0]) await smallStory();
      page = await numbersOf(language);
    });
    afterAll(() => page.context().close());

    async function smallStory(): Promise<void> {
      const answered = await said(ANSWERED, 'When do you open?');
      await ada.approve(answered, ['At nine.']);
      await eventually(() => telegram.sentTo(ANSWERED).length > 0, { withinMs: 30_000 });
      const turnedDown = await said(REJECTED, 'Do you ship to Ghent?');
      const { claimToken } = await bob.call<{ claimToken: string }>('POST', `/items/${turnedDown.id}/claim`);
      const { generation, seenThrough } = turnedDown;
      const how = { reason: 'UNSAFE', nextStep: 'close', seenThrough };
      await bob.call('POST', `/items/${turnedDown.id}/reject`, { claimToken, generation, ...how });
      await said(OPEN, 'Is anybody there?');
    }

    it('AN-03: the numbers are what was done, and few are told to be few', async () => {
      await says(page, 'sent', '1');
      await says(page, 'waiting', '1');
      expect(await value(page, 'messages')).toBe('3');
      expect(await value(page, 'contacts')).toBe('3');
      expect(await value(page, 'decisions')).toBe('2');
      expect(await value(page, 'approved')).toBe('1');
      const [half, all, none] = language === 'es' ? ['50 %', '100 %', '0 %'] : ['50%', '100%', '0%'];
      expect(await value(page, 'approval_rate')).toBe(half);
      await page
        .locator('[data-metric="approval_rate"]')
        .getByText('From 2 only: too few to say much.')
        .waitFor();
      const people = page.getByRole('region', { name: 'Numbers by person' });
      await people.getByRole('row', { name: `Ada 1 1 0 0 ${all}` }).waitFor();
      await people.getByRole('row', { name: `${BOB} 1 0 1 0 ${none}` }).waitFor();
      expect(await page.locator('.numbers-heat td[data-shade="5"]').first().textContent()).not.toBe('');
      expect(await faults(page, language)).toEqual([]);
    });

    it('AN-03: a number opens what is behind it, and each of that its item', async () => {
      await page.getByRole('button', { name: 'Unsafe', exact: true }).click();
      const rows = page.getByRole('dialog', { name: 'Rejected: Unsafe' });
      await rows.getByRole('cell', { name: BOB }).waitFor();
      expect(await faults(page, language)).toEqual([]);
      await rows.getByRole('link', { name: '20*' }).click();
      await page.getByText('Do you ship to Ghent?').first().waitFor();
      await page.goBack();
      await tile(page, 'messages').waitFor();
    });

    it('AN-04: how good drafts are by channel, told to be few, opens the decisions it is made of', async () => {
      const byChannel = page.getByRole('region', { name: 'AI quality: Channel' });
      const row = byChannel.getByRole('row', { name: 'Telegram' });
      const acceptance = row.getByRole('button', { name: /n = 2$/ }).first();
      await acceptance.waitFor();
      expect(await row.locator('td[data-few="true"]').count()).toBeGreaterThan(0);
      await row.getByRole('button', { name: 'Unsafe *' }).filter({ hasText: /1$/ }).waitFor();
      expect(await faults(page, language)).toEqual([]);
      await acceptance.click();
      const rows = page.getByRole('dialog');
      await rows.getByRole('cell', { name: BOB }).waitFor();
      expect(await rows.getByRole('row').count()).toBe(3);
      await page.keyboard.press('Escape');
    });

    it('AN-07: a download holds what is shown, with the filters that are set', async () => {
      const taken = async (name: string): Promise<string> => {
        const href = await page.getByRole('link', { name }).getAttribute('href');
        return (await page.request.get(product.reviewUrl + href!)).text();
      };
      expect(await taken('Download Numbers as CSV')).toMatch(/^approved,number,1,1$/m);
      await tile(page, 'messages').click();
      const lines = (await taken('Download These rows as JSON')).trim().split('\n');
      expect(lines).toHaveLength(3);
      await page.keyboard.press('Escape');
      await page.getByRole('combobox', { name: 'Channel' }).selectOption('webchat');
      await eventually(async () => (await value(page, 'messages')) === '0');
      expect(await taken('Download Numbers as CSV')).toMatch(/^messages,number,0,0$/m);
      await page.getByRole('combobox', { name: 'Channel' }).selectOption('');
    });

    it('AN-03: days are drawn, and say the same as a table, in both themes', async () => {
      await page.getByRole('combobox', { name: 'Range' }).selectOption('week');
      const chart = page.getByRole('figure', { name: 'Messages and replies by day' });
      await chart.locator('.recharts-bar-rectangle').first().waitFor();
      await chart.getByText('As a table').click();
      const last = chart.getByRole('row').last();
      expect(await last.getByRole('cell').allTextContents()).toEqual(['3', '1']);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await faults(page, language)).toEqual([]);
      }
    });

    it('AN-11: a reviewer sees their own numbers alone', async () => {
      const own = await numbersOf(language, BOB);
      await own.getByText('These are your own numbers.').waitFor();
      await says(own, 'decisions', '1');
      expect(await value(own, 'approved')).toBe('0');
      expect(await tile(own, 'messages').count()).toBe(0);
      expect(await own.getByRole('link', { name: 'Download * as *' }).count()).toBe(0);
      await own.context().close();
    });
  });
});
