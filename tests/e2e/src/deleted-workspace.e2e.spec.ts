import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { BusProbe, DatabaseProbe, eventually, Product, Reviewer, tablesWith } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';
import { wordsOf, type Language } from './words.js';

const OURS = 'gentle-heron-7431';
const THEIRS = 'stubborn-magpie-2965';
const ACCOUNTS = `accounts:
  - { accountId: telegram-north, workspace: north, channel: telegram, credential: TELEGRAM_BOT_TOKEN }
  - { accountId: webchat-main, workspace: main, channel: webchat }
`;
const SCHEMAS: Record<string, readonly string[]> = {
  countersign: ['review', 'debouncer', 'dispatcher', 'supervisor', 'webchat'],
  countersign_rapport: ['rapport'],
  countersign_analytics: ['analytics'],
};

describe.each<[Language, string]>([
  ['en', 'en-GB'],
  ['es', 'es-MX'],
])('a workspace is deleted, in %s (OP-09)', (language, locale) => {
  const say = wordsOf(language);
  let folder: string;
  let telegram: TelegramSimulator;
  let product: Product;
  let api: Reviewer;
  let browser: Browser;
  let ada: Page;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'countersign-deleted-'));
    writeFileSync(path.join(folder, 'accounts.yaml'), ACCOUNTS);
    telegram = await startTelegramSimulator();
    product = await Product.start({
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      ACCOUNTS_FILE: path.join(folder, 'accounts.yaml'),
      WORKSPACE_DELETION_DAYS: '0',
    });
    api = await Reviewer.first(product);
    browser = await openBrowser();
    ada = await signIn(browser, product, { locale });
    await ada.getByRole('heading', { name: say('Countersign review workspace') }).waitFor();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await telegram.stop();
    rmSync(folder, { recursive: true });
  });

  /** Every table of every service in which a word stands, as `schema.table`. */
  async function tablesThatSay(word: string): Promise<string[]> {
    const found: string[] = [];
    for (const [database, schemas] of Object.entries(SCHEMAS)) {
      const probe = await DatabaseProbe.connect(product.databaseUrl(database));
      for (const schema of schemas)
        found.push(...(await tablesWith(probe, schema, word)).map((table) => `${schema}.${table}`));
      await probe.close();
    }
    return found;
  }
  const rowOf = (page: Page, id: string) => page.getByRole('list', { name: say('Workspaces') }).getByRole('listitem').filter({ has: page.getByText(id, { exact: true }) }); // prettier-ignore
  /** A customer's words, a colleague's, a document's and a reply, in the workspace one is in. */
  async function liveIn(word: string): Promise<void> {
    const item = await api.item(({ preview }) => preview.includes(word));
    await api.call('POST', `/conversations/${item.conversationId}/notes`, {
      note: `Note ${word}`,
      mentions: [],
    });
    await api.call('POST', '/knowledge/bird.en.md', {
      title: word,
      language: 'en',
      text: `# ${word}\n\nAbout the ${word}.`,
      base: 0,
    });
    await api.approve(item, [`Reply ${word}`]);
  }

  it('what is said in it is in the tables of all services, and so is what is said in another', async () => {
    await api.call('POST', '/workspaces', { id: 'north', name: 'North' });
    telegram.say(8_201, `Do you have a ${THEIRS}?`);
    await api.call('POST', '/me/workspace', { workspace: 'north' });
    await liveIn(THEIRS);
    await api.call('POST', '/me/workspace', { workspace: 'main' });
    const chat = await fetch(`${product.chatUrl}/chat/sessions`, { method: 'POST' });
    const { token } = (await chat.json()) as { token: string };
    await fetch(`${product.chatUrl}/chat/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        clientMessageId: '0b7e4c1e-6f5a-4a54-9b0e-5a3d0c1b2e3f',
        text: `I have a ${OURS}.`,
      }),
    });
    await liveIn(OURS);
    for (const word of [THEIRS, OURS])
      await eventually(async () => (await tablesThatSay(word)).includes('rapport.history_turn'));
    expect(await tablesThatSay(THEIRS)).toEqual(expect.arrayContaining(['review.message', 'review.note', 'review.reply', 'supervisor.knowledge_version'])); // prettier-ignore
  });

  it('an administrator asks for it by its name, and sees from where everything went', async () => {
    await ada.goto(`${product.reviewUrl}/admin/workspaces`);
    const north = { name: 'North' };
    await ada.getByRole('button', { name: say('Suspend {{name}}', north) }).click();
    await ada.getByRole('dialog').getByLabel(say('Reason')).fill('They have closed.');
    await ada
      .getByRole('dialog')
      .getByRole('button', { name: say('Suspend the workspace') })
      .click();
    await ada.getByRole('button', { name: say('Delete workspace {{name}}', north) }).click();
    const dialog = ada.getByRole('dialog');
    await dialog.getByLabel(say('Reason')).fill('They have closed for good.');
    const go = dialog.getByRole('button', { name: say('Delete the workspace') });
    await dialog.getByLabel(say('Id of the workspace')).fill('nort');
    expect(await go.isDisabled()).toBe(true);
    await dialog.getByLabel(say('Id of the workspace')).fill('north');
    expect(await seriousFaults(ada)).toEqual([]);
    await go.click();
    await dialog.waitFor({ state: 'detached' });
    await rowOf(ada, 'north').getByText(say('Deleted'), { exact: true }).waitFor({ timeout: 30_000 });
    const services = ada.getByRole('list', { name: say('From where {{name}} went', north) });
    expect(await services.getByRole('listitem').count()).toBe(7);
    expect(await services.getByText(say('Has not answered yet')).count()).toBe(0);
    expect(await seriousFaults(ada)).toEqual([]);
  });

  it('nothing of it is in any table of any service, and what is another’s is where it was', async () => {
    expect(await tablesThatSay(THEIRS)).toEqual([]);
    expect(await tablesThatSay(OURS)).toEqual(expect.arrayContaining(['review.message', 'review.note', 'review.reply', 'rapport.history_turn'])); // prettier-ignore
  });

  it('what is still written to its account is kept nowhere, and no alarm is raised', async () => {
    telegram.say(8_202, `Where is my ${THEIRS}?`);
    telegram.say(8_201, `And my other ${THEIRS}?`);
    const bus = await BusProbe.connect(product.busAccess('migrate'));
    await eventually(() => telegram.unconfirmed.length === 0, { what: 'the messages are on the bus' });
    await eventually(async () => (await bus.pending()).length === 0, { what: 'everybody has read them' });
    await bus.close();
    expect(await tablesThatSay(THEIRS)).toEqual([]);
    expect(product.logs()).not.toMatch(/"event":"(?:audit\.violated|inbound\.unaccounted)"/);
  });
});
