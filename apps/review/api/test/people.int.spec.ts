import { eventually } from '@countersign/testing';
import { ReviewWorld } from './review-world.js';

const PASSWORD = 'quite a long password';
const EMAIL = 'grace@example.org';

interface Invited {
  id: string;
  link: string;
}
interface Listed {
  people: { id: string; name: string; email: string; roles: string[]; active: boolean; sessions: number }[];
  invitations: { id: string; email: string; newPassword: boolean; invitedBy: string }[];
}

describe('people: an administrator lets them in, and out', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterAll(() => world.stop());

  const list = async (): Promise<Listed> => (await world.get<Listed>('/people')).body;
  const person = async (email: string) => (await list()).people.find((one) => one.email === email)!;
  const secret = ({ link }: Invited): string => new URL(link).hash.slice(1);
  const invite = async (email: string, roles = ['reviewer']): Promise<Invited> => {
    const answer = await world.post<Invited>('/people/invitations', { email, roles });
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const accept = (token: string, name?: string) => world.post('/join', { token, name, password: PASSWORD }, { cookie: '' }); // prettier-ignore
  const cookieOf = ({ headers }: { headers: Headers }): string => headers.getSetCookie().map((one) => one.split(';')[0]).join('; '); // prettier-ignore
  const signIn = (email: string, password = PASSWORD) =>
    world.post('/auth/sign-in/email', { email, password }, { cookie: '', origin: world.url });

  it('SE-01: a link lets one person in once, with the roles it was made with', async () => {
    const link = await invite('Grace@Example.org', ['reviewer', 'lead']);
    expect((await list()).invitations).toMatchObject([
      { email: EMAIL, newPassword: false, invitedBy: 'Ada' },
    ]);
    const look = await world.post('/join/look', { token: secret(link) }, { cookie: '' });
    expect(look.body).toEqual({
      email: EMAIL,
      roles: ['reviewer', 'lead'],
      newPassword: false,
      workspace: 'Main workspace',
      known: false,
    });

    const tries = await Promise.all([1, 2, 3, 4].map((n) => accept(secret(link), `Grace ${n}`)));
    expect(tries.map(({ status }) => status).sort()).toEqual([201, 403, 403, 403]);
    const cookie = cookieOf(tries.find(({ status }) => status === 201)!);
    const me = await world.get<{ person: { roles: string[] } }>('/me', { cookie });
    expect(me.body.person.roles).toEqual(['reviewer', 'lead']);
    expect((await list()).invitations).toEqual([]);
  });

  it('SE-01: a link that was withdrawn, replaced or is old lets nobody in, and nothing but its digest is kept', async () => {
    const first = await invite('olga@example.org');
    const second = await invite('olga@example.org');
    expect(await accept(secret(first), 'Olga')).toMatchObject({
      status: 403,
      body: { code: 'link_invalid' },
    });
    await world.post(`/people/invitations/${second.id}/withdraw`);
    expect(await accept(secret(second), 'Olga')).toMatchObject({
      status: 403,
      body: { code: 'link_invalid' },
    });
    const third = await invite('olga@example.org');
    await world.database.query(`UPDATE invitation SET expires_at = now() - interval '1 second' WHERE id = $1`, [third.id]); // prettier-ignore
    expect(await accept(secret(third), 'Olga')).toMatchObject({
      status: 403,
      body: { code: 'link_invalid' },
    });
    const rows: object[] = await world.database.query('SELECT *, encode(token_hash, $1) AS hex FROM invitation', ['base64']); // prettier-ignore
    expect(JSON.stringify(rows)).not.toContain(secret(third));
  });

  it('says what is wrong with an invitation', async () => {
    const asked = (body: object) => world.post('/people/invitations', body);
    expect(await asked({ email: EMAIL, roles: ['viewer'] })).toMatchObject({ status: 409, body: { code: 'already_here' } }); // prettier-ignore
    expect(await asked({ email: 'nobody', roles: ['viewer'] })).toMatchObject({ status: 422 });
    expect(await asked({ email: 'a@example.org', roles: [] })).toMatchObject({ status: 422 });
    expect(await asked({ email: 'a@example.org', roles: ['root'] })).toMatchObject({ status: 422 });
    const { link } = await invite('a@example.org');
    const nameless = await accept(new URL(link).hash.slice(1));
    expect(nameless).toMatchObject({ status: 422, body: { code: 'name_missing' } });
  });

  it('SE-03: what somebody may do changes with their next request', async () => {
    const { id } = await person(EMAIL);
    const cookie = cookieOf(await signIn(EMAIL));
    expect((await world.get('/people', { cookie })).status).toBe(403);
    await world.post(`/people/${id}/roles`, { roles: ['admin'] });
    expect((await world.get('/people', { cookie })).status).toBe(200);
    await world.post(`/people/${id}/roles`, { roles: ['reviewer'] });
    expect((await world.get('/people', { cookie })).status).toBe(403);
  });

  it('SE-02: whoever is sent out is out at once, stream and claims included, and may be let in again', async () => {
    const { id } = await person(EMAIL);
    const cookie = cookieOf(await signIn(EMAIL));
    const item = await world.newChat().readyItem('Is anybody there?');
    expect((await world.post(`/items/${item.id}/claim`, {}, { cookie })).status).toBe(200);
    const stream = await world.fetch('/api/v1/stream', { cookie });

    expect((await world.post(`/people/${id}/deactivate`)).status).toBe(204);
    expect((await world.get('/me', { cookie })).status).toBe(401);
    // Reads to the end: there is one.
    await stream.text();
    expect((await signIn(EMAIL)).status).toBe(401);
    await eventually(async () => (await world.item(item.id)).claim === null);
    expect(await person(EMAIL)).toMatchObject({ active: false, sessions: 0 });

    await world.post(`/people/${id}/reactivate`);
    expect((await signIn(EMAIL)).status).toBe(200);
  });

  it('always leaves somebody who administers, whatever is done at the same moment', async () => {
    const ada = await person('ada@example.org');
    const grace = await person(EMAIL);
    await world.post(`/people/${grace.id}/roles`, { roles: ['admin'] });
    const both = await Promise.all(
      [ada, grace].map(({ id }) => world.post(`/people/${id}/roles`, { roles: ['viewer'] }, { cookie: '' })),
    );
    expect(both.map(({ status }) => status)).toEqual([401, 401]);
    const cookie = cookieOf(await signIn(EMAIL));
    const raced = await Promise.all([
      world.post(`/people/${grace.id}/roles`, { roles: ['viewer'] }),
      world.post(`/people/${ada.id}/deactivate`, {}, { cookie }),
    ]);
    const last = raced.filter(({ status }) => status !== 204);
    expect(last).toHaveLength(1);
    const left = (await world.database.query(
      `SELECT count(*)::int AS n FROM membership WHERE roles LIKE '%admin%' AND ended_at IS NULL`,
    )) as { n: number }[];
    expect(left[0]!.n).toBe(1);
  });
});

describe('people: passwords and devices', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterAll(() => world.stop());

  it('SE-02: shows where one is signed in, and ends one of them', async () => {
    await world.anotherReviewer('Grace');
    const enter = () => world.post('/auth/sign-in/email', { email: EMAIL, password: 'a long enough password' }, { cookie: '', origin: world.url, 'user-agent': 'A phone' }); // prettier-ignore
    const cookies = [];
    for (let n = 0; n < 6; n += 1) cookies.push((await enter()).headers.getSetCookie()[0]!.split(';')[0]!);
    const cookie = cookies.at(-1)!;
    interface Devices {
      sessions: { id: string; current: boolean; agent?: string }[];
    }
    const { sessions } = (await world.get<Devices>('/me/sessions', { cookie })).body;
    expect(sessions).toHaveLength(5);
    expect(sessions.filter(({ current }) => current)).toMatchObject([{ agent: 'A phone' }]);
    expect((await world.get('/me', { cookie: cookies[0]! })).status).toBe(401);

    const other = sessions.find(({ current }) => !current)!;
    expect((await world.post(`/me/sessions/${other.id}/end`, {}, { cookie })).status).toBe(204);
    expect((await world.post(`/me/sessions/${other.id}/end`, {}, { cookie })).status).toBe(404);
    // Nobody ends what is not theirs.
    expect((await world.post(`/me/sessions/${sessions[0]!.id}/end`)).status).toBe(404);
    await world.database.query(`UPDATE login_session SET created_at = now() - interval '13 hours'`);
    expect((await world.get('/me', { cookie })).status).toBe(401);
  });
});
