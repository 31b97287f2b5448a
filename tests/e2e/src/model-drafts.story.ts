import type { Page } from 'playwright-core';
import { model } from './model-desk.js';
import { story } from './story.js';

const DRAFT = 'Thank you for asking. Breakfast is served every day, and it is served from 7:30 to 10:00.';
const EDIT = 'Breakfast is served every day from 7:30 to 10:00.';

story('with a model', (told) => {
  let page: Page;
  beforeAll(async () => {
    model.script.clear();
    page = await told.page();
  });

  it('drafts come from the model, not marked offline; who answers for one reads the full prompt it was asked with, and the trail says so (SV-21)', async () => {
    const item = await told.asks('Do you have rooms for families?');
    expect(item.draft?.offline).toBe(false);
    expect(model.violations).toEqual([]);
    await page.goto(told.url(item));
    await page.getByText('Full prompt').click();
    await page.getByRole('button', { name: 'Read it (noted on the trail)' }).first().click();
    const prompt = page.getByLabel('Prompt of draft');
    await prompt.waitFor();
    expect(await prompt.innerText()).toContain('Do you have rooms for families?');
    expect(await told.faults(page)).toEqual([]);
    const { entries } = await told.api.call<{ entries: { action: string }[] }>('GET', '/audit');
    expect(entries.map(({ action }) => action)).toContain('prompt.read');
  });

  it('a refusal leaves the item with its reason, and the reviewer writes by hand', async () => {
    const chat = told.chat();
    model.script.always({ kind: 'refusal' });
    told.telegram.say(chat, 'Something the model refuses');
    const item = await told.item(chat, ({ state }) => state === 'no_draft');
    expect(item.draftFailure).toMatchObject({ reason: 'refused' });
    model.script.clear();
    await told.api.approve(item, ['A person answers this one.']);
    expect(await told.sent(chat)).toEqual(['A person answers this one.']);
  });

  /** Opens an item whose draft is made of these words and this edit of them. */
  const openDrafted = async (edit: string): Promise<void> => {
    model.script.next({ kind: 'text', text: DRAFT });
    model.editing.next({ kind: 'text', text: edit });
    await page.goto(told.url(await told.asks('When is breakfast?')));
  };
  const bubble = (): Promise<string> => page.getByRole('textbox', { name: 'Bubble 1 of *' }).inputValue();

  it('what a second model edited is the draft, and how it came to be opens with the keyboard (SV-07, SV-21)', async () => {
    await openDrafted(EDIT);
    await page.getByText('edited by a second model', { exact: true }).waitFor();
    expect(await bubble()).toBe(EDIT);
    const how = page.locator('details.stages');
    await how.locator('summary').focus();
    await page.keyboard.press('Enter');
    await how.getByText('By a second model.', { exact: true }).waitFor();
    // Draft, edit, promises, judge and rules.
    expect(await how.getByRole('listitem').count()).toBe(5);
    expect(await how.locator('del').allInnerTexts()).toContain('and it is served ');
    const costs = await how.locator('.stage-cost').allInnerTexts();
    const costing = (words: RegExp) => costs.filter((cost) => words.test(cost));
    // $0.0012 is US$0.0012 in Britain and 0,0012 US$ in Spain.
    expect(costing(/claude-sonnet-5-5 · [\d.,]+ tokens · (US\$\d|[\d,]+\sUS\$)/)).toHaveLength(1);
    expect(costing(/claude-haiku-5-5 · [\d.,]+ tokens · (US\$\d|[\d,]+\sUS\$).* · refine@1-/)).toHaveLength(
      1,
    );
    expect(await told.faults(page)).toEqual([]);
  });

  it('an edit that changes an hour is not taken: the first text stands, and the hour is named (SV-07)', async () => {
    await openDrafted(EDIT.replace('10:00', '11:00'));
    await page.getByText('an edit was not taken', { exact: true }).click();
    expect(await bubble()).toBe(DRAFT);
    const how = page.locator('details.stages');
    await how.getByText('Not taken: it lost a number, a date or a link').waitFor();
    expect(await how.locator('q').allInnerTexts()).toContain('10:00');
  });

  it('a wish is one click away; when the model has no answer the reason is said and the draft before it is taken again (SV-15)', async () => {
    await openDrafted(DRAFT);
    await page.getByRole('button', { name: 'Redraft' }).click();
    await page.getByRole('button', { name: 'Shorter' }).click();
    expect(await page.getByLabel('What should change?').inputValue()).toBe(told.says('Make it shorter.'));
    expect(await told.faults(page)).toEqual([]);
    model.script.next({ kind: 'refusal' });
    await page.getByRole('button', { name: 'Draft again' }).click();
    await page.getByText('The model refused to answer this.').waitFor();
    await page.getByText('Earlier drafts (1)').click();
    await page.getByRole('button', { name: 'Use this draft' }).click();
    expect(await bubble()).toBe(DRAFT);
  });
});
