import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { subjectOf } from '@countersign/contracts';
import { EMAIL, eventually, PASSWORD, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.js';

const ROOT = path.resolve(__dirname, '../../..');

async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: page as never }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`);
}

interface Letter {
  id: string;
  app: string;
  holds: boolean;
}

describe('a message nobody can read: one conversation waits, people repair it (OP-05)', () => {
  let product: Product;
  let reviewer: Reviewer;
  let browser: Browser;
  let workspace: Page;
  let chat: Page;
  let conversationId: string;

  beforeAll(async () => {
    product = await Product.start();
    reviewer = await Reviewer.first(product);
    browser = await openBrowser();
    workspace = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    chat = await (await browser.newContext({ viewport: { width: 390, height: 780 } })).newPage();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const page = (): Promise<void> =>
    workspace.goto(`${product.reviewUrl}/operations/dead-letters`).then(() => undefined);
  const dlq = (...words: string[]) => {
    const script = path.join(ROOT, 'tools/countersign.mjs');
    const options = { cwd: ROOT, encoding: 'utf8' as const };
    const folder = path.join(product.folder, 'data');
    return spawnSync(process.execPath, [script, 'dlq', ...words, '--data-dir', folder], options);
  };
  const open = (): Letter[] => JSON.parse(dlq('list', '--json').stdout) as Letter[];

  it('shows in the item why nothing can be sent, and where to look', async () => {
    await chat.goto(`${product.chatUrl}/chat`);
    const box = chat.getByRole('textbox', { name: 'Your message' });
    await box.fill('What time is breakfast?');
    await box.press('Enter');
    const item = await reviewer.item(({ state }) => state === 'ready');
    ({ conversationId } = item);
    const subject = subjectOf({ type: 'inbound.message', version: 1, workspace: 'main', conversationId });
    await product.publishAs('ingest-web', subject, JSON.stringify({ text: 'call me on 0470' }));
    await expect(reviewer.approve(item, ['At seven.'])).rejects.toThrow('409');

    await workspace.goto(product.reviewUrl);
    await workspace.getByLabel('E-mail').fill(EMAIL);
    await workspace.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await workspace.getByRole('button', { name: /sign in/i }).click();
    await workspace.getByRole('button', { name: 'See what got stuck' }).waitFor();
    expect(await workspace.getByText('On hold', { exact: true }).count()).toBe(1);
    expect(await seriousFaults(workspace)).toEqual([]);
    await workspace.getByRole('button', { name: 'See what got stuck' }).click();
    const letter = workspace.getByRole('dialog');
    await letter.getByText('[fields of no contract]').waitFor();
    expect(await letter.innerText()).not.toContain('0470');
    expect(await seriousFaults(workspace)).toEqual([]);
  }, 120_000);

  it('lists what got stuck by cause, on a desk and on a phone, in both themes', async () => {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 780 },
    ]) {
      await workspace.setViewportSize(viewport);
      for (const colorScheme of ['light', 'dark'] as const) {
        await workspace.emulateMedia({ colorScheme });
        await page();
        await workspace.getByRole('heading', { name: /given up by debouncer/ }).waitFor();
        await workspace
          .getByText(/^Conversation /)
          .first()
          .waitFor();
        expect(await seriousFaults(workspace)).toEqual([]);
        const width = await workspace.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(viewport.width);
      }
    }
    await workspace.setViewportSize({ width: 1440, height: 900 });
  }, 120_000);

  it('says before a re-drive that it would not help', async () => {
    await page();
    await workspace.getByRole('button', { name: 'Re-drive…' }).first().click();
    const dialog = workspace.getByRole('dialog');
    await dialog.getByText(/would fail again/).waitFor();
    expect(await dialog.getByRole('button', { name: 'Nothing to hand out' }).isDisabled()).toBe(true);
    expect(await seriousFaults(workspace)).toEqual([]);
  });

  it('tells the command line the same, which exits with a failure when it could not do what it was asked', () => {
    const apps = open().map(({ app }) => app);
    expect(apps.sort()).toEqual(['analytics-writer', 'debouncer', 'dispatcher', 'rapport-writer', 'review']);
    const dry = dlq('redrive', '--app', 'debouncer', '--dry-run');
    expect(dry.stdout).toContain('still does not fit its contract');
    expect(dry.status).toBe(1);
    const [letter] = open();
    const shown = dlq('show', letter!.id);
    expect([shown.status, shown.stdout.includes('0470')]).toEqual([0, false]);
    expect(dlq('drop', letter!.id).status).toBe(2);
  });

  it('lets the conversation flow again once the letters that hold it are discarded, from either place', async () => {
    await page();
    const card = workspace.getByRole('region', { name: /given up by debouncer/ });
    await card.getByRole('button', { name: 'Discard…' }).click();
    const dialog = workspace.getByRole('dialog');
    await dialog.getByLabel('Why').fill('Not a message: a probe of ours');
    await dialog.getByRole('button', { name: /^Discard this/ }).click();
    await card.waitFor({ state: 'detached' });
    const held = open().find(({ app, holds }) => app === 'review' && holds);
    expect(dlq('drop', held!.id, '--reason', 'a probe of ours').status).toBe(0);

    const item = await reviewer.item((one) => one.conversationId === conversationId);
    await reviewer.approve(item, ['Breakfast is from seven.']);
    // The unreadable message is still the newest of its conversation: the dispatcher must know that nobody has to see it.
    await chat.getByRole('log').getByText('Breakfast is from seven.').waitFor({ timeout: 20_000 });
    const trail = await product.query<{ actor: string }>(
      'countersign',
      `SELECT actor FROM review.audit WHERE action = 'dead-letter.discarded' ORDER BY seq`,
    );
    expect(trail).toEqual([
      { actor: expect.stringMatching(/^person:/) as string },
      { actor: 'operator:cli' },
    ]);
    await eventually(() => open().every(({ holds }) => !holds));
  });
});
