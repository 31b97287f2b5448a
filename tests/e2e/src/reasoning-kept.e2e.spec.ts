import { startModelSimulator, type ModelSimulator } from '@countersign/simulators/model/simulator';
import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { Product, Reviewer, type Item } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, picture, seriousFaults, signIn } from './browser.js';

const CHAT = 8_801;
const REASONED = 'marmalade-canary: they sound impatient, so I will claim it is certain';
/** What a person can go and look at: their documents, what somebody said, the facts they wrote down, what a skill answered. */
const CHECKABLE = ['passage', 'memory', 'fact', 'look-up'];

describe('what a model reasoned before it answered', () => {
  let telegram: TelegramSimulator;
  let model: ModelSimulator;
  let product: Product;
  let ada: Reviewer;
  let browser: Browser;
  let page: Page;
  let item: Item;

  beforeAll(async () => {
    [telegram, model] = await Promise.all([startTelegramSimulator(), startModelSimulator()]);
    for (const lane of [model.script, model.editing, model.judging, model.extracting, model.labelling])
      lane.always({ kind: 'text', thinks: REASONED });
    product = await Product.start({
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      ANTHROPIC_API_KEY: 'simulated',
      ANTHROPIC_BASE_URL: model.url,
    });
    ada = await Reviewer.first(product);
    await ada.call('POST', '/facts', {
      facts: {
        ...{ name: 'Sea House', zone: 'Europe/Madrid', places: [], emails: [], links: [], policies: [] },
        calendars: [
          {
            name: 'Reception',
            weekly: [{ days: [1, 2, 3, 4, 5], opens: '09:00', closes: '17:00' }],
            special: [],
          },
        ],
        ...{ phones: [{ label: 'Reception', number: '+34 956 000 000' }], prices: [], helpTexts: [] },
      },
      base: 0,
    });
    browser = await openBrowser();
    page = await signIn(browser, product);
    await page.getByRole('link', { name: 'Business' }).waitFor();
    telegram.say(CHAT, 'When are you open, and what is your telephone number?');
    item = await ada.item(
      ({ state, recipient }) => state === 'ready' && recipient.address === String(CHAT),
      60_000,
    );
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await Promise.all([telegram.stop(), model.stop()]);
  });

  it('RV-21: what a draft can be checked against is what anybody can look up, and nothing a model says of itself', async () => {
    const evidence = item.draft?.evidence as { kind: string; title: string; excerpt: string }[];
    expect(evidence.length).toBeGreaterThan(0);
    for (const { kind } of evidence) expect(CHECKABLE).toContain(kind);
    await page.goto(`${product.reviewUrl}/items/${item.id}`);
    const pane = page.getByRole('region', { name: 'Evidence' });
    for (const { excerpt } of evidence) await pane.getByText(excerpt.split('\n')[0]!).first().waitFor();
    expect(await pane.getByRole('listitem').count()).toBe(evidence.length);
    // How sure one may be is measured of other drafts, and of too few of them nothing is said.
    const fared = page.getByRole('list', { name: 'How drafts about the same fared' });
    await fared.getByText('too few drafts were decided in 30 days').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, 'evidence');
  });

  it('RV-21: no answer of the workspace holds it, whatever is asked of the item, its people and its numbers', async () => {
    expect(model.journal.some(({ answer }) => answer === 'text')).toBe(true);
    const { contactId } = item as unknown as { contactId: string };
    const { requestId } = item.draft as unknown as { requestId: string };
    const ids: [RegExp, string][] = [
      [/\/items\//, item.id],
      [/\/conversations\//, item.conversationId],
      [/\/contacts\//, contactId],
      [/\/drafts\//, requestId],
    ];
    const described = await ada.call<{ paths: Record<string, object> }>('GET', '/openapi.json');
    const asked: string[] = [];
    for (const [route, methods] of Object.entries(described.paths)) {
      const id = ids.find(([place]) => place.test(route))?.[1];
      if (!('get' in methods) || /\/(stream|export)/.test(route) || (route.includes('{') && !id)) continue;
      const path = route.replace('/api/v1', '').replace(/\{\w+\}/, id ?? '');
      if (path.includes('{')) continue;
      const answer = await ada.call<unknown>('GET', path).catch((error: unknown) => String(error));
      asked.push(path);
      expect([path, JSON.stringify(answer)?.includes('canary')]).toEqual([path, false]);
    }
    for (const part of [
      '/items',
      `/items/${item.id}`,
      `/conversations/${item.conversationId}`,
      `/drafts/${requestId}/prompts`,
    ])
      expect(asked).toContain(part);
    expect(asked.length).toBeGreaterThan(40);
  });

  it('RV-21: no page shows it, nor does the prompt that somebody reads in full', async () => {
    for (const address of [
      `/items/${item.id}`,
      '/',
      '/numbers',
      '/admin/audit',
      '/operations/dead-letters',
    ]) {
      await page.goto(product.reviewUrl + address);
      await page.getByRole('navigation', { name: 'Pages' }).waitFor();
      expect(await page.content()).not.toContain('canary');
    }
    await page.goto(`${product.reviewUrl}/items/${item.id}`);
    await page.getByText('Full prompt').click();
    await page.getByRole('button', { name: 'Read it (noted on the trail)' }).first().click();
    await page.getByLabel('Prompt of draft').waitFor();
    expect(await page.content()).not.toContain('canary');
  });
});
