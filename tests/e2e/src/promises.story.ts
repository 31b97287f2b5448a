import { eventually } from '@countersign/testing';
import type { Page } from 'playwright-core';
import { model } from './model-desk.js';
import { story } from './story.js';

const PROMISE = 'We call you on Tuesday at 10.';

story('promises and drafts that contradict them', (told) => {
  let chat: number;
  let page: Page;
  beforeAll(async () => {
    chat = told.chat();
    page = await told.page();
  });
  afterAll(() => model.script.clear());

  const drafts = async (question: string, draft: string): Promise<string> => {
    model.script.always({ kind: 'text', text: draft });
    told.telegram.say(chat, question);
    const item = await told.ready(chat, ({ preview }) => preview.includes(question.slice(0, 20)));
    await page.goto(told.url(item));
    return item.conversationId;
  };
  const send = () => page.getByRole('button', { name: 'Approve & send' });

  it('what was sent is listed as promised, with its sentence and when it is due (CM-01)', async () => {
    const conversation = await drafts(
      'Can you call me on Tuesday at 10?',
      `Of course. ${PROMISE} Is that fine?`,
    );
    await send().waitFor();
    expect(await page.locator('.promises').count()).toBe(0);
    await send().click();
    await told.sent(chat);
    const open = () =>
      told.api.call<{ promises: object[] }>('GET', `/conversations/${conversation}/promises`);
    await eventually(async () => (await open()).promises.length === 1, { what: 'the promise' });
    expect((await open()).promises).toMatchObject([
      { kind: 'call_back', sentence: PROMISE, precision: 'time' },
    ]);
  });

  it('a draft that says something else shows both sentences, and one click puts the promised one in its place (CM-03)', async () => {
    await drafts(
      'Will you really call me at 10?',
      'Thanks for asking! We will call you on Thursday. Talk soon.',
    );
    const banner = page.locator('.banner').filter({ hasText: 'Something else is promised to them' });
    await banner.waitFor();
    await page.locator('.promise').filter({ hasText: PROMISE }).waitFor();
    const words = await banner.innerText();
    expect(words).toContain(PROMISE);
    expect(words).toContain('We will call you on Thursday.');
    expect(await banner.locator('ins').allInnerTexts()).toEqual(['Tuesday at 10.']);
    expect(await told.faults(page)).toEqual([]);
    await banner.getByRole('button', { name: 'Use this sentence' }).click();
    await banner.waitFor({ state: 'detached' });
    const promised = 'Thanks for asking! We will call you on Tuesday at 10. Talk soon.';
    expect(await page.getByRole('textbox', { name: 'Bubble 1 of *' }).inputValue()).toBe(promised);
    await send().click();
    expect((await told.sent(chat, 2))[1]).toBe(promised);
  });

  it('a promise that was kept is off the list, and nothing of it is in a log (CM-04)', async () => {
    await drafts('Thank you!', 'You are welcome. Have a nice day.');
    const promise = page.locator('.promise').filter({ hasText: 'call you on Tuesday at 10' });
    await promise.getByRole('button', { name: /^Kept/ }).click();
    await promise.waitFor({ state: 'detached' });
    expect(told.product.logs()).not.toMatch(/Tuesday at 10|on Thursday/);
  });
});
