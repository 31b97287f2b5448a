import { codeOf } from '@countersign/testing';
import { ReviewWorld, type Answer } from './review-world.js';

const PASSWORD = 'a long enough password';

interface Begun {
  totpURI: string;
  backupCodes: string[];
}

describe('a second factor beside the password', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterAll(() => world.stop());
  // Ten sign-ins in five minutes are one address's share; these stories need more.
  beforeEach(() => world.database.query('DELETE FROM login_rate_limit'));

  const cookieOf = ({ headers }: Answer<unknown>): string => headers.getSetCookie().map((one) => one.split(';')[0]).join('; '); // prettier-ignore
  const post = <T>(path: string, body: object, cookie = '') =>
    world.post<T>(path, body, { cookie, origin: world.url });
  const signIn = (name: string) =>
    post<{ twoFactorRedirect?: boolean }>('/auth/sign-in/email', { email: `${name}@example.org`, password: PASSWORD }); // prettier-ignore
  const idOf = async (cookie: string): Promise<string> =>
    (await world.get<{ person: { id: string } }>('/me', { cookie })).body.person.id;
  const status = async (cookie: string): Promise<number> => (await world.get('/me', { cookie })).status;
  const trailOf = async (id: string): Promise<unknown[]> =>
    world.database.query(
      `SELECT action, detail->>'method' AS method FROM audit WHERE object_id = $1 ORDER BY seq`,
      [id],
    );
  /** Somebody with a second factor. */
  const guarded = async (name: string) => {
    const before = await world.anotherReviewer(name);
    const begun = (await post<Begun>('/auth/two-factor/enable', { password: PASSWORD }, before)).body;
    const on = await post('/auth/two-factor/verify-totp', { code: codeOf(begun.totpURI) }, before);
    expect(on.status).toBe(200);
    const cookie = cookieOf(on);
    return { ...begun, before, cookie, id: await idOf(cookie) };
  };
  const code = (body: string, challenge: Answer<unknown>) =>
    post('/auth/two-factor/verify-totp', { code: body }, cookieOf(challenge));
  const wrong = (right: string): string => String((Number(right) + 1) % 1_000_000).padStart(6, '0');

  it('SE-01: is on once a code has shown that the phone knows the secret, and the password alone lets nobody in then', async () => {
    const { totpURI, cookie, id } = await guarded('grace');
    expect(await status(cookie)).toBe(200);
    const half = await signIn('grace');
    expect(half.body.twoFactorRedirect).toBe(true);
    expect(await status(cookieOf(half))).toBe(401);
    expect((await code(wrong(codeOf(totpURI)), half)).status).toBe(401);
    const whole = await code(codeOf(totpURI), half);
    expect(whole.status).toBe(200);
    expect(await status(cookieOf(whole))).toBe(200);
    // A sign-in is one row, written when it is whole.
    expect(await trailOf(id)).toEqual([
      { action: 'person.signed-in', method: 'password' },
      { action: 'person.second-factor-on', method: null },
      { action: 'person.signed-in', method: 'code' },
    ]);
  });

  it('SE-01: is not asked for before it was confirmed, and asks for the password to begin', async () => {
    const cookie = await world.anotherReviewer('Hedy');
    expect((await post('/auth/two-factor/enable', { password: 'another long password' }, cookie)).status).toBe(400); // prettier-ignore
    const begun = await post<Begun>('/auth/two-factor/enable', { password: PASSWORD }, cookie);
    const other = wrong(codeOf(begun.body.totpURI));
    expect((await post('/auth/two-factor/verify-totp', { code: other }, cookie)).status).toBe(401);
    expect(await status(cookie)).toBe(200);
    expect((await signIn('hedy')).body.twoFactorRedirect).toBeUndefined();
  });

  it('SE-01: a back-up code lets in once, new ones make the old worthless, and both are in the trail', async () => {
    const { backupCodes, cookie, id } = await guarded('Olga');
    const use = async (one: string): Promise<number> =>
      (await post('/auth/two-factor/verify-backup-code', { code: one }, cookieOf(await signIn('olga')))).status; // prettier-ignore
    expect(await use(backupCodes[0]!)).toBe(200);
    expect(await use(backupCodes[0]!)).toBe(401);
    const made = await post<Begun>('/auth/two-factor/generate-backup-codes', { password: PASSWORD }, cookie);
    expect(await use(backupCodes[1]!)).toBe(401);
    expect(await use(made.body.backupCodes[1]!)).toBe(200);
    expect((await trailOf(id)).slice(2)).toEqual([
      { action: 'person.signed-in', method: 'back-up code' },
      { action: 'person.backup-codes-made', method: null },
      { action: 'person.signed-in', method: 'back-up code' },
    ]);
  });

  it('SE-01: five wrong codes end a sign-in, ten in a row close codes for a while, a right one included', async () => {
    const { totpURI, backupCodes } = await guarded('Rosa');
    const right = codeOf(totpURI);
    const guess = async (challenge: Answer<unknown>) => (await code(wrong(right), challenge)).status;
    const first = await signIn('rosa');
    for (let n = 0; n < 5; n++) expect(await guess(first)).toBe(401);
    expect((await code(right, first)).status).toBe(400);
    const second = await signIn('rosa');
    for (let n = 0; n < 5; n++) expect(await guess(second)).toBe(401);
    const third = await signIn('rosa');
    expect(await code(codeOf(totpURI), third)).toMatchObject({ status: 429, body: { code: 'ACCOUNT_TEMPORARILY_LOCKED' } }); // prettier-ignore
    const backup = await post('/auth/two-factor/verify-backup-code', { code: backupCodes[0] }, cookieOf(third)); // prettier-ignore
    expect(backup.status).toBe(429);
  });

  it('SE-01: is switched off with the password, and only with it', async () => {
    const { cookie, id } = await guarded('Emmy');
    expect((await post('/auth/two-factor/disable', { password: 'another long password' }, cookie)).status).toBe(400); // prettier-ignore
    expect((await signIn('emmy')).body.twoFactorRedirect).toBe(true);
    expect((await post('/auth/two-factor/disable', { password: PASSWORD }, cookie)).status).toBe(200);
    expect((await signIn('emmy')).body.twoFactorRedirect).toBeUndefined();
    expect((await trailOf(id))[2]).toEqual({ action: 'person.second-factor-off', method: null });
  });

  it('SE-01: an administrator sees who has one and takes it away from whoever lost theirs; it ends their sessions', async () => {
    const { cookie, id } = await guarded('Mary');
    const listed = async () =>
      (await world.get<{ people: { id: string; secondFactor: boolean }[] }>('/people')).body.people.find((one) => one.id === id); // prettier-ignore
    expect(await listed()).toMatchObject({ secondFactor: true });
    const reset = () => world.post(`/people/${id}/second-factor/reset`);
    expect((await reset()).status).toBe(204);
    expect(await status(cookie)).toBe(401);
    expect(await listed()).toMatchObject({ secondFactor: false, sessions: 0 });
    expect(await status(cookieOf(await signIn('mary')))).toBe(200);
    expect(await reset()).toMatchObject({ status: 409, body: { code: 'no_second_factor' } });
    expect(await trailOf(id)).toContainEqual({ action: 'person.second-factor-reset', method: null });
  });

  it('SE-01: neither the secret nor a code is readable in the database', async () => {
    const { totpURI, backupCodes } = await guarded('Lise');
    const rows: unknown = await world.database.query('SELECT * FROM login_second_factor');
    expect(JSON.stringify(rows)).not.toContain(new URL(totpURI).searchParams.get('secret'));
    for (const one of backupCodes) expect(JSON.stringify(rows)).not.toContain(one);
  });

  it('opens no route of the library that nothing here asks for', async () => {
    const cookie = await world.anotherReviewer('Eve');
    for (const path of [
      'update-user',
      'change-password',
      'change-email',
      'delete-user',
      'two-factor/send-otp',
    ])
      expect((await post(`/auth/${path}`, { name: 'Eve' }, cookie)).status).toBe(404);
  });
});

describe('a workspace that asks for a second factor', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start({ REQUIRE_SECOND_FACTOR: 'true' });
    await world.setUp();
  });
  afterAll(() => world.stop());

  it('SE-01: answers whoever has none nothing but who they are, until they have set one up', async () => {
    const cookie = await world.anotherReviewer('Grace');
    expect((await world.get<{ secondFactor: object }>('/me', { cookie })).body.secondFactor).toEqual({ on: false, missing: true }); // prettier-ignore
    expect(await world.get('/items', { cookie })).toMatchObject({ status: 403, body: { code: 'second_factor_needed' } }); // prettier-ignore
    const asked = { cookie, origin: world.url };
    const { totpURI } = (await world.post<Begun>('/auth/two-factor/enable', { password: PASSWORD }, asked))
      .body;
    const on = await world.post('/auth/two-factor/verify-totp', { code: codeOf(totpURI) }, asked);
    const fresh = on.headers.getSetCookie().map((one) => one.split(';')[0]).join('; '); // prettier-ignore
    expect((await world.get('/items', { cookie: fresh })).status).toBe(200);
  });
});
