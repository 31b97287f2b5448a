import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { openApiDocument } from '../src/openapi.js';
import { ReviewWorld } from './review-world.js';
import { WHOLE_LISTS } from './whole-lists.js';

interface Told {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  details?: { field: string }[];
  correlationId: string;
}

interface Schema {
  $ref?: string;
  type?: string;
  maximum?: number;
  properties?: Record<string, Schema>;
}

/** What of the description says which answers are lists. */
interface Described {
  paths: Record<
    string,
    {
      get?: {
        parameters?: { name: string; schema: Schema }[];
        responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
      };
    }
  >;
  components: { schemas: Record<string, Schema> };
}

describe('errors one can act on', () => {
  let world: ReviewWorld;
  let viewer: string;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
    viewer = await world.anotherReviewer('Vera', 'viewer');
  });
  afterAll(() => world.stop());

  const ask = async (
    method: string,
    path: string,
    { body, ...headers }: Record<string, string> = {},
  ): Promise<{ response: Response; told: Told }> => {
    const key: Record<string, string> = method === 'GET' ? {} : { 'idempotency-key': randomUUID() };
    const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${world.url}/api/v1${path}`, {
      method,
      headers: { origin: world.url, ...key, ...json, ...headers },
      ...(body !== undefined && { body }),
    });
    return { response, told: (await response.json()) as Told };
  };
  const admin = (): Promise<string> => world.anotherReviewer(`Admin-${randomUUID().slice(0, 8)}`, 'admin');

  it.each<[status: number, code: string, method: string, path: string, extra: Record<string, string>]>([
    [400, 'bad_request', 'POST', '/api-keys', { body: '{"name":' }],
    [400, 'idempotency_key_missing', 'POST', '/api-keys', { body: '{}', 'idempotency-key': 'short' }],
    [401, 'signed_out', 'GET', '/items', { cookie: '' }],
    [401, 'key_invalid', 'GET', '/items', { authorization: 'Bearer cs_live_nothing' }],
    [
      401,
      'INVALID_EMAIL_OR_PASSWORD',
      'POST',
      '/auth/sign-in/email',
      { body: '{"email":"a@example.org","password":"not the right one"}' },
    ],
    [404, 'not_found', 'GET', '/nothing-is-here', {}],
    [404, 'not_found', 'GET', '/conversations/c_aaaaaaaaaaaaaaaaaaaa', {}],
    [409, 'key_over', 'POST', '/api-keys/000000000000/rotate', { body: '{}' }],
    [413, 'too_large', 'POST', '/api-keys', { body: JSON.stringify({ name: 'x'.repeat(1_100_000) }) }],
    [
      415,
      'unsupported_media_type',
      'POST',
      '/api-keys',
      { body: '<xml/>', 'content-type': 'application/xml' },
    ],
    [422, 'invalid', 'POST', '/api-keys', { body: '{"name":"x","scopes":[]}' }],
    [503, 'supervisor_away', 'GET', '/knowledge', {}],
  ])(
    'AP-02: %i %s is told as problem+json with a code, words and a correlation id',
    async (status, code, method, path, extra) => {
      const { response, told } = await ask(method, path, { cookie: await admin(), ...extra });
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(told).toMatchObject({
        ...{ status, code, type: `urn:countersign:problem:${code}` },
        ...{ title: expect.any(String) as string, detail: expect.stringMatching(/\w{3}/) as string },
      });
      expect(response.status).toBe(status);
      expect(told.correlationId).toBe(response.headers.get('x-correlation-id'));
      expect(JSON.stringify(told)).not.toMatch(/\.js:|node_modules|at \w+ \(/);
    },
  );

  it('AP-02: 403 says which roles it takes, 422 names every field that is wrong', async () => {
    expect(await ask('GET', '/people', { cookie: viewer })).toMatchObject({
      told: { status: 403, code: 'forbidden', detail: expect.stringContaining('admin') as string },
    });
    const wrong = JSON.stringify({ name: '', scopes: ['no'], days: 0, addresses: [7], perMinute: 1 });
    const { told } = await ask('POST', '/api-keys', { cookie: await admin(), body: wrong });
    expect([...new Set(told.details?.map(({ field }) => field))].sort()).toEqual([
      'addresses',
      'days',
      'name',
      'perMinute',
      'scopes',
    ]);
  });

  it('AP-02: a sane correlation id comes back with answer and error; anything else is replaced', async () => {
    const cookie = await admin();
    const sane = /^[A-Za-z0-9._-]{8,64}$/;
    const id = fc.oneof(
      fc.stringMatching(/^[A-Za-z0-9._-]{8,64}$/),
      fc.string({
        maxLength: 80,
        unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
      }),
    );
    await fc.assert(
      fc.asyncProperty(id, fc.constantFrom('/me', '/nothing-is-here'), async (given, path) => {
        const { response } = await ask('GET', path, { cookie, 'x-correlation-id': given });
        const back = response.headers.get('x-correlation-id') ?? '';
        expect(back).toMatch(sane);
        if (sane.test(given)) expect(back).toBe(given);
        else expect(back).not.toBe(given);
      }),
      { numRuns: 60 },
    );
  });

  it('AP-03: the same key with another body is refused, and a hundred repeats make one thing', async () => {
    const cookie = await admin();
    const key = { cookie, 'idempotency-key': randomUUID() };
    const save = (text: string) =>
      ask('POST', '/saved-replies/once', {
        ...key,
        body: JSON.stringify({ title: 'Once', texts: { en: text }, base: 0 }),
      });
    const answers = await Promise.all(Array.from({ length: 100 }, () => save('Only once.')));
    expect(answers.filter(({ response }) => ![201, 409].includes(response.status))).toEqual([]);
    expect(await save('Something else.')).toMatchObject({
      told: { status: 422, code: 'idempotency_key_reused' },
    });
    const { body } = await world.get<{ versions: unknown[] }>('/saved-replies/once/versions');
    expect(body.versions).toHaveLength(1);
  });

  it('AP-04: a list is paged without a repeat or a gap, and gives no more than a hundred', async () => {
    const cookie = await admin();
    for (let index = 0; index < 7; index += 1)
      await ask('POST', `/saved-replies/page-${index}`, {
        cookie,
        body: JSON.stringify({ title: 'A page', texts: { en: 'Words.' }, base: 0 }),
      });
    const whole = await world.get<{ entries: { seq: number }[] }>('/audit?limit=100');
    const seen: number[] = [];
    let cursor: number | undefined;
    do {
      const page = await world.get<{ entries: { seq: number }[]; nextCursor?: number }>(
        `/audit?limit=3${cursor ? `&cursor=${cursor}` : ''}`,
      );
      seen.push(...page.body.entries.map(({ seq }) => seq));
      cursor = page.body.nextCursor;
    } while (cursor);
    expect(seen).toEqual(whole.body.entries.map(({ seq }) => seq));
  });

  it('AP-04: every list there is says how it is paged, at most a hundred at once, or is known to stay short', async () => {
    const { paths, components } = openApiDocument(world.service) as unknown as Described;
    const lists = Object.entries(paths).flatMap(([url, { get }]) => {
      const schema = get?.responses['200']?.content?.['application/json']?.schema;
      const named = schema?.$ref?.replace(/^.*\//, '');
      const { type, properties = {} } = (named ? components.schemas[named] : schema) ?? {};
      const holds = type === 'array' || Object.values(properties).some((one) => one.type === 'array');
      const limit = get?.parameters?.find(({ name }) => name === 'limit');
      return holds || limit ? [{ path: url.replace('/api/v1', ''), limit: limit?.schema.maximum }] : [];
    });
    const whole = lists.filter(({ limit }) => limit === undefined).map(({ path }) => path);
    expect(whole.sort()).toEqual(Object.values(WHOLE_LISTS).flat().sort());
    const paged = lists.filter(({ limit }) => limit !== undefined);
    for (const { path, limit } of paged) {
      // Cases a model is tried on leave as a file does.
      expect({ path, limit }).toEqual({ path, limit: path === '/evaluation-cases' ? 500 : 100 });
      const asked = path.replace('{id}', randomUUID());
      for (const wrong of [limit! + 1, 0, 'all']) {
        const { status, body } = await world.get<Told>(`${asked}?limit=${wrong}`);
        const named = body.details?.map(({ field }) => field);
        expect({ path, status, named }).toMatchObject({ status: 422, named: expect.arrayContaining(['limit']) as object }); // prettier-ignore
      }
    }
    expect(paged.map(({ path }) => path).sort()).toEqual([
      '/audit',
      '/dead-letters',
      '/evaluation-cases',
      '/items',
      '/metrics/behind',
      '/search',
      '/webhooks/{id}/deliveries',
    ]);
  });

  it('AP-01: the description names every place of an address and everything that may be asked behind it', async () => {
    interface Parameter {
      name: string;
      in: string;
      required: boolean;
    }
    const { body } = await world.get<{ paths: Record<string, { get?: { parameters: Parameter[] } }> }>(
      '/openapi.json',
    );
    for (const [url, { get }] of Object.entries(body.paths)) {
      const places = (get?.parameters ?? [])
        .filter((one) => one.in === 'path')
        .map(({ name }) => `{${name}}`);
      if (get)
        expect({ url, places: places.sort() }).toEqual({ url, places: (url.match(/\{\w+\}/g) ?? []).sort() });
    }
    const asked = body.paths['/api/v1/audit']?.get?.parameters.filter((one) => one.in === 'query') ?? [];
    expect(asked.map(({ name }) => name).sort()).toEqual([
      'action',
      'actor',
      'cursor',
      'from',
      'limit',
      'object',
      'to',
    ]);
    expect(asked.filter(({ required }) => required)).toEqual([]);
  });
});
