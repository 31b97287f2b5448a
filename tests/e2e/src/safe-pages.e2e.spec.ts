import { startModelSimulator, type ModelSimulator } from '@countersign/simulators/model/simulator';
import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { startTicketSimulator, type TicketSimulator } from '@countersign/simulators/tickets/simulator';
import { eventually, Product, Reviewer, type Item } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, signIn } from './browser.js';
import { HOSTILE } from './hostile-words.js';

const WORDS = Object.values(HOSTILE);
const FIRST = 9_700;
const RUNS = `<svg xmlns="http://www.w3.org/2000/svg" onload="globalThis.hit=1"><script>globalThis.hit=1;alert(1)</script></svg>`;
const FILES = [
  ['drawing.svg', 'image/svg+xml', RUNS],
  ['page.html', 'text/html', '<script>globalThis.hit=1;alert(1)</script>'],
  ['picture.png', 'image/png', '<script>globalThis.hit=1;alert(1)</script>'],
] as const;

/** What a page did that it never should, told by the page itself. */
interface Seen {
  dialogs: string[];
  outside: string[];
}

/** Runs in the page, before its own scripts: keeps what its policy had to stop. */
function listen(): void {
  const stopped: string[] = [];
  Object.assign(globalThis, { stopped });
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    stopped.push(`${violatedDirective} ${blockedURI}`),
  );
}

/** Runs in the page: elements and attributes only somebody else's words could have made, and words that turn those around them. */
function made(): { foreign: string[]; turned: string[]; ran: unknown; stopped: unknown } {
  const foreign: string[] = [];
  const turned: string[] = [];
  const bare = /[\u202A-\u202E\u2066-\u2069]/;
  for (const one of document.querySelectorAll('*')) {
    for (const { name, value } of one.attributes) {
      const leads = ['href', 'src', 'action', 'data', 'srcdoc', 'formaction'].includes(name);
      const own = /^(?:[/#]|blob:|data:image\/)/.test(value) || value.startsWith(location.origin);
      if (name.startsWith('on') || (leads && !own)) foreign.push(`${one.tagName} ${name}=${value}`);
    }
    if (/^(?:IFRAME|OBJECT|EMBED|BASE|STYLE|MATH|ANIMATE|MGLYPH)$/i.test(one.tagName))
      foreign.push(one.tagName);
    const says = [...one.childNodes].some((node) => node.nodeType === 3 && bare.test(node.nodeValue ?? ''));
    const apart = /isolate|plaintext/.test(getComputedStyle(one).unicodeBidi);
    if (says && !apart && !['TITLE', 'SCRIPT', 'OPTION', 'TEXTAREA'].includes(one.tagName))
      turned.push(`${one.tagName}.${one.className}`);
  }
  const { hit, stopped } = globalThis as unknown as { hit: unknown; stopped: unknown };
  return { foreign, turned, ran: hit ?? null, stopped };
}

const NOTHING = { foreign: [], turned: [], ran: null, stopped: [] };

describe('words and files of strangers, in the workspace and in the chat', () => {
  let telegram: TelegramSimulator;
  let model: ModelSimulator;
  let desk: TicketSimulator;
  let product: Product;
  let ada: Reviewer;
  let browser: Browser;
  let page: Page;
  const items: Item[] = [];
  const seen: Seen = { dialogs: [], outside: [] };

  const watch = async (one: Page): Promise<void> => {
    await one.addInitScript(listen);
    one.on('dialog', (dialog) => {
      seen.dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    one.on('request', (request) => {
      if (/^https?:/.test(request.url()) && new URL(request.url()).hostname !== '127.0.0.1')
        seen.outside.push(request.url());
    });
  };

  beforeAll(async () => {
    [telegram, model, desk] = await Promise.all([
      startTelegramSimulator(),
      startModelSimulator(),
      startTicketSimulator(),
    ]);
    product = await Product.start({
      ...desk.settings,
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      ANTHROPIC_API_KEY: 'simulated',
      ANTHROPIC_BASE_URL: model.url,
    });
    ada = await Reviewer.first(product);
    browser = await openBrowser();
    page = await signIn(browser, product);
    await page.getByRole('link', { name: 'Business' }).waitFor();
    await watch(page);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await Promise.all([telegram.stop(), model.stop(), desk.stop()]);
  });

  // Where the rules let no draft stand, a person writes: their words are no less dangerous to show.
  const ready = (chat: number): Promise<Item> =>
    ada.item(
      ({ state, recipient }) => ['ready', 'no_draft'].includes(state) && recipient.address === String(chat),
      60_000,
    );
  const shows = async (words: string): Promise<boolean> => {
    const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
    return flat(await page.locator('body').innerText()).includes(flat(words));
  };
  const open = async ({ id }: Item): Promise<void> => {
    await page.goto(`${product.reviewUrl}/items/${id}`);
    await page.locator('.message').first().waitFor();
  };

  it('SE-07: there are enough of them', () => {
    expect(WORDS.length).toBeGreaterThanOrEqual(25);
  });

  it.each(Object.entries(HOSTILE).map(([kind, words], index) => [kind, words, FIRST + index] as const))(
    'SE-07: %s as message, name, file name and draft is shown as the words it is',
    async (_, words, chat) => {
      model.script.always({ kind: 'text', text: words });
      const person = { id: chat, firstName: words.slice(0, 60), lastName: 'Example' };
      telegram.say(person, words);
      telegram.sendKind(person, 'document', {
        document: {
          ...telegram.files.put('nothing'),
          file_name: `${words.replaceAll('/', '∕')}.txt`,
          mime_type: 'text/plain',
        },
      });
      const item = await ready(chat);
      items.push(item);
      await open(item);
      await eventually(() => shows(words), { what: 'the message' });
      if (item.state === 'ready') await page.getByRole('textbox', { name: /Bubble 1 of/ }).waitFor();
      expect(await page.evaluate(made)).toEqual(NOTHING);
      expect(seen).toEqual({ dialogs: [], outside: [] });
    },
    90_000,
  );

  it('SE-07: most of them were drafts somebody read', () => {
    expect(items.filter(({ state }) => state === 'ready').length).toBeGreaterThanOrEqual(20);
  });

  it('SE-07: in private notes they are words as well', async () => {
    const [item] = items;
    for (const note of WORDS)
      await ada.call('POST', `/conversations/${item!.conversationId}/notes`, { note, mentions: [] });
    await open(item!);
    const notes = page.getByRole('list', { name: 'Private notes' });
    await eventually(async () => (await notes.getByRole('listitem').count()) === WORDS.length);
    for (const words of WORDS) expect(await shows(words)).toBe(true);
    expect(await page.evaluate(made)).toEqual(NOTHING);
    expect(seen).toEqual({ dialogs: [], outside: [] });
  });

  it('SE-07: in a ticket a draft proposes they are words as well', async () => {
    model.script.always({ kind: 'text' });
    model.script.next({
      kind: 'tool',
      name: 'open_ticket',
      input: {
        subject: HOSTILE['picture that fails'],
        details: WORDS.join('\n').slice(0, 1_900),
        priority: 'normal',
      },
    });
    model.script.next({ kind: 'text', text: 'A colleague will look at it.' });
    telegram.say(FIRST - 1, 'There is no hot water in my room!');
    await open(await ready(FIRST - 1));
    const ticket = page.getByRole('group', { name: 'Ticket 1' });
    expect(await ticket.getByLabel('Subject').inputValue()).toBe(HOSTILE['picture that fails']);
    expect(await ticket.getByLabel('Details').inputValue()).toContain(HOSTILE.frame);
    expect(await page.evaluate(made)).toEqual(NOTHING);
    expect(seen).toEqual({ dialogs: [], outside: [] });
  });

  it.each(FILES)('SE-07: %s is handed over as bytes that nothing runs', async (name, type, content) => {
    const chat = FIRST - 10 - content.length - name.length;
    const document = { ...telegram.files.put(content), file_name: name, mime_type: type };
    telegram.sendKind(chat, 'document', { document });
    const { conversationId } = await ready(chat);
    const url = await eventually(
      async () =>
        (await ada.thread(conversationId)).messages.flatMap(({ attachments }) =>
          attachments.flatMap(({ media }) => media?.url ?? []),
        )[0],
      { withinMs: 30_000, what: 'the file' },
    );
    const { headers } = await ada.open(url);
    expect(headers.get('content-disposition')).toMatch(/^attachment/);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    await page.goto(new URL(url, product.reviewUrl).href).catch(() => undefined); // a download, not a page
    expect(page.url()).not.toContain('/media/');
    expect(seen).toEqual({ dialogs: [], outside: [] });
  });

  it('SE-07: a customer who is answered with them reads words', async () => {
    const chat = await (await browser.newContext({ viewport: { width: 390, height: 780 } })).newPage();
    await watch(chat);
    await chat.goto(`${product.chatUrl}/chat`);
    const box = chat.getByRole('textbox', { name: 'Your message' });
    for (const words of WORDS.slice(0, 8)) {
      await box.fill(words);
      await box.press('Enter');
    }
    const item = await ada.item(({ state, channel }) => state === 'ready' && channel === 'webchat', 60_000);
    const reply = [HOSTILE.script!, HOSTILE['drawing that loads']!, HOSTILE['way out of an attribute']!];
    await ada.approve(item, reply, { reason: 'Somebody asked how it is written.', rules: ['hidden-orders'] });
    await chat.getByRole('log').getByText(reply[2]!).waitFor({ timeout: 30_000 });
    for (const words of reply) expect(await chat.getByRole('log').innerText()).toContain(words);
    expect(await chat.evaluate(made)).toMatchObject({ foreign: [], ran: null, stopped: [] });
    expect(seen).toEqual({ dialogs: [], outside: [] });
  });
});
