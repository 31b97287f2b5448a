import { approvalDigest, type ApprovalContent } from '@countersign/contracts/approval';
import { startWhatsAppSimulator, type WhatsAppSimulator } from '@countersign/simulators/whatsapp/simulator';
import { eventually, freePort } from '@countersign/testing';
import type { Page } from 'playwright-core';
import { sharedDesk } from './desk.js';
import { story } from './story.js';

const APP_SECRET = 'the-app-secret-of-this-story';
let whatsapp: WhatsAppSimulator;
let numbers = 32_470_300_000;
const desk = sharedDesk(async () => {
  const port = String(await freePort());
  whatsapp = await startWhatsAppSimulator({ webhookPause: 200 });
  whatsapp.callAt({ url: `http://127.0.0.1:${port}/webhooks/whatsapp`, appSecret: APP_SECRET });
  return {
    ...whatsapp.settings,
    ...{ WHATSAPP_PORT: port, WHATSAPP_APP_SECRET: APP_SECRET },
    WHATSAPP_VERIFY_TOKEN: 'the-verify-token-of-this-story',
  };
});
afterAll(() => whatsapp.stop());

story('somebody who never wrote', (told) => {
  let page: Page;
  beforeAll(async () => {
    page = await told.page();
  });

  const form = () => page.getByRole('form', { name: 'New conversation' });
  const fill = async (number: string): Promise<void> => {
    await form().getByLabel('Phone number').fill(number);
    await form().getByLabel('What you call them').fill('Bea');
    await form().getByLabel('Template').selectOption('room_is_free en_US');
    await form().getByLabel('Place 1').fill('Bea');
    await form().getByLabel('Place 2').fill('Friday');
    await form().getByLabel('Where they said so').selectOption('phone');
    await form().getByLabel('What they agreed to').fill('Booking call, script 4');
    await form().getByLabel('When they agreed').fill('2026-01-05T10:00');
  };
  const show = () => form().getByRole('button', { name: 'Show what will be sent' }).click();

  it('is written to first, on consent and with a template; sees it once, answers, and it is the same conversation (RV-20, PR-05)', async () => {
    const waId = String(++numbers);
    await page.goto(told.product.reviewUrl);
    await page.getByRole('button', { name: 'New conversation…' }).click();
    await fill('0470 30 00 01');
    await show();
    await form().getByText('Nothing was sent: this is no phone number').waitFor();
    await form().getByLabel('Phone number').fill(`+${waId}`);
    await form().getByLabel('When they agreed').fill('2099-01-01T10:00');
    await show();
    await form().getByText('This cannot be sent').waitFor();
    await form().getByLabel('When they agreed').fill('2026-01-05T10:00');
    await show();
    const shown = form().getByRole('figure', { name: 'What will be sent' });
    const words = 'Hello Bea, the room you asked about is free from Friday. Shall we hold it?';
    await shown.locator(`:text("${words}")`).waitFor();
    expect(await told.faults(page)).toEqual([]);
    expect(whatsapp.sentTo(waId)).toEqual([]);
    await form().getByRole('button', { name: 'Approve & send' }).click();
    await eventually(() => whatsapp.sentTo(waId).length === 1, { withinMs: 20_000 });
    expect(whatsapp.sentTo(waId)).toEqual([words]);
    // Whoever began it stands in front of the conversation, which says what allowed it.
    await page.waitForURL(/\/conversations\/c_[a-z2-7]{20}$/);
    const begun = page.url();
    await page.locator(`:text("${words}")`).first().waitFor();
    await page.getByText('Consent', { exact: true }).click();
    await page.locator(':text("Booking call, script 4")').waitFor();
    expect(await told.faults(page)).toEqual([]);

    whatsapp.say({ waId, name: 'Bea Example' }, 'Yes, hold it please.');
    await page.getByRole('button', { name: 'Open it' }).click({ timeout: 30_000 });
    await page.locator(':text("Yes, hold it please.")').first().waitFor();
    const { items } = await told.api.call<{ items: { conversationId: string }[] }>('GET', '/items?limit=100');
    expect(items.map(({ conversationId }) => conversationId)).toContain(begun.split('/').at(-1));

    // Who has a conversation is not begun with anew: the form opens it.
    await page.keyboard.press('Control+k');
    await page
      .getByRole('combobox', { name: 'What do you want to do?' })
      .fill(told.says('New conversation…'));
    await page.keyboard.press('Enter');
    await fill(`+${waId}`);
    await show();
    await form().getByRole('button', { name: 'Open the conversation' }).click();
    await eventually(() => page.url() === begun);
    expect(whatsapp.sentTo(waId)).toHaveLength(1);
  });

  it('takes their consent back, with a reason, and is not written to by it again (PR-05)', async () => {
    const waId = String(++numbers);
    await page.goto(told.product.reviewUrl);
    await page.getByRole('button', { name: 'New conversation…' }).click();
    await fill(`+${waId}`);
    await show();
    await form().getByRole('button', { name: 'Approve & send' }).click();
    await eventually(() => whatsapp.sentTo(waId).length === 1, { withinMs: 20_000 });
    await page.getByText('Consent', { exact: true }).click();
    await page.getByRole('button', { name: 'They withdrew it…' }).click();
    await page.getByLabel('How they said so').fill('They rang us');
    await page.getByRole('button', { name: 'Withdraw consent' }).click();
    await page.locator(':text("They rang us")').waitFor();
    expect(await told.faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Write to them again' }).click();
    await page.getByRole('radio', { name: 'room_is_free' }).check();
    await page.getByLabel('Place 1').fill('Bea');
    await page.getByLabel('Place 2').fill('Monday');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Nothing was sent: they have not agreed to this, or no longer do').first().waitFor();
    expect(whatsapp.sentTo(waId)).toHaveLength(1);
  });

  it('is written to with the text that did not arrive by the channel they wrote by (RV-18)', async () => {
    const chat = told.chat();
    const item = await told.asks('Which day is free?', chat);
    const refused = { kind: 'refused', status: 400, description: 'Bad Request: chat not found' } as const;
    told.telegram.faults.next(refused, { method: 'sendMessage', chat });
    await told.api.approve(item, ['Friday is free.']);
    const back = await told.ready(chat, ({ notice }) => notice !== null);
    await page.goto(told.url(back));
    await page.getByRole('button', { name: 'Write by another channel…' }).click();
    await form().getByText('Your text', { exact: true }).waitFor();
    await form().locator(':text("Friday is free.")').waitFor();
    expect(await told.faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close dialog' }).click();

    const other = told.chat();
    const asked = await told.asks('And which hour?', other);
    told.telegram.faults.next(
      { kind: 'truncated-answer', accepted: true },
      { method: 'sendMessage', chat: other },
    );
    await told.api.approve(asked, ['At noon.']);
    const isUnknown = async () => {
      const sends = await told.api.call<{ conversationId: string }[]>('GET', '/unknown-sends');
      return sends.some(({ conversationId }) => conversationId === asked.conversationId);
    };
    await eventually(isUnknown, { withinMs: 30_000, what: 'an unknown send' });
    await page.goto(`${told.product.reviewUrl}/operations/unknown`);
    const card = page.getByRole('listitem').filter({ has: page.locator(':text("At noon.")') });
    await card.getByRole('button', { name: 'Write by another channel…' }).first().click();
    await form().locator(':text("At noon.")').waitFor();
    await page.getByRole('button', { name: 'Close dialog' }).click();
  });

  it('agrees in writing later, which is recorded beside the conversation (PR-05)', async () => {
    const waId = String(++numbers);
    whatsapp.say({ waId, name: `Cleo (${told.language})` }, 'Do send me your offers.');
    const { id } = await told.api.item(({ recipient }) => recipient.address === waId, 30_000);
    await page.goto(told.url({ id }));
    await page.getByText('Consent', { exact: true }).click();
    await page.getByRole('button', { name: 'Record a consent…' }).click();
    const record = page.getByRole('form', { name: 'Record a consent' });
    await record.getByLabel('They agreed to hear about').selectOption('marketing');
    await record.getByLabel('Where they said so').selectOption('message');
    await record.getByLabel('What they agreed to').fill('Their own words');
    await record.getByLabel('When they agreed').fill('2026-01-05T10:00');
    expect(await told.faults(page)).toEqual([]);
    await record.getByRole('button', { name: 'Record a consent' }).click();
    await page.locator(':text("Their own words")').waitFor();
    await page.getByRole('button', { name: 'They withdrew it…' }).waitFor();
  });
});

story('a first message that does not leave', (told) => {
  /** Begins at the API, as the form does. */
  const begin = async (waId: string): Promise<{ conversationId: string; contactId: string }> => {
    const wanted = {
      ...{ accountId: 'whatsapp-main', to: `+${waId}`, name: 'Dora' },
      consent: { purpose: 'service', source: 'form', textVersion: 'Form 1', givenAt: '2026-01-05T10:00:00Z' },
      template: { name: 'room_is_free', language: 'en_US', parameters: ['Dora', 'Friday'] },
    };
    const shown = await told.api.call<Omit<ApprovalContent, 'bubbles'> & { text: string }>(
      'POST',
      '/first-messages/look',
      wanted,
    );
    const { text, ...bound } = shown;
    const digest = approvalDigest({ ...bound, bubbles: [{ text, template: wanted.template }] });
    const { conversationId } = await told.api.call<{ conversationId: string }>('POST', '/first-messages', {
      ...wanted,
      digest,
    });
    const { contact } = await told.api.call<{ contact: { id: string } }>(
      'GET',
      `/conversations/${conversationId}`,
    );
    return { conversationId, contactId: contact.id };
  };
  const stop = (on: boolean) =>
    told.api.call('POST', '/kill-switch', {
      ...{ scope: 'account', accountId: 'whatsapp-main', on, reason: 'The story says so' },
    });

  it('is held back where their consent is withdrawn while it waits, also when sending goes on (PR-05)', async () => {
    const waId = String(++numbers);
    const page = await told.page();
    await stop(true);
    const { conversationId, contactId } = await begin(waId);
    await page.goto(`${told.product.reviewUrl}/conversations/${conversationId}`);
    await page.getByText('Waits: sending is stopped').waitFor();
    const { consents } = await told.api.call<{ consents: { id: string }[] }>(
      'GET',
      `/contacts/${contactId}/consents`,
    );
    await told.api.call('POST', `/contacts/${contactId}/consents/${consents[0]!.id}/withdraw`, {
      reason: 'They rang us',
    });
    await stop(false);
    await page.getByText('Not sent').first().waitFor({ timeout: 30_000 });
    expect(whatsapp.sentTo(waId)).toEqual([]);
    expect(await told.faults(page)).toEqual([]);
  });

  it('says so where WhatsApp does not know the number (RV-18)', async () => {
    const waId = String(++numbers);
    const page = await told.page();
    const message = 'Message undeliverable';
    whatsapp.faults.next({ kind: 'graph-error', status: 400, code: 131_026, message }, { chat: waId });
    const { conversationId } = await begin(waId);
    await page.goto(`${told.product.reviewUrl}/conversations/${conversationId}`);
    await page.getByText('Not delivered').first().waitFor({ timeout: 30_000 });
    expect(whatsapp.sentTo(waId)).toEqual([]);
  });
});

it('was written to only in requests Meta shows, and their number is in no log', () => {
  expect(whatsapp.violations).toEqual([]);
  expect(desk.product.logs()).not.toMatch(/3247030|Booking call|They rang us/);
  expect(desk.product.logs()).not.toMatch(/message\.dead-letter/);
});
