import { PAGES } from '../src/pages.js';
import { ReviewWorld } from './review-world.js';
import { ACCESS, PUBLIC } from './route-access.js';

/** An address of each route, with something nobody has where it wants an id. */
const ROUTES = [...Object.keys(ACCESS), ...PUBLIC].map((route) => {
  const [method, path] = route.split(' ') as [string, string];
  const base = /^\/(?:health|media)\//.test(path) ? '' : '/api/v1';
  return [method, base + path.replace(/:\w+/g, 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa')] as const;
});
const OTHERS = [
  ['GET', '/api/v1/openapi.json'],
  ['POST', '/api/v1/auth/sign-in/email'],
  ['GET', '/api/v1/nothing-here'],
  ['GET', '/nothing-here'],
  ['PUT', '/'],
] as const;
const SHOWN = PAGES.map((page) => ['GET', page.replace(/:\w+/g, 'x')] as const);

describe('safe pages: what every answer tells a browser', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start({ PUBLIC_URL: 'https://desk.example' });
    await world.setUp();
  });
  afterAll(() => world.stop());

  it.each([...SHOWN, ...ROUTES, ...OTHERS])(
    'SE-07: %s %s comes with HSTS, CSP without inline, nosniff, no frames, no referrer, no-store',
    async (method, path) => {
      const leave = new AbortController();
      const { headers, status } = await fetch(world.url + path, { method, signal: leave.signal });
      leave.abort();
      expect(status).toBeLessThan(500);
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-frame-options')).toBe('DENY');
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
    },
  );

  it.each(['/me', '/items', '/audit', '/api-keys'])(
    'SE-07: %s is kept by no cache for whoever may read it either',
    async (path) => {
      const { status, headers } = await world.get(path);
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );
});

describe('safe pages without https', () => {
  it('SE-07: nothing is said of https where the workspace is not opened by it', async () => {
    const world = await ReviewWorld.start();
    const { headers } = await world.fetch('/');
    expect(headers.get('strict-transport-security')).toBeNull();
    await world.stop();
  });
});
