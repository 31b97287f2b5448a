import { randomUUID } from 'node:crypto';
import { ALL_ROLES, type Role } from '../src/access/auth.js';
import { SCOPES, type Scope } from '../src/access/scopes.js';
import { ReviewWorld } from './review-world.js';
import { ACCESS, FOR_KEYS, holders, PUBLIC } from './route-access.js';
import { routesOf } from './route-table.js';

/** These take a file; the framework refuses anything else before it asks who sent it. */
const TAKES_BYTES = ['POST /conversations/:id/files', 'POST /knowledge/import'];

/** Whoever is signed in changes something by these. */
function routesThatChange(): string[] {
  return Object.keys(ACCESS).filter((route) => !route.startsWith('GET '));
}

describe('access: who may ask what (capabilities §6)', () => {
  let world: ReviewWorld;
  const cookies = new Map<Role, string>();
  const keys = new Map<Scope, string>();
  /** Of the workspace next door each holds one role; here they hold another, which is less or more. */
  const guests = new Map<string, string>();
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
    for (const role of ALL_ROLES)
      cookies.set(role, await world.anotherReviewer(`Only ${role}`.replace(' ', '-'), role));
    for (const here of ALL_ROLES)
      for (const there of ALL_ROLES) {
        const cookie = await world.anotherReviewer(`${here}-here-${there}-there`, here);
        await world.database.query(
          `INSERT INTO membership (person_id, workspace, roles) SELECT id, 'next-door', $2 FROM person WHERE name = $1`,
          [`${here}-here-${there}-there`, there],
        );
        guests.set(`${here} here, ${there} there`, cookie);
      }
    for (const scope of SCOPES) {
      const made = await world.post<{ key: string }>('/api-keys', { name: scope, scopes: [scope] });
      keys.set(scope, made.body.key);
    }
  });
  afterAll(() => world.stop());

  async function asked(
    route: string,
    as: Record<string, string>,
    body = '{}',
  ): Promise<{ status: number; code?: string }> {
    const [method, path] = route.split(' ') as [string, string];
    const address = path
      .replace(':part', 'original')
      .replace(/:\w+/g, 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa');
    const type = TAKES_BYTES.includes(route) ? 'application/octet-stream' : 'application/json';
    const leave = new AbortController();
    const base = /^\/(?:health|media)\//.test(path) ? world.url : `${world.url}/api/v1`;
    const response = await fetch(base + address, {
      method,
      signal: leave.signal,
      headers: {
        ...(method !== 'GET' && { 'idempotency-key': randomUUID(), 'content-type': type }),
        ...as,
      },
      ...(method !== 'GET' && { body: type === 'application/json' ? body : 'x' }),
    });
    const words = response.status >= 400 ? ((await response.json()) as { code?: string }) : {};
    leave.abort();
    return { status: response.status, ...(words.code && { code: words.code }) };
  }

  it('SE-03: every route there is has a row, and every row a route', () => {
    expect([...Object.keys(ACCESS), ...PUBLIC].sort()).toEqual(routesOf(world.service));
  });

  it.each(Object.keys(ACCESS))('SE-03: %s is closed to whoever is not signed in', async (route) => {
    expect(await asked(route, {})).toEqual({ status: 401, code: 'signed_out' });
  });

  it.each(Object.entries(ACCESS))('SE-03: %s is for %s and nobody else', async (route, letters) => {
    const allowed = holders(letters);
    for (const [role, cookie] of cookies) {
      const { status, code } = await asked(route, { cookie });
      expect({ role, refused: status === 401 || code === 'forbidden' }).toEqual({
        role,
        refused: !allowed.includes(role),
      });
    }
  });

  it.each(Object.entries(ACCESS))(
    'SE-03, OP-09: on %s the roles of another workspace count for nothing',
    async (route, letters) => {
      const allowed = holders(letters);
      for (const [who, cookie] of guests) {
        const here = who.split(' ')[0] as Role;
        const { status, code } = await asked(route, { cookie });
        expect({ who, refused: status === 401 || code === 'forbidden' }).toEqual({
          who,
          refused: !allowed.includes(here),
        });
      }
    },
  );

  it.each(Object.keys(ACCESS))(
    'SE-04: %s is open to keys with its scope and to no other key',
    async (route) => {
      for (const [scope, key] of keys) {
        const { status, code } = await asked(route, { authorization: `Bearer ${key}` });
        const refused = status === 401 || ['not_for_keys', 'scope_missing'].includes(code ?? '');
        expect({ scope, refused }).toEqual({ scope, refused: FOR_KEYS[route] !== scope });
      }
    },
  );

  it.each(routesThatChange())(
    'AP-02: %s says what is wrong with a body of nothing, or of nulls',
    async (route) => {
      const cookie = cookies.get(holders(ACCESS[route]!)[0]!)!;
      for (const body of ['{}', '[]', 'null', '{"settings":null,"content":null,"days":{},"filter":[]}']) {
        const { status } = await asked(route, { cookie }, body);
        // 503 where another service would have to answer: none runs here.
        expect({ body, fault: status >= 500 && status !== 503 }).toEqual({ body, fault: false });
      }
    },
  );

  it.each(routesThatChange())('AP-03: %s changes nothing without an Idempotency-Key', async (route) => {
    const allowed = holders(ACCESS[route]!)[0]!;
    const as = { cookie: cookies.get(allowed)!, 'idempotency-key': '' };
    expect(await asked(route, as)).toEqual({ status: 400, code: 'idempotency_key_missing' });
  });

  // Beside these the routes under /auth, which the library that signs people in answers: a key belongs to somebody.
  it('AP-03: only what is asked before anybody is known takes no Idempotency-Key; a token is used up once', () => {
    const changing = routesOf(world.service).filter((route) => !route.startsWith('GET '));
    const without = changing.filter((route) => !routesThatChange().includes(route));
    expect(without).toEqual(['POST /join', 'POST /join/look', 'POST /setup']);
  });

  it('SE-04: every scope that is offered opens a route', () => {
    expect([...new Set(Object.values(FOR_KEYS))].sort()).toEqual([...SCOPES].sort());
  });

  it('SE-04: no key decides about a reply, stops sending, or says who may do what', () => {
    const closed = /\/(?:items|replies|unknown-sends|kill-switch|people|api-keys|constitution)\b/;
    expect(Object.keys(FOR_KEYS).filter((route) => route.startsWith('POST') && closed.test(route))).toEqual(
      [],
    );
  });
});
