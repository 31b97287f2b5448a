import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { PASSWORD, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';
import { wordsOf, type Language } from './words.js';

const NORA = 'nora@example.org';

/** The bot is North's, the web chat the installation's own. */
const ACCOUNTS = `accounts:
  - { accountId: telegram-north, workspace: north, channel: telegram, credential: TELEGRAM_BOT_TOKEN }
  - { accountId: webchat-main, workspace: main, channel: webchat }
`;

describe.each<[Language, string]>([
  ['en', 'en-GB'],
  ['es', 'es-MX'],
])('several workspaces in one installation, in %s (OP-09, RV-22)', (language, locale) => {
  const say = wordsOf(language);
  let folder: string;
  let telegram: TelegramSimulator;
  let product: Product;
  let browser: Browser;
  let ada: Page;
  let nora: Page;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'countersign-workspaces-'));
    const accounts = path.join(folder, 'accounts.yaml');
    writeFileSync(accounts, ACCOUNTS);
    telegram = await startTelegramSimulator();
    product = await Product.start({
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      ACCOUNTS_FILE: accounts,
    });
    await Reviewer.first(product);
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

  const main = 'Main workspace';
  const here = (page: Page, name: string) =>
    page.getByRole('button', { name: say('Workspace {{name}}: go to another', { name }) });
  const goTo = async (page: Page, from: string, to: string): Promise<void> => {
    await here(page, from).click();
    await page
      .getByRole('group', { name: say('Workspaces') })
      .getByRole('button', { name: to })
      .click();
    await here(page, to).waitFor();
  };
  const why = async (press: string): Promise<void> => {
    const dialog = ada.getByRole('dialog');
    await dialog.getByLabel(say('Reason')).fill('The bill is open.');
    await dialog.getByRole('button', { name: say(press) }).click();
    await dialog.waitFor({ state: 'detached' });
  };

  it('an administrator makes one, goes there, finds nothing, and invites somebody', async () => {
    await ada.goto(`${product.reviewUrl}/admin/workspaces`);
    await ada.getByRole('button', { name: say('New workspace') }).click();
    const dialog = ada.getByRole('dialog');
    await dialog.getByLabel(say('Name')).fill('North');
    await dialog.getByLabel(say('Id'), { exact: true }).fill('north');
    await dialog.getByRole('button', { name: say('Make the workspace') }).click();
    await ada
      .getByRole('list', { name: say('Workspaces') })
      .getByText('north', { exact: true })
      .waitFor();
    expect(await seriousFaults(ada)).toEqual([]);

    await goTo(ada, main, 'North');
    await ada.getByText(say('All caught up')).first().waitFor();
    expect(await ada.title()).toContain('North');

    await ada.goto(`${product.reviewUrl}/admin/people`);
    await ada.getByRole('button', { name: say('Invite somebody') }).click();
    await ada.getByRole('dialog').getByLabel(say('E-mail')).fill(NORA);
    await ada
      .getByRole('dialog')
      .getByRole('button', { name: say('Make the link') })
      .click();
    const link = await ada.getByRole('dialog').getByLabel(say('Link')).inputValue();
    await ada
      .getByRole('dialog')
      .getByRole('button', { name: say('Done') })
      .click();
    nora = await (await browser.newContext({ locale })).newPage();
    await nora.goto(link);
    await nora.getByText('North').waitFor();
    await nora.getByLabel(say('Your name')).fill('Nora');
    await nora.getByRole('textbox', { name: say('Password') }).fill(PASSWORD);
    await nora.getByRole('button', { name: say('Join') }).click();
    await nora.getByText(say('All caught up')).first().waitFor();
  });

  it('what somebody writes to an account of it is there, and nowhere else; another tab follows', async () => {
    const beside = await ada.context().newPage();
    await beside.goto(product.reviewUrl);
    await here(beside, 'North').waitFor();
    telegram.say(8_101, 'Is the north gate open?');
    await nora.getByText('Is the north gate open?').first().waitFor();
    await ada.goto(product.reviewUrl);
    await ada.getByText('Is the north gate open?').first().waitFor();
    await goTo(ada, 'North', main);
    await ada.getByText(say('All caught up')).first().waitFor();
    await here(beside, main).waitFor();
    expect(await ada.getByText('Is the north gate open?').count()).toBe(0);
    await beside.close();
  });

  it('suspended, its people are told why, and what is written waits; resumed, they go on', async () => {
    await ada.goto(`${product.reviewUrl}/admin/workspaces`);
    await ada.getByRole('button', { name: say('Suspend {{name}}', { name: 'North' }) }).click();
    await why('Suspend the workspace');
    await nora.getByRole('heading', { name: say('{{name}} is suspended', { name: 'North' }) }).waitFor();
    await nora.getByText('The bill is open.').waitFor();
    expect(await seriousFaults(nora)).toEqual([]);
    telegram.say(8_102, 'And the south gate?');

    await ada.getByRole('button', { name: say('Resume {{name}}', { name: 'North' }) }).click();
    await why('Resume the workspace');
    await nora.getByText('And the south gate?').first().waitFor();
    await nora.getByText('Is the north gate open?').first().waitFor();
  });

  it('an administrator takes everything of it along as one file', async () => {
    await ada.goto(`${product.reviewUrl}/admin/workspaces`);
    await goTo(ada, main, 'North');
    await ada.goto(`${product.reviewUrl}/admin/workspaces`);
    const exports = ada.getByRole('region', { name: say('Export of this workspace') });
    await exports.getByRole('button', { name: say('Make an export') }).click();
    const [file] = await Promise.all([
      ada.waitForEvent('download'),
      exports.getByRole('link', { name: say('Download') }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^north-[\d-]+\.tar\.gz$/);
    const archive = path.join(folder, 'north.tar.gz');
    await file.saveAs(archive);
    const listed = execFileSync('tar', ['tzf', archive]).toString().trim().split('\n');
    expect(listed).toEqual(
      expect.arrayContaining(['message/00001.ndjson', 'audit/00001.ndjson', 'manifest.json']),
    );
    expect(await seriousFaults(ada)).toEqual([]);
    await goTo(ada, 'North', main);
  });

  it('the command bar goes there, too', async () => {
    await ada.goto(product.reviewUrl);
    await here(ada, main).waitFor();
    await ada.keyboard.press('Control+k');
    await ada.getByRole('combobox', { name: say('What do you want to do?') }).fill('North');
    await ada.keyboard.press('Enter');
    await here(ada, 'North').waitFor();
  });
});
