import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { EMAIL, eventually, PASSWORD, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults } from './browser.js';

const BOB = 'bob@example.org';
const PROMISE = 'I promise you the best room of the house.';

describe('the safety rules in people’s hands', () => {
  let telegram: TelegramSimulator;
  let product: Product;
  let ada: Reviewer;
  let browser: Browser;
  let lead: Page;
  let reviewer: Page;

  const signIn = async (email: string): Promise<Page> => {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await page.goto(product.reviewUrl);
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await page.getByRole('button', { name: /sign in/i }).click();
    await page.getByRole('link', { name: 'Rules' }).waitFor();
    return page;
  };

  beforeAll(async () => {
    telegram = await startTelegramSimulator();
    product = await Product.start({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url });
    ada = await Reviewer.first(product);
    await ada.invite(BOB);
    browser = await openBrowser();
    lead = await signIn(EMAIL);
    reviewer = await signIn(BOB);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await telegram.stop();
  });

  const asks = async (chat: number, question: string): Promise<string> => {
    telegram.say(chat, question);
    const item = await ada.item(
      ({ state, recipient }) => state === 'ready' && recipient.address === String(chat),
    );
    return item.id;
  };
  /** Replaces the draft by one bubble, and approves it. */
  const approve = async (page: Page, itemId: string, text: string): Promise<void> => {
    await page.goto(`${product.reviewUrl}/items/${itemId}`);
    const bubble = page.getByRole('textbox', { name: /Bubble 1 of/ });
    await bubble.waitFor();
    const others = page.getByRole('button', { name: /^Delete Bubble 2/i });
    while ((await others.count()) > 0) await others.first().click();
    await bubble.fill(text);
    await page.getByRole('button', { name: /Approve & send/ }).click();
  };
  const refusal = async (page: Page, words: RegExp): Promise<void> => {
    await page.getByText(words).first().waitFor();
    const open = page.getByRole('button', { name: 'Open it' });
    if ((await open.count()) > 0) await open.first().click();
  };

  it('what nobody may send is sent by nobody, whoever approves it (CO-03)', async () => {
    const itemId = await asks(8_101, 'Are you a bot?');
    await approve(lead, itemId, 'No, I am not a bot.');
    await refusal(lead, /the safety rules stopped this text/);
    await lead.getByText('I am not a bot').first().waitFor();
    expect(await lead.getByRole('button', { name: /Say why/ }).count()).toBe(0);
    expect(telegram.sentTo(8_101)).toEqual([]);
  });

  it('a reviewer hands over what a lead has to stand for; the lead says why, and exactly that is sent (CO-03)', async () => {
    const itemId = await asks(8_102, 'Which room will we get?');
    await approve(reviewer, itemId, PROMISE);
    await refusal(reviewer, /want a lead to look at this/);
    await reviewer.getByRole('button', { name: /Hand it to a lead/ }).click();
    await reviewer.getByLabel('What should they know?').fill('The manager promised it on the phone.');
    expect(await seriousFaults(reviewer)).toEqual([]);
    await reviewer.getByRole('button', { name: 'Hand it over' }).click();
    await lead.goto(`${product.reviewUrl}/items/${itemId}`);
    await lead.getByText(`${BOB} asks a lead`).waitFor();
    await lead.getByText('The manager promised it on the phone.').waitFor();
    expect(await lead.getByText('For a lead').count()).toBeGreaterThan(0);
    await lead.getByRole('button', { name: 'Use their text' }).click();
    await lead.getByRole('button', { name: /Approve & send/ }).click();
    await refusal(lead, /the safety rules found something/);
    await lead.getByRole('button', { name: /Say why it may be sent/ }).click();
    await lead.getByLabel('Why may this be sent?').fill('Agreed with the manager.');
    expect(await seriousFaults(lead)).toEqual([]);
    expect(telegram.sentTo(8_102)).toEqual([]);
    await lead.getByRole('button', { name: /Override and send/ }).click();
    await eventually(() => telegram.sentTo(8_102).length > 0, { withinMs: 30_000 });
    expect(telegram.sentTo(8_102)).toEqual([PROMISE]);
    const [reply] = await product.query<{ reason: string }>(
      'countersign',
      `SELECT override ->> 'reason' AS reason FROM review.reply WHERE override IS NOT NULL`,
    );
    expect(reply!.reason).toBe('Agreed with the manager.');
  });

  it('an administrator writes a rule, tries it, publishes it, and the next draft and the next text are caught (CO-13)', async () => {
    await lead.getByRole('link', { name: 'Rules' }).click();
    await lead.getByRole('button', { name: 'New rule' }).click();
    await lead.getByLabel('Reason, shown beside the words').fill('Parking is let by the city.');
    await lead.getByLabel('Phrases it looks for').fill('parking space*\nplaza* de parking');
    await lead.getByLabel('It must find').fill('We have nine parking spaces.');
    await lead.getByLabel('It must let through').fill('We have parking spaces.');
    expect(await seriousFaults(lead)).toEqual([]);
    await lead.getByRole('button', { name: 'Save in the draft' }).click();
    await lead.getByText('It cannot be published like this').waitFor();
    expect(await lead.getByRole('button', { name: 'Publish…' }).isDisabled()).toBe(true);
    await lead.getByLabel('It must let through').fill('You can park in the street.');
    await lead.getByRole('button', { name: 'Save in the draft' }).click();
    await eventually(async () => !(await lead.getByRole('button', { name: 'Publish…' }).isDisabled()));
    await lead.getByRole('link', { name: 'Rules' }).click();
    await lead.getByLabel('Text', { exact: true }).fill('Nine p4rking spaces.');
    await lead.getByRole('button', { name: 'Check it' }).click();
    await lead.getByText('It passes: risk 0 %.').waitFor();
    await lead.getByText('It does not go out as it stands: risk 70 %.').waitFor();
    await lead.getByRole('button', { name: 'Publish…' }).click();
    await lead.getByLabel('What changes, and why?').fill('The city lets the parking now.');
    await lead.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await lead.getByText('Version 1', { exact: true }).waitFor();
    await lead.reload();
    await lead.getByText('Version 1', { exact: true }).waitFor();
    expect(await seriousFaults(lead)).toEqual([]);

    const itemId = await asks(8_103, 'Do you have parking?');
    await lead.goto(`${product.reviewUrl}/items/${itemId}`);
    await lead.getByText(/The draft does not go out with/).waitFor();
    await lead.getByText('Parking is let by the city.').first().waitFor();
    await lead.getByText(/risk 70 % · rules .*-w1/).waitFor();
    await approve(reviewer, itemId, 'Take one of our parking spaces.');
    await refusal(reviewer, /want a lead to look at this/);
    await reviewer.getByText('parking spaces').first().waitFor();
    expect(telegram.sentTo(8_103)).toEqual([]);
  });

  it('nothing of a rule, a reason or a text is in a log', () => {
    expect(product.logs()).not.toMatch(/Parking is let|promised it on|Agreed with the manager/);
  });
});
