import { eventually } from '@countersign/testing';
import type { Page } from 'playwright-core';
import { story } from './story.js';

const PHONE = '+351 210 000 000';

story('replies kept to use again, in people’s hands', (told) => {
  const shortcut = `hours-${told.language}`;
  let page: Page;
  beforeAll(async () => {
    page = await told.page();
  });

  it('an administrator writes one in two languages, and a place that does not exist is refused (KN-09)', async () => {
    await page.getByRole('link', { name: 'Replies' }).click();
    await page.getByRole('button', { name: 'New saved reply' }).click();
    await page.getByRole('textbox', { name: 'Shortcut' }).fill(shortcut);
    await page.getByRole('textbox', { name: 'Name' }).fill('When we are open');
    await page.getByRole('textbox', { name: 'English' }).fill('{{nick}}, call us at {{phone}}.');
    await page.getByRole('textbox', { name: 'Spanish' }).fill('Llámenos al {{phone}}.');
    await page.getByText('What can be filled in').click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alert').getByText('{{nick}}').waitFor();
    expect(await told.faults(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'English' }).fill('{{name}}, call us at {{phone}}.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: `Edit /${shortcut}` }).waitFor();
    await page.getByText('Not used yet').first().waitFor();
    expect(await told.faults(page)).toEqual([]);
  });

  it('a / where one writes puts it in, in the customer’s language; what is not filled does not leave (KN-09)', async () => {
    const item = await told.asks('Good morning, when are you open on Sunday?');
    await page.goto(told.url(item));
    const bubble = page.getByRole('textbox', { name: 'Bubble 1 of *' });
    await bubble.fill('');
    await bubble.press('/');
    const option = page.getByRole('option', { name: `/${shortcut}` });
    await option.waitFor();
    expect(await told.faults(page)).toEqual([]);
    await bubble.pressSequentially(shortcut);
    await bubble.press('Enter');
    await eventually(async () => (await bubble.inputValue()).endsWith(', call us at {{phone}}.'));
    expect(await bubble.inputValue()).not.toContain('{{name}}');
    expect(await option.count()).toBe(0);
    await page.getByText('{{phone}}').first().waitFor();
    expect(await page.getByRole('button', { name: 'Approve & send' }).isDisabled()).toBe(true);
    const words = await bubble.inputValue();
    await bubble.fill(words.replace('{{phone}}', PHONE));
    await page.getByRole('button', { name: 'Approve & send' }).click();
    expect((await told.sent(Number(item.recipient.address)))[0]).toContain(`call us at ${PHONE}.`);
    await page.getByRole('link', { name: 'Replies' }).click();
    await page.getByText('Used once').first().waitFor();
  });
});
