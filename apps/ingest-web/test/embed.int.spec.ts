import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { InboundMessage } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import { ChatBrowser, own, seriousFaults } from './chat-browser.js';
import { INTERNAL_TOKEN, WebChatWorld } from './web-chat-world.js';

describe('the chat on another site, by one script tag', () => {
  let world: WebChatWorld;
  let url: string;
  let browser: ChatBrowser;
  let site: http.Server;
  let shop: string;
  const faults: string[] = [];

  beforeAll(async () => {
    world = await WebChatWorld.start();
    site = http.createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      // A site as strict as it can be and still load a script and a frame of ours.
      response.setHeader(
        'content-security-policy',
        `default-src 'none'; script-src ${url}; frame-src ${url}`,
      );
      const tag = `<script src="${url}/chat/embed.js" data-label="Ask us" async></script>`;
      response.end(
        `<!doctype html><html lang="en"><title>Shop</title><main><h1>Shop</h1></main>${tag}</html>`,
      );
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    shop = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    url = await world.service({ WEBCHAT_ORIGINS: shop });
    browser = await ChatBrowser.start();
  });
  afterAll(async () => {
    await browser.stop();
    site.close();
    await world.stop();
  });

  it('opens, writes, closes with Escape, and tells of a reply that came meanwhile; the page it is on is told, without the secrets in its address (CH-13)', async () => {
    const visitor = await browser.visitor({ reducedMotion: 'reduce' }, faults);
    const page = await visitor.newPage();
    await page.goto(`${shop}/blue?utm_source=mail&token=secret`);
    const launcher = page.getByRole('button', { name: 'Ask us' });
    expect(await launcher.getAttribute('aria-expanded')).toBe('false');
    expect(page.frames()).toHaveLength(1);
    await launcher.press('Enter');
    await eventually(() => page.frames().length === 2);
    const chat = page.frameLocator('iframe');
    await chat.locator('#welcome').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await chat.locator('#text').fill('Do you have this in blue?');
    await chat.locator('#text').press('Enter');
    await chat.locator(".mine[data-state='delivered']").waitFor();
    const [written] = await world.bus.published(InboundMessage);
    const cameFrom = { kind: 'page', url: `${shop}/blue?utm_source=mail`, cut: false };
    expect(written?.data.source).toEqual(cameFrom);
    await chat.locator('#text').press('Escape');
    expect(await launcher.getAttribute('aria-expanded')).toBe('false');
    const token = await page.frames()[1]?.evaluate(() => localStorage.getItem('countersign.token'));
    await fetch(`${url}/internal/deliveries/${crypto.randomUUID()}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${INTERNAL_TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        address: token?.split('.')[0],
        replyId: crypto.randomUUID(),
        position: 0,
        text: 'We do.',
      }),
    });
    await eventually(async () => (await launcher.textContent()) === '1');
    await launcher.click();
    await chat.getByText('We do.').waitFor();
    await eventually(async () => (await launcher.textContent()) === '');
    await visitor.close();
    expect(faults.splice(0)).toEqual([]);
  });

  it('is not shown by a site that is not on the list', async () => {
    const visitor = await browser.visitor({}, faults);
    const page = await visitor.newPage();
    await page.goto(shop.replace('127.0.0.1', 'localhost'));
    await page.getByRole('button', { name: 'Ask us' }).click();
    await eventually(() => faults.some((fault) => fault.includes('frame-ancestors')));
    expect(await page.frameLocator('iframe').locator('#text').count()).toBe(0);
    await visitor.close();
  });

  it('has nothing to close where it is the whole page', async () => {
    const visitor = await browser.visitor({}, []);
    const page = await visitor.newPage();
    await page.goto(`${url}/chat`);
    await page.locator('#text').fill('hello');
    await page.locator('#send').click();
    await own(page, 'delivered', 1);
    expect(await page.locator('#close').isHidden()).toBe(true);
    await visitor.close();
  });
});
