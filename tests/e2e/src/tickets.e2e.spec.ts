import { startModelSimulator, type ModelSimulator } from '@countersign/simulators/model/simulator';
import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { startTicketSimulator, type TicketSimulator } from '@countersign/simulators/tickets/simulator';
import { eventually, Product, Reviewer, type Item } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';

const TICKET = { subject: 'Boiler in room 4', details: 'No hot water since Sunday.', priority: 'normal' };
const ANSWER = 'Sorry about that. A colleague will look at the boiler.';

describe('a ticket, from the draft to the desk (SV-17)', () => {
  let telegram: TelegramSimulator;
  let model: ModelSimulator;
  let desk: TicketSimulator;
  let product: Product;
  let reviewer: Reviewer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [telegram, model, desk] = await Promise.all([
      startTelegramSimulator(),
      startModelSimulator(),
      startTicketSimulator(),
    ]);
    product = await Product.start({
      ...desk.settings,
      TICKET_WEBHOOK_TIMEOUT: '1',
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      ANTHROPIC_API_KEY: 'simulated',
      ANTHROPIC_BASE_URL: model.url,
    });
    reviewer = await Reviewer.first(product);
    browser = await openBrowser();
    page = await signIn(browser, product);
    await page.getByRole('link', { name: 'Business' }).waitFor();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await Promise.all([telegram.stop(), model.stop(), desk.stop()]);
  });

  const complains = async (chat: number, words: string): Promise<Item> => {
    model.script.next({ kind: 'tool', name: 'open_ticket', input: TICKET });
    model.script.next({ kind: 'text', text: ANSWER });
    telegram.say(chat, words);
    return reviewer.item(({ state, recipient }) => state === 'ready' && recipient.address === String(chat));
  };
  const ticket = () => page.getByRole('group', { name: 'Ticket 1' });
  const ordered = () => page.getByRole('list', { name: 'Ordered outside the chat' });
  const approve = async (chat: number): Promise<void> => {
    const before = telegram.sentTo(chat).length;
    await page.getByRole('button', { name: /Approve & send, open a ticket/ }).click();
    await eventually(() => telegram.sentTo(chat).length > before, { withinMs: 30_000, what: 'the words' });
  };

  it('is proposed, its parameters are changed, countersigned and opened once, and the next draft knows', async () => {
    const item = await complains(8_801, 'There is no hot water in my room!');
    expect(desk.calls).toEqual([]);
    await page.goto(`${product.reviewUrl}/items/${item.id}`);
    await page.getByText('Proposed: open this ticket.').waitFor();
    expect(await ticket().getByLabel('Subject').inputValue()).toBe(TICKET.subject);
    expect(await ticket().getByLabel('Details').inputValue()).toBe(TICKET.details);
    await ticket().getByLabel('Priority').selectOption('high');
    await page.getByText('Proposed: open this ticket.').waitFor({ state: 'detached' });
    await ticket().getByLabel('Subject').fill('');
    await page.getByText('The ticket needs a subject and details.').waitFor();
    await ticket().getByLabel('Subject').fill('Boiler in room 4, again');
    expect(await seriousFaults(page)).toEqual([]);
    await approve(8_801);
    await eventually(() => desk.opened.length === 1, { withinMs: 30_000, what: 'the ticket' });
    expect(desk.opened[0]).toMatchObject({
      ticket: { ...TICKET, subject: 'Boiler in room 4, again', priority: 'high' },
      conversation: item.conversationId,
    });
    await page.goto(`${product.reviewUrl}/items/${item.id}`);
    await ordered().getByText('Ticket “Boiler in room 4, again” was opened: T-1.').waitFor();
    const next = await complains(8_801, 'And when will somebody come?');
    expect(JSON.stringify(next.draft?.evidence)).toContain('done, number T-1');
  });

  it('refused by the desk it is said with the desk’s words, while the reply is sent', async () => {
    desk.faults.next({ kind: 'refuse', status: 422, message: 'This queue is closed today.' });
    const item = await complains(8_802, 'My key is broken.');
    await page.goto(`${product.reviewUrl}/items/${item.id}`);
    await approve(8_802);
    await page.goto(`${product.reviewUrl}/items/${item.id}`);
    await ordered()
      .getByText(/was not opened: This queue is closed today\./)
      .waitFor();
    expect(desk.opened).toHaveLength(1);
  });

  it('without an answer nobody claims to know, and it is not repeated although the sender dies', async () => {
    desk.faults.next({ kind: 'hang', opened: true });
    const item = await complains(8_803, 'The lamp is broken.');
    const calls = desk.calls.length;
    await page.goto(`${product.reviewUrl}/items/${item.id}`);
    await approve(8_803);
    await eventually(() => desk.calls.length > calls, { withinMs: 30_000, what: 'the call' });
    product.kill('dispatcher');
    await page.goto(`${product.reviewUrl}/items/${item.id}`);
    await ordered()
      .getByText(/nobody knows whether it was opened/)
      .waitFor({ timeout: 60_000 });
    expect(desk.calls).toHaveLength(calls + 1);
  });

  it('taken off it is not opened; a reviewer may order one the draft did not propose', async () => {
    const opened = desk.opened.length;
    const item = await complains(8_804, 'The towel is wet.');
    await page.goto(`${product.reviewUrl}/items/${item.id}`);
    await page.getByRole('button', { name: 'Take the ticket off' }).click();
    await page.getByRole('button', { name: 'Open a ticket' }).click();
    await ticket().getByLabel('Subject').fill('Towels');
    await ticket().getByLabel('Details').fill('Room 9');
    await approve(8_804);
    await eventually(() => desk.opened.length > opened, { withinMs: 30_000, what: 'the ticket' });
    expect(desk.opened.slice(opened)).toMatchObject([
      { ticket: { subject: 'Towels', details: 'Room 9', priority: 'normal' } },
    ]);
  });

  it('every call was signed, only the dispatcher was told the secret, and nothing of a ticket is in a log', () => {
    expect(desk.violations).toEqual([]);
    expect(product.logs()).not.toMatch(/Boiler|Towels|whsec-/);
  });
});
