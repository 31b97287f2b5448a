import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { subjectOf } from '@countersign/contracts';
import { eventually, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';
import { dictionaryOf } from './desk.js';
import { inLanguage } from './in-language.js';
import { englishOn } from './words.js';

const ROOT = path.resolve(__dirname, '../../..');
const LOCALES = { en: 'en-GB', es: 'es-ES' } as const;

interface Letter {
  id: string;
  app: string;
  holds: boolean;
}

describe('a message nobody can read: one conversation waits, people repair it (OP-05)', () => {
  let product: Product;
  let reviewer: Reviewer;
  let browser: Browser;

  beforeAll(async () => {
    product = await Product.start();
    reviewer = await Reviewer.first(product);
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const dlq = (...words: string[]) => {
    const script = path.join(ROOT, 'tools/countersign.mjs');
    const options = { cwd: ROOT, encoding: 'utf8' as const };
    const folder = path.join(product.folder, 'data');
    return spawnSync(process.execPath, [script, 'dlq', ...words, '--data-dir', folder], options);
  };
  const open = (): Letter[] => JSON.parse(dlq('list', '--json').stdout) as Letter[];

  describe.each(['en', 'es'] as const)('read in %s', (language) => {
    let workspace: Page;
    let chat: Page;
    let conversationId: string;
    /** Letters of whoever told it before. */
    let earlier: string[];

    beforeAll(async () => {
      earlier = open().map(({ id }) => id);
      const visitor = await signIn(browser, product, { locale: LOCALES[language] });
      workspace = inLanguage(visitor, language, await dictionaryOf(reviewer));
      chat = await (await browser.newContext({ viewport: { width: 390, height: 780 } })).newPage();
    });
    afterAll(() => Promise.all([workspace, chat].map((one) => one.context().close())));

    const page = () => workspace.goto(`${product.reviewUrl}/operations/dead-letters`);
    const letters = (): Letter[] => open().filter(({ id }) => !earlier.includes(id));
    const faults = () => (language === 'es' ? englishOn(workspace) : seriousFaults(workspace));

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

      await workspace.goto(`${product.reviewUrl}/items/${item.id}`);
      await workspace.getByRole('button', { name: 'See what got stuck' }).waitFor();
      expect(await workspace.getByText('On hold', { exact: true }).count()).toBe(1);
      expect(await faults()).toEqual([]);
      await workspace.getByRole('button', { name: 'See what got stuck' }).click();
      const letter = workspace.getByRole('dialog');
      await letter.locator(':text("[fields of no contract]")').waitFor();
      expect(await letter.innerText()).not.toContain('0470');
      expect(await faults()).toEqual([]);
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
          await workspace.getByRole('heading', { name: '*, given up by * debouncer' }).waitFor();
          await workspace.getByText('Conversation *', { exact: true }).first().waitFor();
          expect(await faults()).toEqual([]);
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
      await dialog.getByText('would fail again: the contract is not met').waitFor();
      expect(await dialog.getByRole('button', { name: 'Nothing to hand out' }).isDisabled()).toBe(true);
      expect(await faults()).toEqual([]);
    });

    it('tells the command line the same, which exits with a failure when it could not do what it was asked', () => {
      const apps = letters().map(({ app }) => app);
      expect(apps.sort()).toEqual([
        'analytics-writer',
        'debouncer',
        'dispatcher',
        'rapport-writer',
        'review',
      ]);
      const dry = dlq('redrive', '--app', 'debouncer', '--dry-run');
      expect(dry.stdout).toContain('still does not fit its contract');
      expect(dry.status).toBe(1);
      const [letter] = letters();
      const shown = dlq('show', letter!.id);
      expect([shown.status, shown.stdout.includes('0470')]).toEqual([0, false]);
      expect(dlq('drop', letter!.id).status).toBe(2);
    });

    it('lets the conversation flow again once the letters that hold it are discarded, from either place', async () => {
      await page();
      const card = workspace.getByRole('region', { name: '*, given up by * debouncer' });
      await card.getByRole('button', { name: 'Discard…' }).click();
      const dialog = workspace.getByRole('dialog');
      await dialog.getByLabel('Why').fill('Not a message: a probe of ours');
      await dialog.getByRole('button', { name: 'Discard this letter' }).click();
      await card.waitFor({ state: 'detached' });
      const held = letters().find(({ app, holds }) => app === 'review' && holds);
      expect(dlq('drop', held!.id, '--reason', 'a probe of ours').status).toBe(0);

      const item = await reviewer.item((one) => one.conversationId === conversationId);
      await reviewer.approve(item, ['Breakfast is from seven.']);
      // The unreadable message is still the newest of its conversation: the dispatcher must know that nobody has to see it.
      await chat.getByRole('log').getByText('Breakfast is from seven.').waitFor({ timeout: 20_000 });
      const trail = await product.query<{ actor: string }>(
        'countersign',
        `SELECT actor FROM review.audit WHERE action = 'dead-letter.discarded' ORDER BY seq`,
      );
      expect(trail.slice(-2)).toEqual([
        { actor: expect.stringMatching(/^person:/) as string },
        { actor: 'operator:cli' },
      ]);
      await eventually(() => letters().every(({ holds }) => !holds));
    });
  });
});
