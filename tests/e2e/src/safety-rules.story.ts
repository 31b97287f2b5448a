import { eventually, type Item } from '@countersign/testing';
import type { Page } from 'playwright-core';
import type { Colleague } from './desk.js';
import { story } from './story.js';

const PROMISE = 'I promise you the best room of the house.';

story('the safety rules in people’s hands', (told) => {
  let bob: Colleague;
  let lead: Page;
  let reviewer: Page;
  beforeAll(async () => {
    bob = await told.colleague('Bob');
    [lead, reviewer] = [await told.page(), await told.page({ who: bob })];
  });
  // As all others found them.
  afterAll(async () => {
    type Rules = { revision: number; inForce: object };
    const { revision, inForce } = await told.api.call<Rules>('GET', '/constitution');
    const content = { ...inForce, rules: [] };
    const saved = await told.api.call<object>('POST', '/constitution/draft', { revision, content });
    await told.api.call('POST', '/constitution/draft/publish', { ...saved, note: 'Without it again.' });
  });

  /** Replaces the draft by one bubble, and approves it. */
  const approve = async (page: Page, item: Item, text: string): Promise<void> => {
    await page.goto(told.url(item));
    const bubble = page.getByRole('textbox', { name: 'Bubble 1 of *' });
    await bubble.waitFor();
    const others = page.getByRole('button', { name: 'Delete Bubble 2' });
    while ((await others.count()) > 0) await others.first().click();
    await bubble.fill(text);
    await page.getByRole('button', { name: 'Approve & send' }).click();
  };
  const refusal = async (page: Page, words: string): Promise<void> => {
    await page.getByText(words).first().waitFor();
    const open = page.getByRole('button', { name: 'Open it' });
    if ((await open.count()) > 0) await open.first().click();
  };

  it('what nobody may send is sent by nobody, whoever approves it (CO-03)', async () => {
    const chat = told.chat();
    await approve(lead, await told.asks('Are you a bot?', chat), 'No, I am not a bot.');
    await refusal(lead, 'Nothing was sent: the safety rules stopped this text');
    await lead.getByText('I am not a bot').first().waitFor();
    expect(await lead.getByRole('button', { name: 'Say why it may be sent…' }).count()).toBe(0);
    expect(told.telegram.sentTo(chat)).toEqual([]);
  });

  it('a reviewer hands over what a lead has to stand for; the lead says why, and exactly that is sent (CO-03)', async () => {
    const chat = told.chat();
    const item = await told.asks('Which room will we get?', chat);
    await approve(reviewer, item, PROMISE);
    await refusal(reviewer, 'Nothing was sent: the safety rules want a lead to look at this');
    await reviewer.getByRole('button', { name: 'Hand it to a lead…' }).click();
    await reviewer.getByLabel('What should they know?').fill('The manager promised it on the phone.');
    expect(await told.faults(reviewer)).toEqual([]);
    await reviewer.getByRole('button', { name: 'Hand it over', exact: true }).click();
    await lead.goto(told.url(item));
    await lead.getByText(`${bob.name} asks a lead`).waitFor();
    await lead.getByText('The manager promised it on the phone.').waitFor();
    expect(await lead.getByText('For a lead').count()).toBeGreaterThan(0);
    await lead.getByRole('button', { name: 'Use their text' }).click();
    await lead.getByRole('button', { name: 'Approve & send' }).click();
    await refusal(lead, 'Nothing was sent yet: the safety rules found something');
    await lead.getByRole('button', { name: 'Say why it may be sent…' }).click();
    await lead.getByLabel('Why may this be sent?').fill('Agreed with the manager.');
    expect(await told.faults(lead)).toEqual([]);
    expect(told.telegram.sentTo(chat)).toEqual([]);
    await lead.getByRole('button', { name: 'Override and send on *' }).click();
    expect(await told.sent(chat)).toEqual([PROMISE]);
    const [reply] = await told.product.query<{ reason: string }>(
      'countersign',
      `SELECT override ->> 'reason' AS reason FROM review.reply WHERE override IS NOT NULL AND conversation_id = $1`,
      [item.conversationId],
    );
    expect(reply!.reason).toBe('Agreed with the manager.');
  });

  it('an administrator writes a rule, tries it, publishes it, and the next draft and the next text are caught (CO-13)', async () => {
    const { version } = await told.api.call<{ version: number }>('GET', '/constitution');
    const published = () => lead.getByText(`Version ${version + 1}`, { exact: true });
    const publish = () => lead.getByRole('button', { name: 'Publish…' });
    await lead.getByRole('link', { name: 'Rules' }).click();
    await lead.getByRole('button', { name: 'New rule' }).click();
    await lead.getByLabel('Reason, shown beside the words').fill('Parking is let by the city.');
    await lead.getByLabel('Phrases it looks for').fill('parking space*\nplaza* de parking');
    await lead.getByLabel('It must find').fill('We have nine parking spaces.');
    await lead.getByLabel('It must let through').fill('We have parking spaces.');
    expect(await told.faults(lead)).toEqual([]);
    await lead.getByRole('button', { name: 'Save in the draft' }).click();
    await lead.getByText('It cannot be published like this').waitFor();
    expect(await publish().isDisabled()).toBe(true);
    await lead.getByLabel('It must let through').fill('You can park in the street.');
    await lead.getByRole('button', { name: 'Save in the draft' }).click();
    await eventually(async () => !(await publish().isDisabled()));
    await lead.getByRole('link', { name: 'Rules' }).click();
    await lead.getByLabel('Text', { exact: true }).fill('Nine p4rking spaces.');
    await lead.getByRole('button', { name: 'Check it' }).click();
    await lead.getByText('It passes: risk 0 %.').waitFor();
    await lead.getByText('It does not go out as it stands: risk 70 %.').waitFor();
    await publish().click();
    await lead.getByLabel('What changes, and why?').fill('The city lets the parking now.');
    await lead.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
    await published().waitFor();
    await lead.reload();
    await published().waitFor();
    expect(await told.faults(lead)).toEqual([]);

    const chat = told.chat();
    const item = await told.asks('Do you have parking?', chat);
    await lead.goto(told.url(item));
    await lead.getByText('The draft does not go out with').waitFor();
    await lead.getByText('Parking is let by the city.').first().waitFor();
    await lead.getByText('Checked: *, risk 70 % · rules * · *').waitFor();
    await approve(reviewer, item, 'Take one of our parking spaces.');
    await refusal(reviewer, 'Nothing was sent: the safety rules want a lead to look at this');
    await reviewer.getByText('parking spaces').first().waitFor();
    expect(told.telegram.sentTo(chat)).toEqual([]);
  });

  it('nothing of a rule, a reason or a text is in a log', () => {
    expect(told.product.logs()).not.toMatch(/Parking is let|promised it on|Agreed with the manager/);
  });
});
