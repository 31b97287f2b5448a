import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { InboundMessage, InboundStatus } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import type { BrowserContext, Page } from '@playwright/test';
import { ChatBrowser, linesOf, own, seriousFaults, write } from './chat-browser.js';
import { INTERNAL_TOKEN, WebChatWorld } from './web-chat-world.js';

describe('the chat page', () => {
  let world: WebChatWorld;
  let url: string;
  let browser: ChatBrowser;
  let context: BrowserContext;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    world = await WebChatWorld.start();
    url = await world.service({ WEBCHAT_TITLE: 'Harbour House', WEBCHAT_MESSAGES_PER_MINUTE: '100' });
    browser = await ChatBrowser.start();
  });
  afterAll(async () => {
    await browser.stop();
    await world.stop();
  });
  beforeEach(async () => {
    context = await browser.visitor({}, faults);
    page = await context.newPage();
    await page.goto(`${url}/chat`);
    await page.locator('#welcome').waitFor();
  });
  afterEach(async () => {
    await context.close();
    expect(faults.splice(0)).toEqual([]);
  });

  const addressOf = async (): Promise<string> =>
    (await page.evaluate(() => localStorage.getItem('countersign.token') ?? '')).split('.')[0] ?? '';
  const internal = (what: string, body: object): Promise<Response> =>
    fetch(`${url}/internal/${what}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${INTERNAL_TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const reply = async (text: string): Promise<string> => {
    const bubbleId = crypto.randomUUID();
    const address = await addressOf();
    await internal(`deliveries/${bubbleId}`, { address, replyId: crypto.randomUUID(), position: 0, text });
    return bubbleId;
  };
  const published = async (): Promise<(string | undefined)[]> => {
    const address = await addressOf();
    const events = await world.bus.published(InboundMessage);
    return events.filter(({ data }) => data.chat === address).map(({ data }) => data.text);
  };

  it('sends what is written, shows the reply without a reload, and all of it after one', async () => {
    for (const text of ['Hi!', 'Are dogs welcome?', 'Until when is check-in?']) await write(page, text);
    await own(page, 'delivered', 3);
    expect(await published()).toEqual(['Hi!', 'Are dogs welcome?', 'Until when is check-in?']);
    await internal('typing', { address: await addressOf() });
    await page.locator('#typing i').first().waitFor();
    const bubbleId = await reply('They are. Until ten in the evening: https://harbour.example/way');
    await page.locator('.theirs').waitFor();
    expect(await page.locator('#typing i').count()).toBe(0);
    expect(await page.locator('.theirs a').getAttribute('href')).toBe('https://harbour.example/way');
    const marks = await eventually(async () => {
      const statuses = await world.bus.published(InboundStatus);
      const read = statuses.filter(({ data }) => data.bubbleId === bubbleId && data.status === 'read');
      return read.length > 0 && read;
    });
    expect(marks).toHaveLength(1);
    const before = await linesOf(page);
    await page.reload();
    await page.locator('.theirs').waitFor();
    expect(await linesOf(page)).toEqual(before);
    expect(before).toHaveLength(4);
  });

  it('keeps what is written offline, says so, and sends it once when the line is back', async () => {
    await write(page, 'before');
    await own(page, 'delivered', 1);
    await context.setOffline(true);
    await page.getByText('You are offline.').waitFor();
    await write(page, 'offline one');
    await write(page, 'offline two');
    await own(page, 'waiting', 2);
    expect(await published()).toEqual(['before']);
    await context.setOffline(false);
    await own(page, 'delivered', 3);
    await page.getByText('You are offline.').waitFor({ state: 'hidden' });
    expect(await published()).toEqual(['before', 'offline one', 'offline two']);
  });

  it('sends a message once whose answer was lost, even over a reload', async () => {
    let lost = true;
    await page.route('**/chat/messages', async (route) => {
      if (!lost) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await write(page, 'did you get this?');
    await eventually(async () => (await published()).length === 1);
    await page.reload();
    lost = false;
    await own(page, 'delivered', 1);
    await write(page, 'and this?');
    await own(page, 'delivered', 2);
    expect(await published()).toEqual(['did you get this?', 'and this?']);
  });

  it('keeps a message through a reload while nobody takes it, then sends it', async () => {
    let away = true;
    await page.route('**/chat/messages', (route) =>
      away ? route.fulfill({ status: 503 }) : route.continue(),
    );
    await write(page, 'patience');
    await own(page, 'waiting', 1);
    await page.reload();
    await own(page, 'waiting', 1);
    away = false;
    await own(page, 'delivered', 1);
    expect(await published()).toEqual(['patience']);
  });

  it('catches up with replies that came while the line was cut, each once', async () => {
    await write(page, 'hello');
    await own(page, 'delivered', 1);
    await context.setOffline(true);
    await page.getByText('You are offline.').waitFor();
    for (const text of ['one', 'two', 'three']) await reply(text);
    await context.setOffline(false);
    await eventually(async () => (await page.locator('.theirs').count()) === 3);
    expect((await linesOf(page)).slice(1)).toEqual(['Reply: one', 'Reply: two', 'Reply: three']);
  });

  it('is one thread in two tabs', async () => {
    const other = await context.newPage();
    await other.goto(`${url}/chat`);
    await write(page, 'from the first tab');
    await own(other, 'delivered', 1);
    await write(other, 'from the second tab');
    await own(page, 'delivered', 2);
    await reply('to both');
    for (const tab of [page, other]) await tab.locator('.theirs').waitFor();
    expect(await linesOf(page)).toEqual(await linesOf(other));
  });

  it('begins anew when the kept thread has expired, and says so', async () => {
    await page.evaluate(() => localStorage.setItem('countersign.token', 'expired.1.token'));
    await page.reload();
    await page.getByText('Your earlier conversation has expired.').waitFor();
    await write(page, 'a new start');
    await own(page, 'delivered', 1);
  });

  it('tells of new replies while the reader is further up, and leads there', async () => {
    for (let n = 0; n < 30; n++) await reply(`line ${n}`);
    await eventually(async () => (await page.locator('.theirs').count()) === 30);
    await page.locator('#scroller').evaluate((scroller) => scroller.scrollTo(0, 0));
    await reply('the newest');
    const jump = page.getByRole('button', { name: '1 new message' });
    await jump.waitFor();
    expect(await page.title()).toBe('(1) Harbour House');
    await jump.click();
    await eventually(async () => (await page.title()) === 'Harbour House');
    expect(await page.locator('#jump').isHidden()).toBe(true);
  });

  it('shows older messages on demand and keeps the reader’s place', async () => {
    for (let n = 0; n < 60; n++) await reply(`line ${n}`);
    await page.reload();
    await eventually(async () => (await page.locator('.theirs').count()) === 50);
    await page.getByRole('button', { name: 'Show earlier messages' }).click();
    await eventually(async () => (await page.locator('.theirs').count()) === 60);
    expect((await linesOf(page))[0]).toBe('Reply: line 0');
    expect(await page.locator('#earlier').isHidden()).toBe(true);
  });

  it('shows hostile text as text', async () => {
    const evil = '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>';
    await write(page, evil);
    await reply(`${evil} javascript:alert(1) https://x.example/"onmouseover=alert(1)`);
    await page.locator('.theirs').waitFor();
    expect(await linesOf(page)).toContain(`You: ${evil}`);
    expect(await page.locator('.log img, .log script').count()).toBe(0);
    expect(await page.title()).toBe('Harbour House');
  });

  it('is used by keyboard alone: Enter sends, Shift + Enter does not, everything is reached by Tab', async () => {
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('text');
    await page.keyboard.type('first line');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('second line');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('send');
    await page.keyboard.press('Enter');
    await own(page, 'delivered', 1);
    expect(await published()).toEqual(['first line\nsecond line']);
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('scroller');
  });

  it('refuses a text that is too long before it is sent, and says by how much', async () => {
    await page.locator('#text').fill('x'.repeat(16_003));
    await page.getByText('3 characters too many').waitFor();
    expect(await page.locator('#send').isDisabled()).toBe(true);
  });

  it('offers to try again what the server refused for good', async () => {
    await page.route('**/chat/messages', (route) => route.fulfill({ status: 422 }));
    await write(page, 'refused');
    await own(page, 'failed', 1);
    await page.unroute('**/chat/messages');
    await page.getByRole('button', { name: 'Try again' }).click();
    await own(page, 'delivered', 1);
    expect(await published()).toEqual(['refused']);
  });

  it.each([
    ['es-MX', 'Una persona revisa cada respuesta.'],
    ['pt-BR', 'Uma pessoa revisa cada resposta.'],
    ['de-DE', 'A person reviews every reply.'],
  ])('speaks to a visitor from %s', async (locale, promise) => {
    const visitor = await browser.visitor({ locale }, faults);
    const tab = await visitor.newPage();
    await tab.goto(`${url}/chat`);
    await tab.getByText(promise).waitFor();
    await visitor.close();
  });

  it.each(['light', 'dark'] as const)('has no serious accessibility fault in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await seriousFaults(page)).toEqual([]);
    await write(page, 'hello');
    await own(page, 'delivered', 1);
    await reply('Look at https://harbour.example');
    await page.locator('.theirs').waitFor();
    await page.route('**/chat/messages', (route) => route.fulfill({ status: 422 }));
    await write(page, 'refused');
    await own(page, 'failed', 1);
    await context.setOffline(true);
    await page.getByText('You are offline.').waitFor();
    await write(page, 'waiting');
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('fits a phone: nothing to scroll sideways, whatever is written', async () => {
    const phone = await browser.visitor(
      { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
      faults,
    );
    const tab = await phone.newPage();
    await tab.goto(`${url}/chat`);
    await tab.locator('#text').fill('Donaudampfschifffahrtsgesellschaftskapitän'.repeat(8));
    await tab.locator('#send').tap();
    await own(tab, 'delivered', 1);
    const wide = await tab.evaluate(() =>
      [...document.querySelectorAll('html, #scroller')].some((at) => at.scrollWidth > at.clientWidth),
    );
    expect(wide).toBe(false);
    await phone.close();
  });

  it('weighs no more than 60 KiB, compressed', () => {
    const folder = path.resolve(__dirname, '../dist/page');
    const files = fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile());
    const bytes = files.map(
      (file) => gzipSync(fs.readFileSync(path.join(file.parentPath, file.name))).length,
    );
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60 * 1024);
  });
});
