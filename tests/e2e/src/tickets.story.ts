import { eventually, type Item } from '@countersign/testing';
import type { Page } from 'playwright-core';
import { model, tickets } from './model-desk.js';
import { story } from './story.js';

const TICKET = { subject: 'Boiler in room 4', details: 'No hot water since Sunday.', priority: 'normal' };
const ANSWER = 'Sorry about that. A colleague will look at the boiler.';
const PROPOSED = 'Proposed: open this ticket.';

story('a ticket, from the draft to the desk (SV-17)', (told) => {
  const AGAIN = `Boiler in room 4, again (${told.language})`;
  let chat: number;
  let page: Page;
  beforeAll(async () => {
    page = await told.page();
  });
  beforeEach(() => {
    chat = told.chat();
  });

  const complains = async (words: string): Promise<Item> => {
    model.script.next({ kind: 'tool', name: 'open_ticket', input: TICKET });
    model.script.next({ kind: 'text', text: ANSWER });
    return told.asks(words, chat);
  };
  const ticket = () => page.getByRole('group', { name: 'Ticket 1' });
  const ordered = () => page.getByRole('list', { name: 'Ordered outside the chat' });
  const approve = async (): Promise<void> => {
    const before = told.telegram.sentTo(chat).length;
    await page.getByRole('button', { name: 'Approve & send, open a ticket' }).click();
    await told.sent(chat, before + 1);
  };

  it('is proposed, its parameters are changed, countersigned and opened once, and the next draft knows', async () => {
    const [calls, opened] = [tickets.calls.length, tickets.opened.length];
    const item = await complains('There is no hot water in my room!');
    expect(tickets.calls).toHaveLength(calls);
    await page.goto(told.url(item));
    await page.getByText(PROPOSED).waitFor();
    expect(await ticket().getByLabel('Subject').inputValue()).toBe(TICKET.subject);
    expect(await ticket().getByLabel('Details').inputValue()).toBe(TICKET.details);
    await ticket().getByLabel('Priority').selectOption('high');
    await page.getByText(PROPOSED).waitFor({ state: 'detached' });
    await ticket().getByLabel('Subject').fill('');
    await page.getByText('The ticket needs a subject and details.').waitFor();
    await ticket().getByLabel('Subject').fill(AGAIN);
    expect(await told.faults(page)).toEqual([]);
    await approve();
    await eventually(() => tickets.opened.length > opened, { withinMs: 30_000, what: 'the ticket' });
    expect(tickets.opened.at(-1)).toMatchObject({
      ticket: { ...TICKET, subject: AGAIN, priority: 'high' },
      conversation: item.conversationId,
    });
    await page.goto(told.url(item));
    const number = `T-${tickets.opened.length}`;
    await ordered().getByText(`* was opened: ${number}.`).waitFor();
    const next = await complains('And when will somebody come?');
    expect(JSON.stringify(next.draft?.evidence)).toContain(`done, number ${number}`);
  });

  it('refused by the desk it is said with the desk’s words, while the reply is sent', async () => {
    const opened = tickets.opened.length;
    tickets.faults.next({ kind: 'refuse', status: 422, message: 'This queue is closed today.' });
    const item = await complains('My key is broken.');
    await page.goto(told.url(item));
    await approve();
    await page.goto(told.url(item));
    await ordered().getByText('* was not opened: This queue is closed today.').waitFor();
    expect(tickets.opened).toHaveLength(opened);
  });

  it('without an answer nobody claims to know, and it is not repeated although the sender dies', async () => {
    tickets.faults.next({ kind: 'hang', opened: true });
    const item = await complains('The lamp is broken.');
    const calls = tickets.calls.length;
    await page.goto(told.url(item));
    await approve();
    await eventually(() => tickets.calls.length > calls, { withinMs: 30_000, what: 'the call' });
    told.product.kill('dispatcher');
    await page.goto(told.url(item));
    await ordered()
      .getByText(
        '*: nobody knows whether it was opened. It is not tried again; look in the ticket system before you order it once more.',
      )
      .waitFor({ timeout: 60_000 });
    expect(tickets.calls).toHaveLength(calls + 1);
  });

  it('taken off it is not opened; a reviewer may order one the draft did not propose', async () => {
    const opened = tickets.opened.length;
    await page.goto(told.url(await complains('The towel is wet.')));
    await page.getByRole('button', { name: 'Take the ticket off' }).click();
    await page.getByRole('button', { name: 'Open a ticket' }).click();
    await ticket().getByLabel('Subject').fill('Towels');
    await ticket().getByLabel('Details').fill('Room 9');
    await approve();
    await eventually(() => tickets.opened.length > opened, { withinMs: 30_000, what: 'the ticket' });
    expect(tickets.opened.slice(opened)).toMatchObject([
      { ticket: { subject: 'Towels', details: 'Room 9', priority: 'normal' } },
    ]);
  });

  it('every call was signed, only the dispatcher was told the secret, and nothing of a ticket is in a log', () => {
    expect(tickets.violations).toEqual([]);
    expect(told.product.logs()).not.toMatch(/Boiler|Towels|whsec-/);
  });
});
