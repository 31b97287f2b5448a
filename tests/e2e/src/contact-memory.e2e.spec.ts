import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startModelSimulator, type ModelSimulator } from '@countersign/simulators/model/simulator';
import { eventually } from '@countersign/testing';
import type { Page } from 'playwright-core';
import { sharedDesk } from './desk.js';
import { story } from './story.js';

const folder = mkdtempSync(path.join(tmpdir(), 'contact-memory-'));
let model: ModelSimulator;

/** The product's own profiles, of which the first one also reads turns for what is worth remembering. */
function withExtractor(): string {
  const shipped = readFileSync(path.join(__dirname, '../../../apps/supervisor/profiles.yaml'), 'utf8');
  const extract = '{ provider: anthropic, model: claude-haiku-5-5, maxTokens: 1200, effort: low }';
  const file = path.join(folder, 'profiles.yaml');
  writeFileSync(file, shipped.replace(/^ {2}balanced:\n/m, `  balanced:\n    extract: ${extract}\n`));
  return file;
}

sharedDesk(async () => {
  model = await startModelSimulator();
  return {
    ...{ ANTHROPIC_API_KEY: 'sk-ant-simulated-simulated-simulated', ANTHROPIC_BASE_URL: model.url },
    LLM_PROFILES_FILE: withExtractor(),
  };
});
afterAll(async () => {
  await model.stop();
  rmSync(folder, { recursive: true, force: true });
});

story('what is known of a person', (told) => {
  // Each customer has a name nobody else has: what is asked of the model for them is found by it.
  const [introduced, corrected] =
    told.language === 'es' ? ['Xenthe Ruiz', 'Xenthe Ruíz-Ortega'] : ['Xanthe Ruiz', 'Xanthe Ruíz-Ortega'];
  let chat: number;
  let page: Page;
  beforeAll(async () => {
    chat = told.chat();
    page = await told.page();
  });
  afterAll(() => model.extracting.clear());

  const says = (text: string) => {
    told.telegram.say(chat, text);
    return told.ready(chat, ({ preview }) => preview.includes(text.slice(0, 20)));
  };
  /** The newest request to a model that says all of this. */
  const prompt = (...words: string[]): string | undefined =>
    model.journal
      .map(({ body }) => JSON.stringify(body))
      .findLast((body) => words.every((one) => body.includes(one)));
  const fact = (title: string) =>
    page
      .locator('.fact')
      .filter({ has: page.locator('.fact-title').filter({ hasText: new RegExp(`^${title}$`) }) });
  const look = () => page.getByText('What we know', { exact: true }).click();

  it('a customer who introduces themself is known by that name, with the words it rests on (ME-03, ME-12)', async () => {
    const words = `Hi, my name is ${introduced} and I live in Lisbon. I prefer a quiet room.`;
    await page.goto(told.url(await says(words)));
    await look();
    await fact('Name').getByText(introduced!, { exact: true }).waitFor();
    expect(await fact('Name').innerText()).toContain(`${told.says('They said so')} · 90 %`);
    expect(await fact('Name').locator('.fact-said').innerText()).toContain(`my name is ${introduced}`);
    expect(await fact('Place').innerText()).toContain('Lisbon');
    expect(await fact('Likes').innerText()).toContain('quiet room');
    expect(await told.faults(page)).toEqual([]);
  });

  it('the reviewer puts it right in place, and the next draft is asked for with the name as it is now', async () => {
    await fact('Name').getByRole('button', { name: 'Correct *' }).click();
    await page.getByLabel('What holds').fill(corrected!);
    await page.getByLabel('Why (may be left out)').fill('As on the passport');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await fact('Name').getByText(`Decided by ${told.ada.name}`).waitFor();
    await fact('Place').getByRole('button', { name: 'Take away *' }).click();
    await fact('Place').getByText('taken away').waitFor();
    const known = await fact('Name').innerText();
    expect(known).toContain('As on the passport');
    expect(known).toContain(`${told.says('Otherwise:')} ${introduced}`);
    await says('Is breakfast included in that?');
    const asked = await eventually(() => prompt(`name=\\"${corrected}\\"`), {
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
        await look();
        return fact('Likes').filter({ hasText: 'corner table' }).isVisible();
      },
      { what: 'the liking', withinMs: 20_000 },
    );
    await fact('Name').getByText(corrected!, { exact: true }).waitFor();
    expect(await page.locator('.memory').innerText()).not.toContain(`${told.says('Otherwise:')} Tired`);
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
        await look();
        await fact('Name').waitFor();
        return earlier.isVisible();
      },
      { what: 'a snapshot', withinMs: 20_000 },
    );
    const turns = `${told.says('turns 1 to 5')} · ${told.says('in their own words')} · `;
    expect(await earlier.innerText()).toMatch(new RegExp(`${turns}.*pets`));
    expect(await earlier.innerText()).toContain('Is breakfast included in that?');
    const writes = page.getByText('Writes *');
    for (const habit of ['about * characters a message', 'no emoji', 'on Telegram'])
      await writes.filter({ hasText: habit }).waitFor();
    expect(await told.faults(page)).toEqual([]);
    await says('One more thing: is there a garden?');
    const asked = await eventually(
      () => prompt('is there a garden', 'What we know of this person', corrected!),
      {
        what: 'the next draft',
      },
    );
    expect(asked).toMatch(/How they write: messages of about \d+ characters, no emoji/);
    expect(asked).toContain('<summary when=');
  });

  it('what was decided outlives a restart of the service that remembers, and nothing of it is in a log', async () => {
    await told.product.killAndAwaitReturn('rapport-writer');
    await page.reload();
    await look();
    await fact('Name').getByText(corrected!, { exact: true }).waitFor();
    expect(told.product.logs()).not.toMatch(/Xanthe|Xenthe|passport|quiet room/);
  });
});
