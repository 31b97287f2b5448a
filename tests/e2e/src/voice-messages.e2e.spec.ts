import { soundOf } from '@countersign/simulators/speech/script';
import { startSpeechSimulator, type SpeechSimulator } from '@countersign/simulators/speech/simulator';
import { SAMPLES } from '@countersign/simulators/samples/files';
import { startWhatsAppSimulator, type WhatsAppSimulator } from '@countersign/simulators/whatsapp/simulator';
import { freePort, Product, Reviewer, type Item } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';
import { dictionaryOf } from './desk.js';
import { inLanguage } from './in-language.js';
import { englishOn } from './words.js';

const APP_SECRET = 'the-app-secret-of-this-story';
const SAID = 'What time is breakfast?';

describe('a voice message (AU-04, DB-07)', () => {
  let speech: SpeechSimulator;
  let whatsapp: WhatsAppSimulator;
  let product: Product;
  let reviewer: Reviewer;
  let browser: Browser;
  /** The same conversations, read in English and in Spanish. */
  let english: Page;
  let spanish: Page;
  let customers = 32_470_200_000;

  beforeAll(async () => {
    const port = String(await freePort());
    [speech, whatsapp] = await Promise.all([
      startSpeechSimulator(),
      startWhatsAppSimulator({ webhookPause: 200 }),
    ]);
    whatsapp.callAt({ url: `http://127.0.0.1:${port}/webhooks/whatsapp`, appSecret: APP_SECRET });
    product = await Product.start({
      WHATSAPP_PORT: port,
      ...whatsapp.settings,
      WHATSAPP_APP_SECRET: APP_SECRET,
      WHATSAPP_VERIFY_TOKEN: 'the-verify-token-of-this-story',
      ...speech.settings,
    });
    reviewer = await Reviewer.first(product);
    browser = await openBrowser();
    const dictionary = await dictionaryOf(reviewer);
    english = inLanguage(await signIn(browser, product), 'en', dictionary);
    spanish = inLanguage(await signIn(browser, product, { locale: 'es-ES' }), 'es', dictionary);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await Promise.all([whatsapp.stop(), speech.stop()]);
  });

  const speaks = (name: string, kind: 'voice' | 'audio' = 'voice'): string => {
    const waId = String(++customers);
    whatsapp.sendKind({ waId, name }, kind);
    return waId;
  };
  const itemOf = (waId: string): Promise<Item> =>
    reviewer.item(({ recipient, state }) => recipient.address === waId && state === 'ready', 40_000);
  /** Opens somebody’s conversation in both languages. */
  const inBoth = async (name: string, reads: (workspace: Page) => Promise<void>): Promise<void> => {
    for (const workspace of [english, spanish]) {
      await workspace.getByRole('list', { name: 'Open items' }).getByText(name).click();
      await reads(workspace);
    }
  };

  it('is read, with the doubt of whoever heard it, and its draft answers what was said', async () => {
    const answer = { kind: 'text', text: SAID, language: 'english', confidence: 'low' } as const;
    speech.script.says(soundOf(SAMPLES.voice()), answer);
    const item = await itemOf(speaks('Ada who speaks'));
    expect(item.draft?.bubbles.map(({ text }) => text).join(' ')).toContain('Breakfast is served every day');
    expect(speech.violations).toEqual([]);
    await inBoth('Ada who speaks', async (workspace) => {
      const transcript = workspace.getByRole('figure').filter({ hasText: SAID });
      await transcript.getByText('Low confidence').waitFor();
      const heard = transcript.getByText('Transcript by a model (whisper-1)*');
      await heard.filter({ hasText: workspace === spanish ? '· inglés' : '· English' }).waitFor();
      await workspace.getByLabel('Voice message', { exact: true }).waitFor();
    });
    expect(await seriousFaults(english)).toEqual([]);
    expect(await englishOn(spanish)).toEqual([]);
  });

  it('in which nobody speaks is not given words: the reviewer is asked to listen, the draft thanks for it', async () => {
    speech.script.clear();
    speech.script.next({ kind: 'noise' });
    // Another recording: the first one's bytes were heard a moment ago.
    const item = await itemOf(speaks('Bob who hums', 'audio'));
    expect(item.draft?.bubbles[0]?.text).toContain('Thank you for the audio file');
    await inBoth('Bob who hums', async (workspace) => {
      await workspace.getByText('Not transcribed: nobody was heard speaking. Please listen.').waitFor();
      expect(await workspace.getByText('Thanks for watching!').count()).toBe(0);
    });
  });

  it('says nothing of what was said to any log', () => {
    expect(product.logs()).not.toContain('breakfast?');
    expect(product.logs()).toContain('media.heard');
  });

  it('is answered while whoever listens takes for ever: after ten seconds at most the turn goes on without it', async () => {
    speech.script.clear();
    speech.script.always({ kind: 'hang' });
    const item = await itemOf(speaks('Cleo who waits', 'audio'));
    expect(item.draft?.bubbles[0]?.text).toContain('Thank you for the audio file');
  });

  it('teaches what typed words would, and what we know of them says that it was one (ME-03)', async () => {
    speech.script.clear();
    speech.script.next({
      kind: 'text',
      text: 'My name is Xanthe Ruiz.',
      language: 'english',
      confidence: 'high',
    });
    await itemOf(speaks('Dora', 'audio'));
    await inBoth('Dora', async (workspace) => {
      await workspace.getByText('What we know', { exact: true }).click();
      const name = workspace.locator('.fact').filter({ hasText: 'Xanthe Ruiz' });
      await name.filter({ hasText: 'They said so' }).filter({ hasText: 'in a voice message' }).waitFor();
      expect(await name.locator('.fact-said').innerText()).toContain('My name is Xanthe Ruiz.');
    });
  });
});
