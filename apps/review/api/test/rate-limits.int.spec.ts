import { ThrowawayServers } from '@countersign/testing';
import { ReviewWorld, type Answer } from './review-world.js';

const PASSWORD = 'a long enough password';

describe('limits: nobody’s haste is paid by somebody else', () => {
  let world: ReviewWorld;
  let redis: ThrowawayServers;
  beforeAll(async () => {
    redis = await ThrowawayServers.start('redis');
    world = await ReviewWorld.start({ REDIS_URL: redis.redisUrl, RATE_LIMIT_FACTOR: '1' });
    await world.setUp();
  });
  afterAll(async () => {
    await world.stop();
    await redis.stop();
  });

  /** Asks one after the other. @returns the first answer over the limit, and how many came before it */
  async function askUntilOver(
    ask: () => Promise<Answer<unknown>>,
    most: number,
  ): Promise<{ allowed: number; over?: Answer<unknown> }> {
    for (let allowed = 0; allowed <= most; allowed += 1) {
      const over = await ask();
      if (over.status === 429) return { allowed, over };
    }
    return { allowed: most + 1 };
  }
  const signIn = (email: string, password: string, written = ''): Promise<Answer<unknown>> =>
    world.post(`/auth/sign-in/email${written}`, { email, password }, { cookie: '', origin: world.url });
  const madeKey = async (
    perMinute: number,
    scopes = ['conversations:read'],
  ): Promise<{ authorization: string }> => {
    const { body } = await world.post<{ key: string }>('/api-keys', { name: 'Fast', scopes, perMinute });
    return { authorization: `Bearer ${body.key}` };
  };

  it('SE-05: a viewer searches 60 times a minute, is told when to go on, and nobody else has to wait', async () => {
    const cookie = await world.anotherReviewer('Vera', 'viewer');
    const { allowed, over } = await askUntilOver(() => world.get('/search?q=hello', { cookie }), 60);
    expect(allowed).toBe(60);
    expect(over).toMatchObject({ body: { code: 'too_many_requests', status: 429 } });
    expect(Number(over!.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(over!.headers.get('content-type')).toContain('application/problem+json');
    const other = await world.anotherReviewer('Vito', 'viewer');
    expect((await world.get('/search?q=hello', { cookie: other })).status).toBe(200);
    expect((await world.get('/items', { cookie })).status).toBe(200);
  });

  it('SE-05: every answer says what the limit is and what is left of it', async () => {
    const cookie = await world.anotherReviewer('Rita');
    const left = async (): Promise<{ policy: string | null; r: number }> => {
      const { headers } = await world.get('/items', { cookie });
      const [, r] = /^"read";r=(\d+);t=\d+$/.exec(headers.get('ratelimit') ?? '') ?? [];
      return { policy: headers.get('ratelimit-policy'), r: Number(r) };
    };
    const [first, second] = [await left(), await left()];
    expect(first).toEqual({ policy: '"read";q=1200;w=60', r: 1_199 });
    expect(second.r).toBe(1_198);
  });

  it('SE-05: a key asks as often as it was made for, whatever other keys do', async () => {
    const [slow, fast] = [await madeKey(60), await madeKey(600)];
    const ask = (key: { authorization: string }) => world.get('/items', { cookie: '', ...key });
    expect((await askUntilOver(() => ask(slow), 60)).allowed).toBe(60);
    expect((await ask(fast)).headers.get('ratelimit-policy')).toBe('"read";q=600;w=60');
    expect((await ask(fast)).status).toBe(200);
  });

  it('SE-05: the trail is downloaded ten times an hour', async () => {
    const key = await madeKey(6_000, ['export']);
    const ask = async (): Promise<Answer<unknown>> => {
      const { status, headers } = await world.fetch('/api/v1/audit/export', { cookie: '', ...key });
      return { status, headers, body: {} };
    };
    expect((await askUntilOver(ask, 10)).allowed).toBe(10);
  });

  it('SE-05: five tries at an account from one address, however the route is written, then not even the right password; others sign in there', async () => {
    await world.anotherReviewer('Olga');
    let tries = 0;
    const guess = () => signIn('ada@example.org', 'not her password', ['', '?', '?a=b'][tries++ % 3]);
    const wrong = await askUntilOver(guess, 5);
    expect(wrong).toMatchObject({ allowed: 5, over: { body: { code: 'too_many_tries' } } });
    expect((await signIn('ada@example.org', PASSWORD)).status).toBe(429);
    expect((await signIn('ADA@example.org', PASSWORD)).status).toBe(429);
    expect((await signIn('olga@example.org', PASSWORD)).status).toBe(200);
    expect((await world.get('/me')).status).toBe(200);
  });

  it('SE-05: whoever signs in rightly is never held up by having mistyped before', async () => {
    await world.anotherReviewer('Tina');
    for (let round = 0; round < 2; round += 1) {
      expect((await signIn('tina@example.org', 'mistyped')).status).toBe(401);
      expect((await signIn('tina@example.org', PASSWORD)).status).toBe(200);
      expect((await signIn('tina@example.org', PASSWORD)).status).toBe(200);
    }
  });

  it('SE-05: an address that goes on guessing keys is kept out, whoever works there signed in is not', async () => {
    const guess = () =>
      world.get('/items', { authorization: `Bearer cs_live_${'0'.repeat(12)}_${'a'.repeat(43)}` });
    const { allowed, over } = await askUntilOver(guess, 10);
    expect(allowed).toBeLessThanOrEqual(10);
    expect(over).toMatchObject({
      body: { code: 'too_many_tries', detail: expect.stringMatching(/in 30 s/) as string },
    });
    expect((await signIn('olga@example.org', PASSWORD)).status).toBe(429);
    expect((await world.get('/me')).status).toBe(200);
    expect((await world.get('/items', { cookie: '', ...(await madeKey(600)) })).status).toBe(200);
  });

  it('SE-05: with Redis gone it goes on, to half of what was allowed', async () => {
    await redis.control('redis', 'kill');
    const cookie = await world.anotherReviewer('Hugo', 'viewer');
    expect((await askUntilOver(() => world.get('/search?q=hello', { cookie }), 60)).allowed).toBe(30);
  });
});
