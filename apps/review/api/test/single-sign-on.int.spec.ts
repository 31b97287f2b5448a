import { freePort } from '@countersign/testing';
import { OidcSimulator } from '@countersign/simulators/oidc/simulator';
import { ReviewWorld, type Answer } from './review-world.js';

interface Begun {
  url: string;
}

describe('single sign-on, with a real OpenID provider', () => {
  let world: ReviewWorld;
  let provider: OidcSimulator;
  beforeAll(async () => {
    const port = String(await freePort());
    const url = `http://127.0.0.1:${port}`;
    provider = await OidcSimulator.start(`${url}/api/v1/auth/callback/oidc`);
    const required = { REQUIRE_SECOND_FACTOR: 'true' };
    world = await ReviewWorld.start({ ...provider.settings, ...required, PORT: port, PUBLIC_URL: url });
    await world.setUp();
    // The administrator has one; the stories are about the others.
    await world.database.query('UPDATE person SET second_factor = true');
  });
  afterAll(async () => {
    await world.stop();
    await provider.stop();
  });
  // One address may begin so many sign-ins in five minutes; these stories need more.
  beforeEach(() => world.database.query('DELETE FROM login_rate_limit'));

  const cookiesOf = (headers: Headers): string => headers.getSetCookie().map((one) => one.split(';')[0]).join('; '); // prettier-ignore
  /** One step of a browser: no further than the next redirect. */
  const step = (url: string, cookie: string, body?: URLSearchParams): Promise<Response> =>
    fetch(url, { method: body ? 'POST' : 'GET', redirect: 'manual', headers: { cookie }, body });
  const begin = (): Promise<Answer<Begun>> =>
    world.post<Begun>('/auth/sign-in/social', {}, { cookie: '', origin: world.url });

  /** Says who they are at the provider. @returns the address that takes them back to us */
  const vouched = async (url: string, accountId: string): Promise<string> => {
    let cookie = '';
    let answer = await step(url, cookie);
    for (;;) {
      cookie = [cookie, cookiesOf(answer.headers)].filter(Boolean).join('; ');
      const next = new URL(answer.headers.get('location') ?? '', provider.issuer).href;
      if (next.startsWith(world.url)) return next;
      answer = next.includes('/who/')
        ? await step(next, cookie, new URLSearchParams({ account: accountId }))
        : await step(next, cookie);
      if (answer.status >= 400) throw new Error(`the provider answered ${answer.status}`);
    }
  };

  /** Comes back from the provider. @returns where the page goes, and the cookies it has then */
  const back = async (url: string, begun: Answer<Begun>) => {
    const answer = await step(url, cookiesOf(begun.headers));
    return { to: answer.headers.get('location') ?? '', cookie: cookiesOf(answer.headers) };
  };
  const enter = async (accountId: string) => {
    const begun = await begin();
    return back(await vouched(begun.body.url, accountId), begun);
  };
  const me = async (cookie: string) =>
    (await world.get<{ person?: { id: string; name: string; roles: string[] } }>('/me', { cookie })).body.person; // prettier-ignore
  const refused = (to: string): string | null => {
    expect(new URL(to, world.url).pathname).toBe('/sign-in');
    return new URL(to, world.url).searchParams.get('error');
  };
  const people = async () =>
    (await world.get<{ people: { email: string; id: string }[] }>('/people')).body.people;
  const invite = (email: string) => world.post('/people/invitations', { email, roles: ['viewer'] });

  it('SE-01: the sign-in page is told what to call the provider', async () => {
    expect((await world.get('/sign-in-ways', { cookie: '' })).body).toEqual({ provider: 'Example Accounts' });
  });

  it('SE-01: lets in who is here already, by the address the provider has verified, again and again; the trail says how', async () => {
    await world.anotherReviewer('Grace');
    const account = provider.add('Grace');
    for (const _ of [1, 2]) {
      const { to, cookie } = await enter(account.id);
      expect(new URL(to, world.url).pathname).toBe('/');
      expect(await me(cookie)).toMatchObject({ name: 'Grace', roles: ['reviewer'] });
    }
    const { id } = (await people()).find(({ email }) => email === 'grace@example.org')!;
    const rows: { method: string }[] = await world.database.query(
      `SELECT detail->>'method' AS method FROM audit WHERE object_id = $1 AND action = 'person.signed-in' ORDER BY seq`,
      [id],
    );
    expect(rows.map(({ method }) => method)).toEqual(['password', 'provider', 'provider']);
    const kept: object[] = await world.database.query(`SELECT access_token, refresh_token, id_token FROM login_account WHERE provider_id = 'oidc'`); // prettier-ignore
    expect(kept).toEqual([{ access_token: null, refresh_token: null, id_token: null }]);
  });

  it('SE-01: a second factor the workspace requires is required of passwords: the provider looks in its own way', async () => {
    const byPassword = await world.anotherReviewer('Emmy');
    expect((await world.get('/items', { cookie: byPassword })).status).toBe(403);
    const { cookie } = await enter(provider.add('Emmy').id);
    expect((await world.get('/items', { cookie })).status).toBe(200);
  });

  it('SE-01: whoever was invited comes in with the roles of the invitation, which is then used', async () => {
    await invite('rosa@example.org');
    const account = provider.add('Rosa');
    const { cookie } = await enter(account.id);
    expect(await me(cookie)).toMatchObject({ name: 'Rosa', roles: ['viewer'] });
    const { invitations } = (await world.get<{ invitations: object[] }>('/people')).body;
    expect(invitations).toEqual([]);
  });

  it('SE-01: nobody comes in whom nobody invited', async () => {
    const before = (await people()).length;
    expect(refused((await enter(provider.add('Eve').id)).to)).toBe('not_invited');
    expect((await people()).length).toBe(before);
  });

  it('SE-01: an address the provider has not verified is nobody’s, known or invited', async () => {
    await world.anotherReviewer('Hedy');
    const known = provider.add('Hedy', { verified: false });
    expect(refused((await enter(known.id)).to)).toBe('account_not_linked');
    await invite('olga@example.org');
    const invited = provider.add('Olga', { verified: false });
    expect(refused((await enter(invited.id)).to)).toBe('email_not_verified');
  });

  it('SE-02: whoever was deactivated stays out', async () => {
    await world.anotherReviewer('Mary');
    const account = provider.add('Mary');
    expect(await me((await enter(account.id)).cookie)).toBeDefined();
    const { id } = (await people()).find(({ email }) => email === 'mary@example.org')!;
    await world.post(`/people/${id}/deactivate`);
    const { to, cookie } = await enter(account.id);
    expect(refused(to)).toBe('access_ended');
    expect(await me(cookie)).toBeUndefined();
  });

  it('SE-01: what comes back with another nonce, another state or no cookie of ours lets nobody in', async () => {
    await world.anotherReviewer('Lise');
    const { id } = provider.add('Lise');
    const first = await begin();
    const url = new URL(first.body.url);
    url.searchParams.set('nonce', 'a-nonce-that-is-not-ours');
    const otherNonce = await back(await vouched(url.href, id), first);
    expect(refused(otherNonce.to)).toBe('unable_to_get_user_info');

    const second = await begin();
    const returned = new URL(await vouched(second.body.url, id));
    const whole = returned.href;
    returned.searchParams.set('state', 'a-state-that-is-not-ours');
    expect(refused((await back(returned.href, second)).to)).toMatch(/state/);
    expect(refused((await step(whole, '')).headers.get('location') ?? '')).toMatch(/state/);
    for (const { cookie } of [otherNonce]) expect(await me(cookie)).toBeUndefined();
  });

  it('SE-01: whoever says No at the provider is back at the sign-in page', async () => {
    const begun = await begin();
    expect(refused((await back(await vouched(begun.body.url, ''), begun)).to)).toBe('access_denied');
  });

  it('SE-01: what is posted does not choose another way in, nor where it leads', async () => {
    const answer = await world.post<Begun>(
      '/auth/sign-in/social',
      { provider: 'github', callbackURL: 'https://elsewhere.example', idToken: { token: 'x' } },
      { cookie: '', origin: world.url },
    );
    expect(new URL(answer.body.url).origin).toBe(provider.issuer);
  });

  it('SE-01: while the provider is away it is said so, passwords go on, and nobody half-way comes in', async () => {
    const half = await begin();
    const account = provider.accounts.find(({ name }) => name === 'Grace')!;
    const returned = await vouched(half.body.url, account.id);
    await provider.stop();
    expect(await begin()).toMatchObject({ status: 503, body: { code: 'provider_away' } });
    expect(refused((await back(returned, half)).to)).toBe('invalid_code');
    const password = { email: 'grace@example.org', password: 'a long enough password' };
    expect((await world.post('/auth/sign-in/email', password, { cookie: '', origin: world.url })).status).toBe(200); // prettier-ignore
    await provider.listen();
    expect(await me((await enter(account.id)).cookie)).toMatchObject({ name: 'Grace' });
  });
});

describe('a workspace without single sign-on', () => {
  it('SE-01: has no route for it', async () => {
    const world = await ReviewWorld.start();
    try {
      expect((await world.get('/sign-in-ways', { cookie: '' })).body).toEqual({});
      expect((await world.post('/auth/sign-in/social', {}, { origin: world.url })).status).toBe(404);
      expect((await world.get('/auth/callback/oidc?code=x&state=y')).status).toBe(404);
    } finally {
      await world.stop();
    }
  });
});
