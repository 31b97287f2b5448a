import { ReviewWorld } from './review-world.js';

const PASSWORD = 'a long enough password';

interface Mine {
  passkeys: { id: string; name: string }[];
}

/** Ceremonies need a device: `tests/e2e/src/passkeys.story.ts` has one. */
describe('passkeys, as the server keeps them', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start({ REQUIRE_SECOND_FACTOR: 'true' });
    await world.setUp();
  });
  afterAll(() => world.stop());

  const keyOf = async (personId: string, name: string): Promise<string> => {
    const id = `key-of-${name}`;
    await world.database.query(
      `INSERT INTO login_passkey (id, user_id, name, public_key, credential_id, counter, device_type, backed_up) VALUES ($1, $2, $3, 'x', $1, 0, 'singleDevice', false)`,
      [id, personId, name],
    );
    return id;
  };
  const idOf = async (cookie: string): Promise<string> =>
    (await world.get<{ person: { id: string } }>('/me', { cookie })).body.person.id;
  const signIn = (name: string) =>
    world.post<{ code?: string }>('/auth/sign-in/email', { email: `${name}@example.org`, password: PASSWORD }, { cookie: '', origin: world.url }); // prettier-ignore

  it('SE-01: who has one is not let in by the password alone where a second factor is asked of everybody', async () => {
    const cookie = await world.anotherReviewer('Mae');
    const person = await idOf(cookie);
    expect((await signIn('mae')).status).toBe(200);
    await keyOf(person, 'mae');
    const refused = await signIn('mae');
    expect([refused.status, refused.body.code]).toEqual([403, 'passkey_needed']);
  });

  it('SE-01: a new one, and the end of one, ask for the password; somebody else’s is not there', async () => {
    const cookie = await world.anotherReviewer('Rosa');
    const person = await idOf(cookie);
    const id = await keyOf(person, 'rosa');
    await world.database.query(`UPDATE login_session SET method = 'passkey' WHERE user_id = $1`, [person]);
    const wrong = { password: 'another long password' };
    expect((await world.post('/auth/passkeys/begin', wrong, { cookie })).status).toBe(403);
    expect((await world.post(`/auth/passkeys/${id}/remove`, wrong, { cookie })).status).toBe(403);
    const other = await world.anotherReviewer('Nina');
    await world.database.query(
      `UPDATE login_session SET method = 'passkey' WHERE user_id = (SELECT id FROM person WHERE email = 'nina@example.org')`,
    );
    const right = { password: PASSWORD };
    expect((await world.post(`/auth/passkeys/${id}/remove`, right, { cookie: other })).status).toBe(404);
    expect((await world.post(`/auth/passkeys/${id}/name`, { name: 'Mine' }, { cookie: other })).status).toBe(404); // prettier-ignore
    expect((await world.get<Mine>('/auth/passkeys', { cookie: other })).body.passkeys).toEqual([]);
    expect((await world.post(`/auth/passkeys/${id}/remove`, right, { cookie })).status).toBe(204);
    expect((await world.get<Mine>('/auth/passkeys', { cookie })).body.passkeys).toEqual([]);
    const trail = await world.database.query<{ action: string }[]>(
      `SELECT action FROM audit WHERE object_id = $1 AND action LIKE 'person.passkey%'`,
      [person],
    );
    expect(trail).toEqual([{ action: 'person.passkey-removed' }]);
  });

  it('SE-01: what a device did not make is refused in words, in the language somebody reads', async () => {
    const cookie = await world.anotherReviewer('Ines');
    const said = { name: 'Phone', response: { id: 'x', type: 'public-key' } };
    const answer = await world.post<{ code: string; detail: string }>('/auth/passkeys', said, { cookie, 'accept-language': 'es' }); // prettier-ignore
    expect([answer.status, answer.body.code]).toEqual([422, 'passkey_refused']);
    expect(answer.body.detail).toBe(
      'La llave de acceso no se ha podido guardar. Empiece de nuevo, en menos de cinco minutos.',
    );
  });
});
