import { startModelSimulator, type ModelSimulator } from '@countersign/simulators/model/simulator';
import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { EMAIL, eventually, PASSWORD, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults } from './browser.js';

const DRAFT = 'Thank you for asking. Breakfast is served every day, and it is served from 7:30 to 10:00.';
const EDIT = 'Breakfast is served every day from 7:30 to 10:00.';

describe('with a model', () => {
  let model: ModelSimulator;
  let telegram: TelegramSimulator;
  let product: Product;
  let reviewer: Reviewer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    model = await startModelSimulator();
    telegram = await startTelegramSimulator();
    product = await Product.start({
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      ANTHROPIC_API_KEY: 'sk-ant-simulated-simulated-simulated',
      ANTHROPIC_BASE_URL: model.url,
    });
    reviewer = await Reviewer.first(product);
    browser = await openBrowser();
    page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await page.goto(product.reviewUrl);
    await page.getByLabel('E-mail').fill(EMAIL);
    await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await page.getByRole('button', { name: /sign in/i }).click();
    await page.getByRole('link', { name: 'Rules' }).waitFor();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await telegram.stop();
    await model.stop();
  });

  it('drafts come from the model and are not marked offline', async () => {
    telegram.say(7_001, 'Do you have rooms for families?');
    const item = await reviewer.item(
      ({ recipient, state }) => recipient.address === '7001' && state === 'ready',
    );
    expect(item.draft?.offline).toBe(false);
    expect(model.violations).toEqual([]);
  });

  it('who answers for a draft reads the full prompt it was asked with, and the trail says so (SV-21)', async () => {
    const item = await reviewer.item(({ recipient }) => recipient.address === '7001');
    await page.goto(`${product.reviewUrl}/items/${item.id}`);
    await page.getByText('Full prompt').click();
    await page.getByRole('button', { name: 'Read it (noted on the trail)' }).first().click();
    const prompt = page.getByLabel('Prompt of draft');
    await prompt.waitFor();
    expect(await prompt.innerText()).toContain('Do you have rooms for families?');
    expect(await seriousFaults(page)).toEqual([]);
    const { entries } = await reviewer.call<{ entries: { action: string }[] }>('GET', '/audit');
    expect(entries.map(({ action }) => action)).toContain('prompt.read');
  });

  it('a refusal leaves the item with its reason, and the reviewer writes by hand', async () => {
    model.script.always({ kind: 'refusal' });
    telegram.say(7_002, 'Something the model refuses');
    const item = await reviewer.item(
      ({ recipient, state }) => recipient.address === '7002' && state === 'no_draft',
      40_000,
    );
    expect(item.draftFailure).toMatchObject({ reason: 'refused' });
    model.script.clear();
    await reviewer.approve(item, ['A person answers this one.']);
    await eventually(() => telegram.sentTo(7_002).length > 0);
    expect(telegram.sentTo(7_002)).toEqual(['A person answers this one.']);
  });

  /** Opens the item of a chat whose draft is made of these words and this edit of them. */
  const openDrafted = async (chat: number, edit: string): Promise<void> => {
    model.script.next({ kind: 'text', text: DRAFT });
    model.editing.next({ kind: 'text', text: edit });
    telegram.say(chat, 'When is breakfast?');
    const item = await reviewer.item(
      ({ recipient, state }) => recipient.address === String(chat) && state === 'ready',
    );
    await page.goto(`${product.reviewUrl}/items/${item.id}`);
  };
  const bubble = (): Promise<string> => page.getByRole('textbox', { name: /Bubble 1 of/ }).inputValue();

  it('what a second model edited is the draft, and how it came to be opens with the keyboard (SV-07, SV-21)', async () => {
    await openDrafted(7_003, EDIT);
    await page.getByText('edited by a second model', { exact: true }).waitFor();
    expect(await bubble()).toBe(EDIT);
    const how = page.locator('details.stages');
    await how.locator('summary').focus();
    await page.keyboard.press('Enter');
    await how.getByText('By a second model.', { exact: true }).waitFor();
    // Draft, edit, promises, judge and rules.
    expect(await how.getByRole('listitem').count()).toBe(5);
    expect(await how.locator('del').allInnerTexts()).toContain('and it is served ');
    expect(await how.getByText(/claude-sonnet-5-5 · [\d,]+ tokens · \$\d/).count()).toBe(1);
    expect(await how.getByText(/claude-haiku-5-5 · [\d,]+ tokens · \$\d.* · refine@1-/).count()).toBe(1);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('an edit that changes an hour is not taken: the first text stands, and the hour is named (SV-07)', async () => {
    await openDrafted(7_004, EDIT.replace('10:00', '11:00'));
    await page.getByText('an edit was not taken').click();
    expect(await bubble()).toBe(DRAFT);
    const how = page.locator('details.stages');
    await how.getByText('Not taken: it lost a number, a date or a link').waitFor();
    expect(await how.locator('q').allInnerTexts()).toContain('10:00');
  });

  it('a wish is one click away; when the model has no answer the reason is said and the draft before it is taken again (SV-15)', async () => {
    await openDrafted(7_005, DRAFT);
    await page.getByRole('button', { name: /Redraft/ }).click();
    await page.getByRole('button', { name: 'Shorter' }).click();
    expect(await page.getByLabel('What should change?').inputValue()).toBe('Make it shorter.');
    expect(await seriousFaults(page)).toEqual([]);
    model.script.next({ kind: 'refusal' });
    await page.getByRole('button', { name: 'Draft again' }).click();
    await page.getByText('The model refused to answer this.').waitFor();
    await page.getByText('Earlier drafts (1)').click();
    await page.getByRole('button', { name: 'Use this draft' }).click();
    expect(await bubble()).toBe(DRAFT);
  });
});
