import { AccountHealthChanged } from '@countersign/contracts';
import { parseConfig } from '@countersign/runtime';
import { signVisitorToken } from '../src/access/visitor-token.js';
import { IngestWebConfig } from '../src/ingest-web.config.js';
import { INTERNAL_TOKEN, ScriptedVisitor, WebChatWorld } from './web-chat-world.js';

describe('who may do what', () => {
  let world: WebChatWorld;
  let url: string;

  beforeAll(async () => {
    world = await WebChatWorld.start();
    url = await world.service({
      WEBCHAT_ORIGINS: 'https://shop.example, https://*.hotel.example',
      WEBCHAT_TITLE: 'Ada & "Co" <b>',
      WEBCHAT_SESSIONS_PER_MINUTE: '30',
    });
  });
  afterAll(() => world.stop());

  const status = async (
    method: string,
    path: string,
    headers: Record<string, string> = {},
  ): Promise<number> =>
    (await fetch(url + path, { method, headers, body: method === 'GET' ? null : '{"broken json' })).status;

  const VISITORS = [
    ['POST', '/chat/messages'],
    ['POST', '/chat/typing'],
    ['POST', '/chat/receipts'],
    ['GET', '/chat/history'],
    ['GET', '/chat/stream'],
  ] as const;
  const INTERNAL = [
    ['PUT', '/internal/deliveries/22222222-2222-5222-8222-222222222222'],
    ['PUT', '/internal/typing'],
    ['GET', '/internal/anything'],
  ] as const;

  it.each(VISITORS)(
    '%s %s is refused without a good visitor token, before the body is read',
    async (method, path) => {
      const { token } = await ScriptedVisitor.arrive(url);
      const forged = token.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')).replace(/\.\w/, '.9');
      const json = { 'content-type': 'application/json' };
      for (const authorization of [
        undefined,
        'Bearer ',
        `Bearer ${forged}`,
        `Bearer ${INTERNAL_TOKEN}`,
        token,
      ]) {
        expect(await status(method, path, { ...json, ...(authorization && { authorization }) })).toBe(401);
      }
    },
  );

  it.each(INTERNAL)(
    '%s %s is refused without the internal token, whether it exists or not',
    async (method, path) => {
      const { token } = await ScriptedVisitor.arrive(url);
      const json = { 'content-type': 'application/json' };
      for (const authorization of [
        undefined,
        `Bearer ${token}`,
        'Bearer internal',
        `Bearer ${INTERNAL_TOKEN}x`,
      ]) {
        expect(await status(method, path, { ...json, ...(authorization && { authorization }) })).toBe(401);
      }
    },
  );

  it.each([...VISITORS, ['POST', '/chat/sessions'] as const])(
    '%s %s is refused to pages of other sites, those that may frame the chat aside',
    async (method, path) => {
      const { token } = await ScriptedVisitor.arrive(url);
      const as = (origin: string): Promise<number> =>
        status(method, path, { authorization: `Bearer ${token}`, origin, 'content-type': 'text/plain' });
      expect(await as('https://evil.example')).toBe(403);
      expect(await as('null')).toBe(403);
      expect(await as(url)).not.toBe(403);
      expect(await as('https://shop.example')).not.toBe(403);
    },
  );

  it('a token opens its own thread until it expires; then a new thread begins and the old one is kept', async () => {
    const ada = await ScriptedVisitor.arrive(url);
    const again = await ScriptedVisitor.arrive(url, ada.token);
    expect([again.resumed, again.address]).toEqual([true, ada.address]);
    const past = Math.floor(Date.now() / 1_000) - 1;
    const expired = signVisitorToken('token key of this spec', ada.address, past);
    const later = await ScriptedVisitor.arrive(url, expired);
    expect(later.resumed).toBe(false);
    expect(later.address).not.toBe(ada.address);
    expect((await ada.ask('GET', '/chat/history')).status).toBe(200);
  });

  it('the page and everything around it is strict about what may run and who may show it', async () => {
    const page = await fetch(`${url}/chat`);
    expect(page.status).toBe(200);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'self' https://shop.example https://*.hotel.example");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    const html = await page.text();
    expect(html).toContain('<title>Ada &amp; &quot;Co&quot; &lt;b&gt;</title>');
    expect(html).not.toMatch(/<script(?![^>]*src=)|<style|style=|%TITLE%/);
  });

  it.each([
    ['GET', '/chat', 200],
    ['POST', '/chat/sessions', 200],
    ['GET', '/chat/openapi.json', 200],
    ['GET', '/chat/history', 401],
    ['GET', '/nothing/here', 404],
  ])(
    'SE-07: %s %s is kept by no cache, guessed at by no browser, tells no site where people come from',
    async (method, path, status) => {
      const { status: answered, headers } = await fetch(url + path, { method });
      expect(answered).toBe(status);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      // Only https may say so, and a developer has none.
      expect(headers.get('strict-transport-security')).toBeNull();
    },
  );

  it('SE-07: in production every answer keeps browsers to https for a year', async () => {
    const production = await world.service({
      NODE_ENV: 'production',
      NATS_PASSWORD: 'never-asked-for-by-this-server',
    });
    for (const path of ['/chat', '/chat/history', '/nothing/here'])
      expect((await fetch(production + path)).headers.get('strict-transport-security')).toBe(
        'max-age=31536000',
      );
  });

  it('one script tag is all another site needs', async () => {
    const embed = await fetch(`${url}/chat/embed.js`);
    expect(embed.headers.get('content-type')).toContain('text/javascript');
    expect(embed.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(await embed.text()).not.toMatch(/^\s*(import|export)\b|;(import|export)[ {]/);
  });

  it('answers problem+json that says what is wrong, and nothing else', async () => {
    const answer = await fetch(`${url}/nothing/here`, { headers: { 'x-correlation-id': 'abcdefgh-1' } });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toEqual({
      type: 'urn:countersign:problem:not_found',
      title: 'not found',
      status: 404,
      code: 'not_found',
      detail: 'There is nothing at this address.',
      correlationId: 'abcdefgh-1',
    });
  });

  it('a chat that has started says that it works', async () => {
    const [event] = await world.bus.published(AccountHealthChanged);
    expect(event).toMatchObject({ accountId: 'webchat-main', data: { health: 'green' } });
  });

  it('beginnings from one address are limited', async () => {
    const statuses = await Promise.all(
      Array.from(
        { length: 31 },
        async () => (await fetch(`${url}/chat/sessions`, { method: 'POST' })).status,
      ),
    );
    expect(statuses).toContain(429);
  });

  it('lists every wrong setting at once, and shows no secret', () => {
    const env = {
      WEBCHAT_PORT: '70000',
      WEBCHAT_ORIGINS: 'shop',
      INTERNAL_TOKEN: 'short',
      NATS_URL: 'http://x',
    };
    let message = '';
    try {
      parseConfig(IngestWebConfig, env);
    } catch (error) {
      message = (error as Error).message;
    }
    for (const name of [...Object.keys(env), 'DATABASE_URL', 'ID_KEY', 'WEBCHAT_TOKEN_KEY', 'NATS_USER']) {
      expect(message).toContain(name);
    }
    expect(message).not.toContain('"short"');
  });
});
