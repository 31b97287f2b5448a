import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer, type Item } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';

const [ANSWERED, REJECTED, OPEN] = [7_101, 7_102, 7_103];
const BOB = 'bob@example.org';

describe('numbers: what was done is what they say', () => {
  let telegram: TelegramSimulator;
  let product: Product;
  let ada: Reviewer;
  let bob: Reviewer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    telegram = await startTelegramSimulator();
    product = await Product.start({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url });
    ada = await Reviewer.first(product);
    bob = await ada.invite(BOB);
    browser = await openBrowser();
    page = await signIn(browser, product);
    await page.getByRole('link', { name: 'Numbers' }).click();
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
  const tile = (metric: string, on = page) => on.locator(`[data-metric="${metric}"] .numbers-value`);
  /** What the page says once the events have arrived where they are counted. */
  const says = (metric: string, value: string, on = page): Promise<unknown> =>
    eventually(
      async () => {
        await on.reload();
        await tile(metric, on).waitFor();
        return (await tile(metric, on).textContent()) === value;
      },
      { withinMs: 20_000, what: `${metric} ${value}` },
    );

  it('AN-03: before anything happened there is no data, and nothing is made up', async () => {
    await tile('response').waitFor();
    expect(await tile('messages').textContent()).toBe('0');
    expect(await tile('response').textContent()).toBe('no data');
    expect(await tile('approval_rate').textContent()).toBe('no data');
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('AN-03: after a small story the numbers are what was done, and few are told to be few', async () => {
    const answered = await said(ANSWERED, 'When do you open?');
    await ada.approve(answered, ['At nine.']);
    await eventually(() => telegram.sentTo(ANSWERED).length > 0, { withinMs: 30_000 });
    const turnedDown = await said(REJECTED, 'Do you ship to Ghent?');
    const { claimToken } = await bob.call<{ claimToken: string }>('POST', `/items/${turnedDown.id}/claim`);
    const { generation, seenThrough } = turnedDown;
    const how = { reason: 'UNSAFE', nextStep: 'close', seenThrough };
    await bob.call('POST', `/items/${turnedDown.id}/reject`, { claimToken, generation, ...how });
    await said(OPEN, 'Is anybody there?');

    await says('sent', '1');
    await says('waiting', '1');
    expect(await tile('messages').textContent()).toBe('3');
    expect(await tile('contacts').textContent()).toBe('3');
    expect(await tile('decisions').textContent()).toBe('2');
    expect(await tile('approved').textContent()).toBe('1');
    expect(await tile('approval_rate').textContent()).toBe('50%');
    await page.locator('[data-metric="approval_rate"]').getByText('From 2 only').waitFor();
    const people = page.getByRole('region', { name: 'Numbers by person' });
    await people.getByRole('row', { name: /Ada 1 1 0 0 100%/ }).waitFor();
    await people.getByRole('row', { name: /bob@example.org 1 0 1 0 0%/ }).waitFor();
    expect(await page.locator('.numbers-heat td[data-shade="5"]').first().textContent()).not.toBe('');
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('AN-03: a number opens what is behind it, and each of that its item', async () => {
    await page.getByRole('button', { name: 'Unsafe', exact: true }).click();
    const rows = page.getByRole('dialog', { name: 'Rejected: Unsafe' });
    await rows.getByRole('cell', { name: BOB }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await rows.getByRole('link', { name: /20\d\d/ }).click();
    await page.getByText('Do you ship to Ghent?').first().waitFor();
    await page.goBack();
    await tile('messages').waitFor();
  });

  it('AN-04: how good drafts are by channel, told to be few, opens the decisions it is made of', async () => {
    const byChannel = page.getByRole('region', { name: 'AI quality: Channel' });
    const row = byChannel.getByRole('row', { name: /Telegram/ });
    const acceptance = row.getByRole('button', { name: /n = 2$/ }).first();
    await acceptance.waitFor();
    expect(await row.locator('td[data-few="true"]').count()).toBeGreaterThan(0);
    await row.getByRole('button', { name: /Unsafe 1/ }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
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
    await tile('messages').click();
    const lines = (await taken('Download These rows as JSON')).trim().split('\n');
    expect(lines).toHaveLength(3);
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Channel' }).selectOption('webchat');
    await eventually(async () => (await tile('messages').textContent()) === '0');
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
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      expect(await seriousFaults(page)).toEqual([]);
    }
  });

  it('AN-11: a reviewer sees their own numbers alone', async () => {
    const own = await signIn(browser, product, { email: BOB });
    await own.getByRole('link', { name: 'Numbers' }).click();
    await own.getByText('These are your own numbers.').waitFor();
    await says('decisions', '1', own);
    expect(await tile('approved', own).textContent()).toBe('0');
    expect(await tile('messages', own).count()).toBe(0);
    expect(await own.getByRole('link', { name: /^Download/ }).count()).toBe(0);
  });
});
