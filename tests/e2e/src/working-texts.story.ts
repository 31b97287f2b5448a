import { eventually } from '@countersign/testing';
import type { Page } from 'playwright-core';
import { story } from './story.js';

story('what one is writing, wherever one goes on with it (RV-04)', (told) => {
  let laptop: Page;
  let phone: Page;
  beforeAll(async () => {
    laptop = await told.page();
    phone = await told.page({ viewport: { width: 390, height: 844 } });
  });

  const asked = async (chat = told.chat()): Promise<string> =>
    told.url(await told.asks('Good morning, when are you open on Sunday?', chat));
  const on = (page: Page) => {
    const bubble = page.getByRole('textbox', { name: 'Bubble 1 of *' });
    return {
      bubble,
      note: page.getByRole('textbox', { name: 'Private note' }),
      says: async (text: string) =>
        void (await eventually(async () => (await bubble.inputValue()) === text, { what: text })),
      saved: () => page.getByText('Saved', { exact: true }).first().waitFor(),
      press: (name: string) => page.getByRole('button', { name, exact: true }).click(),
      asks: page.getByText('You wrote something else in another tab or on another device'),
    };
  };

  it('a reload in the middle of an edit keeps the text, and so does another device of the same person', async () => {
    const url = await asked();
    await laptop.goto(url);
    await on(laptop).bubble.fill('From nine to');
    await laptop.reload();
    await on(laptop).says('From nine to');
    await on(laptop).bubble.fill('From nine to six');
    await on(laptop).saved();
    await phone.goto(url);
    await on(phone).says('From nine to six');
    await on(phone).bubble.fill('From nine to five');
    await on(phone).saved();
    // Back at the desk, nobody is asked: nothing was written there meanwhile.
    await laptop.evaluate(() => window.dispatchEvent(new Event('focus')));
    await on(laptop).says('From nine to five');
    expect(await on(laptop).asks.count()).toBe(0);
  });

  it('two tabs that write at the same time: both are kept, and their writer chooses', async () => {
    const chat = told.chat();
    const url = await asked(chat);
    const [here, there] = [on(laptop), on(phone)];
    // Whoever has not looked yet would be shown what the other one wrote, and go on with it.
    const looked = [laptop, phone].map((page) =>
      page.waitForResponse((response) => response.url().includes('/working-texts/reply/')),
    );
    await Promise.all([laptop.goto(url), phone.goto(url), ...looked]);
    await Promise.all([here.bubble.waitFor(), there.bubble.waitFor()]);
    await here.bubble.fill('Typed at the laptop');
    await here.saved();
    await there.bubble.fill('Typed at the phone');
    await there.asks.waitFor();
    await phone.getByText('Typed at the laptop').waitFor();
    expect(await there.bubble.inputValue()).toBe('Typed at the phone');
    expect(await told.faults(phone)).toEqual([]);
    // A third look finds both, too.
    await phone.reload();
    await there.asks.waitFor();
    await there.press('Keep this one');
    await there.asks.waitFor({ state: 'detached' });
    await there.saved();
    await here.bubble.fill('Typed at the laptop, and more');
    await here.asks.waitFor();
    expect(await told.faults(laptop)).toEqual([]);
    await here.press('Keep the other one');
    await here.says('Typed at the phone');
    await here.asks.waitFor({ state: 'detached' });
    await here.press('Undo');
    await here.says('Typed at the laptop, and more');
    await here.saved();
    await laptop.getByRole('button', { name: 'Approve & send' }).click();
    expect(await told.sent(chat)).toEqual(['Typed at the laptop, and more']);
  }, 120_000);

  it('a note is kept apart from the reply, follows its writer, and is gone when it is added (RV-14)', async () => {
    const url = await asked();
    await laptop.goto(url);
    await on(laptop).bubble.waitFor();
    await laptop.keyboard.press('n');
    await on(laptop).note.fill('Is it a holiday?');
    await on(laptop).saved();
    await phone.goto(url);
    await eventually(async () => (await on(phone).note.inputValue()) === 'Is it a holiday?');
    expect(await on(phone).bubble.inputValue()).not.toContain('holiday');
    await on(phone).press('Save note');
    await eventually(async () => (await on(phone).note.inputValue()) === '');
    await laptop.reload();
    await on(laptop).bubble.waitFor();
    await laptop.getByRole('list', { name: 'Private notes' }).getByText('Is it a holiday?').waitFor();
    expect(await on(laptop).note.inputValue()).toBe('');
  });

  it('a server that is gone is said, stops nobody from typing, and has it all when it is back', async () => {
    const url = await asked();
    await laptop.goto(url);
    await on(laptop).bubble.waitFor();
    told.product.kill('review');
    await on(laptop).bubble.fill('Written while');
    await laptop.getByText('Not saved yet. Trying again…').waitFor();
    await on(laptop).bubble.pressSequentially(' nobody listened');
    await on(laptop).saved();
    await told.product.killAndAwaitReturn('review');
    await phone.goto(url);
    await on(phone).says('Written while nobody listened');
  });
});
