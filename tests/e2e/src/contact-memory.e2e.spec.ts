import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startModelSimulator, type ModelSimulator } from '@countersign/simulators/model/simulator';
import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { EMAIL, eventually, PASSWORD, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults } from './browser.js';

const CHAT = 8_101;
const folder = mkdtempSync(path.join(tmpdir(), 'contact-memory-'));

/** The product's own profiles, of which the first one also reads turns for what is worth remembering. */
function withExtractor(): string {
  const shipped = readFileSync(path.join(__dirname, '../../../apps/supervisor/profiles.yaml'), 'utf8');
  const extract = '{ provider: anthropic, model: claude-haiku-5-5, maxTokens: 1200, effort: low }';
  const file = path.join(folder, 'profiles.yaml');
  writeFileSync(file, shipped.replace(/^ {2}balanced:\n/m, `  balanced:\n    extract: ${extract}\n`));
  return file;
}

describe('what is known of a person', () => {
  let model: ModelSimulator;
  let telegram: TelegramSimulator;
  let product: Product;
  let reviewer: Reviewer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    model = await startModelSimulator();
    telegram = await startTelegramSimulator();
    product = await Product.start({
      ...{ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url },
      ...{ ANTHROPIC_API_KEY: 'sk-ant-simulated-simulated-simulated', ANTHROPIC_BASE_URL: model.url },
      LLM_PROFILES_FILE: withExtractor(),
    });
    reviewer = await Reviewer.first(product);
    browser = await openBrowser();
    page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await page.goto(product.reviewUrl);
    await page.getByLabel('E-mail').fill(EMAIL);
    await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await page.getByRole('button', { name: /sign in/i }).click();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await telegram.stop();
    await model.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const says = async (text: string): Promise<void> => {
    telegram.say(CHAT, text);
    await reviewer.item(({ state, preview }) => state === 'ready' && preview.includes(text.slice(0, 20)));
  };
  /** The newest request to a model that says all of this. */
  const prompt = (...words: string[]): string | undefined =>
    model.journal
      .map(({ body }) => JSON.stringify(body))
      .findLast((body) => words.every((one) => body.includes(one)));
  const fact = (title: string) =>
    page.locator('.fact').filter({ has: page.locator('.fact-title', { hasText: new RegExp(`^${title}$`) }) });

  it('a customer who introduces themself is known by that name, with the words it rests on (ME-03, ME-12)', async () => {
    await says('Hi, my name is Xanthe Ruiz and I live in Lisbon. I prefer a quiet room.');
    await page.getByText('What we know', { exact: true }).click();
    await fact('Name').getByText('Xanthe Ruiz', { exact: true }).waitFor();
    expect(await fact('Name').innerText()).toContain('They said so · 90 % sure');
    expect(await fact('Name').locator('.fact-said').innerText()).toContain('my name is Xanthe Ruiz');
    expect(await fact('Place').innerText()).toContain('Lisbon');
    expect(await fact('Likes').innerText()).toContain('quiet room');
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('the reviewer puts it right in place, and the next draft is asked for with the name as it is now', async () => {
    await page.getByRole('button', { name: 'Correct Name: Xanthe Ruiz' }).click();
    await page.getByLabel('What holds').fill('Xanthe Ruíz-Ortega');
    await page.getByLabel('Why (may be left out)').fill('As on the passport');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await fact('Name').getByText('Decided by Ada').waitFor();
    await page.getByRole('button', { name: /^Take away Place/ }).click();
    await fact('Place').getByText('taken away').waitFor();
    expect(await fact('Name').innerText()).toMatch(
      /Otherwise: Xanthe Ruiz[\s\S]*As on the passport|As on the passport[\s\S]*Otherwise: Xanthe Ruiz/,
    );
    await says('Is breakfast included in that?');
    const asked = await eventually(() => prompt('name=\\"Xanthe Ruíz-Ortega\\"'), {
      what: 'the corrected name',
    });
    expect(asked).toContain('Prefers: quiet room');
    expect(asked).not.toContain('Place: Lisbon');
    await page.getByText('What we know of them').waitFor();
  });

  it('what a model finds in a turn is beside what patterns find, with its words, and no name is made of a state (ME-04, ME-05)', async () => {
    // Nothing was answered yet: it is the third of the messages that are read.
    const one = { message: 3, quote: 'the corner table', confidence: 0.9 };
    const found = [
      { ...one, kind: 'likes', value: 'corner table' },
      { ...one, kind: 'name', value: 'Tired', quote: "I'm Tired" },
    ];
    const read = { facts: found, summary: 'They sit in the corner.', topics: [], questions: [] };
    model.extracting.next({ kind: 'text', text: JSON.stringify(read) });
    // What comes after is no answer: then patterns and their own sentences stand.
    model.extracting.always({ kind: 'text', text: 'I could not say.' });
    await says("I'm Tired of waiting. For us it has always been the corner table");
    await eventually(
      async () => {
        await page.reload();
        await page.getByText('What we know', { exact: true }).click();
        return fact('Likes').filter({ hasText: 'corner table' }).isVisible();
      },
      { what: 'the liking', withinMs: 20_000 },
    );
    await fact('Name').getByText('Xanthe Ruíz-Ortega', { exact: true }).waitFor();
    expect(await page.locator('.memory').innerText()).not.toMatch(/Otherwise: Tired/);
  });

  it('after the fifth turn it says what was talked about and how they write, and the next draft is told (ME-07, ME-09)', async () => {
    for (const text of [
      'Can I bring my dog with me?',
      'He is small and very quiet',
      'Thank you, that is all',
    ])
      await says(text);
    const earlier = page.getByRole('region', { name: 'Earlier conversations' });
    await eventually(
      async () => {
        await page.reload();
        await page.getByText('What we know', { exact: true }).click();
        await fact('Name').waitFor();
        return earlier.isVisible();
      },
      { what: 'a snapshot', withinMs: 20_000 },
    );
    expect(await earlier.innerText()).toMatch(/turns 1 to 5 · in their own words · .*pets/);
    expect(await earlier.innerText()).toContain('Is breakfast included in that?');
    await page.getByText(/^Writes .* characters a message · no emoji · on Telegram/).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await says('One more thing: is there a garden?');
    const asked = await eventually(() => prompt('is there a garden', 'What we know of this person'), {
      what: 'the next draft',
    });
    expect(asked).toMatch(/How they write: messages of about \d+ characters, no emoji/);
    expect(asked).toContain('<summary when=');
  });

  it('what was decided outlives a restart of the service that remembers, and nothing of it is in a log', async () => {
    await product.killAndAwaitReturn('rapport-writer');
    await page.reload();
    await page.getByText('What we know', { exact: true }).click();
    await fact('Name').getByText('Xanthe Ruíz-Ortega', { exact: true }).waitFor();
    expect(product.logs()).not.toMatch(/Xanthe|passport|quiet room/);
  });
});
