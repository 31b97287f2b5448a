import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';
import { wordsOf } from './words.js';

describe.each(['en', 'es'] as const)('decisions that lead somewhere, read in %s', (language) => {
  const words = wordsOf(language);
  const chats = { redraft: 71, escalate: 72, close: 73, silence: 74 };
  let telegram: TelegramSimulator;
  let product: Product;
  let reviewer: Reviewer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    telegram = await startTelegramSimulator();
    product = await Product.start({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url });
    reviewer = await Reviewer.first(product);
    browser = await openBrowser();
    page = await signIn(browser, product, { locale: language === 'es' ? 'es-ES' : 'en-GB' });
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await telegram.stop();
  });

  async function opens(chat: number, text: string): Promise<string> {
    telegram.say(chat, text);
    const { id } = await reviewer.item(
      ({ state, recipient: { address } }) => state === 'ready' && address === String(chat),
    );
    await page.goto(`${product.reviewUrl}/items/${id}`);
    return id;
  }

  /** It is not in the queue any more. */
  const decided = (id: string) =>
    eventually(async () => (await reviewer.openItems()).every((item) => item.id !== id), {
      withinMs: 20_000,
    });

  const named = (english: string, values?: Record<string, string>) => ({ name: words(english, values) });
  const reject = async (reason: RegExp, step: string, consequence: string) => {
    await page.getByRole('button', { name: new RegExp(`^${words('Reject')}`) }).click();
    const dialog = page.getByRole('dialog', named('Reject this draft'));
    await dialog.getByRole('radio', { name: reason }).check();
    await dialog.getByRole('radio', named(step)).check();
    expect(await seriousFaults(page)).toEqual([]);
    return { dialog, go: () => dialog.getByRole('button', named(consequence)).click() };
  };

  it('a rejection names what comes next: the reason’s own words are proposed to the next draft (RV-07)', async () => {
    const id = await opens(chats.redraft, 'When is breakfast?');
    const { dialog, go } = await reject(
      /Wrong tone|Tono equivocado/,
      'Draft again',
      'Reject and draft again',
    );
    const wish = dialog.getByRole('textbox', named('Tell the next draft what to change'));
    expect(await wish.inputValue()).toMatch(/warmer|cálido/);
    const { generation } = await reviewer.item((item) => item.id === id);
    await go();
    await reviewer.item((item) => item.id === id && item.state === 'ready' && item.generation > generation);
  });

  it('a rejected draft is handed to a lead, who finds it marked with what to know (RV-07)', async () => {
    const id = await opens(chats.escalate, 'Is the contract still valid?');
    const { dialog, go } = await reject(
      /Needs a specialist|Necesita un especialista/,
      'Hand it to a lead',
      'Reject and hand it to a lead',
    );
    await dialog.getByRole('textbox', named('What should they know?')).fill('It is about their contract.');
    await go();
    await reviewer.item((item) => item.id === id && item.state === 'no_draft');
    await page.goto(`${product.reviewUrl}/items/${id}`);
    await page.getByText('It is about their contract.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('a rejected draft is closed without a reply (RV-07)', async () => {
    const id = await opens(chats.close, 'Thanks, bye');
    const { go } = await reject(
      /Repeats itself|Se repite/,
      'Close without a reply',
      'Reject and close without a reply',
    );
    await go();
    await decided(id);
  });

  it('who is silenced is listed apart and not drafted for; danger breaks through (SL-01, ET-06)', async () => {
    const id = await opens(chats.silence, 'Buy cheap followers');
    await page.getByRole('button', { name: new RegExp(`^${words('Silence')}`) }).waitFor();
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', named('Silence'));
    await dialog.getByRole('radio', named('Spam')).check();
    await dialog.getByRole('radio', named('A day')).check();
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', named('Silence them')).click();
    await decided(id);
    telegram.say(chats.silence, 'Cheaper followers!');
    await page.getByRole('group', named('Which items')).getByRole('button', named('Silent')).click();
    const silent = page.getByRole('list', named('Silent items'));
    await silent.getByText('Cheaper followers!').click();
    await page.getByRole('button', named('End the silence')).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    telegram.say(chats.silence, 'I want to kill myself');
    await reviewer.item((item) => item.id === id && item.state === 'ready' && item.messageCount === 3);
    await page.getByRole('button', named('End the silence')).waitFor({ state: 'detached' });
    await page.goto(product.reviewUrl);
    await page.getByRole('list', named('Open items')).getByText('I want to kill myself').first().waitFor();
  });
});
