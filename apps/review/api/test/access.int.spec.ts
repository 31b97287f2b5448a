import { ReviewWorld } from './review-world.js';

describe('access: nobody in without a login, nobody works twice', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
  });
  afterAll(() => world.stop());

  it.each(['/me', '/items', '/conversations/c_aaaaaaaaaaaaaaaaaaaa', '/taxonomy', '/channels', '/stream'])(
    'answers 401 at %s without a session',
    async (path) => {
      expect((await world.get(path)).status).toBe(401);
    },
  );

  it('makes the first administrator from the one-time link, and only the first', async () => {
    const wrong = await world.post('/setup', {
      token: 'a-guess-a-guess-a-guess',
      name: 'Eve',
      email: 'eve@example.org',
      password: 'a long enough password',
    });
    expect(wrong).toMatchObject({ status: 403, body: { code: 'setup_link_invalid' } });
    await world.setUp();
    expect((await world.get<{ person: { roles: string[] } }>('/me')).body.person.roles).toContain('admin');
    await expect(world.setUp('Eve')).rejects.toThrow('409');
  });

  it('lets nobody sign up', async () => {
    const answer = await world.post(
      '/auth/sign-up/email',
      { name: 'Eve', email: 'eve@example.org', password: 'a long enough password' },
      { origin: world.url },
    );
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  it('gives an item to one of a hundred concurrent claimers and tells the others who has it', async () => {
    const grace = await world.anotherReviewer('Grace');
    const item = await world.newChat().readyItem('First come, first served?');
    const claims = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        world.post<{ details?: { message: string }[] }>(
          `/items/${item.id}/claim`,
          {},
          index % 2 ? { cookie: grace } : {},
        ),
      ),
    );
    const losers = claims.filter(({ status }) => status === 409);
    const holder = (await world.item(item.id)).claim!.name;
    expect(losers.length).toBeGreaterThan(0);
    expect(losers.every(({ body }) => body.details?.[0]?.message === holder)).toBe(true);
  });

  it('lets a viewer read and not decide', async () => {
    const cookie = await world.anotherReviewer('Vera', 'viewer');
    const item = await world.newChat().readyItem('May I watch?');
    expect((await world.get(`/items/${item.id}`, { cookie })).status).toBe(200);
    expect(await world.post(`/items/${item.id}/claim`, {}, { cookie })).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
  });

  it('asks for an idempotency key with every change', async () => {
    const item = await world.newChat().readyItem('Hello');
    const answer = await world.post(`/items/${item.id}/claim`, {}, { 'idempotency-key': 'short' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'idempotency_key_missing' } });
  });

  it.each([
    ['not JSON', '{"a":', 'application/json', 400],
    ['another content type', '<xml/>', 'application/xml', 415],
    ['more than 1 MiB', JSON.stringify({ a: 'x'.repeat(1_100_000) }), 'application/json', 413],
  ])('answers %s with a clear 4xx problem', async (_, body, type, status) => {
    const response = await fetch(`${world.url}/api/v1/setup`, {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status, correlationId: expect.any(String) as string });
  });

  it('says live, ready, and what every service says of itself', async () => {
    expect((await fetch(`${world.url}/health/live`)).status).toBe(200);
    const ready = (await (await fetch(`${world.url}/health/ready`)).json()) as {
      dependencies: object;
      services: Record<string, { ready: boolean }>;
    };
    expect(ready.dependencies).toEqual({ nats: 'ok', postgres: 'ok', streams: 'ok' });
    expect(ready.services).toMatchObject({ review: { ready: true }, dispatcher: { ready: false } });
  });
});
