import { randomUUID } from 'node:crypto';
import {
  ReplySent,
  RemoveDocument,
  rpcSubject,
  RuleFact,
  SaveDocument,
  type DocumentSaved,
  type FactRuled,
} from '@countersign/contracts';
import { connectNats, Rpc, type NatsConnection } from '@countersign/messaging';
import { eventually } from '@countersign/testing';
import { openApiDocument } from '../src/openapi.js';
import { WITHOUT_VERSION } from './edits.js';
import { ReviewWorld, type Answer } from './review-world.js';
import { routesOf } from './route-table.js';

const FACTS = {
  ...{ name: 'House', zone: 'Europe/Lisbon', calendars: [], phones: [], places: [], emails: [] },
  ...{ links: [], prices: [], policies: [] },
};
const REPLY = { title: 'Bye', texts: { en: 'Goodbye.' } };
const CTA = { stage: 'SOFT', title: 'Book', texts: { en: { text: 'Book?' } } };
const TERM = { label: { en: 'Too long', es: 'Demasiado largo' } };
const MINUTES = { webchat: 5, telegram: 5, whatsapp: 5 };
const SETTINGS = {
  ...{ firstReplyMinutes: MINUTES, expiresHours: 12, undoSeconds: { webchat: 5, telegram: 5, whatsapp: 5 } },
  draftsAtOnce: 50,
  features: { batchApproval: 100, firstMessages: 100 },
};
const RULES = { content: { rules: [], changes: [], hosts: ['example.org'] } };

/** What has versions and is saved whole by us: its address, what is saved, and what its version is called. */
const SAVED: [string, object, string?][] = [
  ['/saved-replies/bye', REPLY],
  ['/ctas/book', CTA],
  ['/facts', { facts: FACTS }],
  ['/value-setting', { currency: 'EUR', limitMinor: 5_000 }],
  ['/taxonomy/edit-tag/MUCH_TOO_LONG', TERM],
  ['/settings', { settings: SETTINGS }],
  ['/retention', { days: { messages: 900 } }],
  ['/constitution/draft', RULES, 'revision'],
];

let world: ReviewWorld;
let connection: NatsConnection;
/** By route: an address of it that is there, and what is sent with a version. */
const stale: Record<string, [string, object]> = {};
beforeAll(async () => {
  world = await ReviewWorld.start({ OUTBOUND_ALLOW_HOSTS: '127.0.0.1' });
  await world.setUp();
  versioned = takingIfMatch();
  connection = await connectNats(world.servers.nats, 'test');
});
afterAll(async () => {
  await connection.drain();
  await world.stop();
});

const changing = (): string[] => routesOf(world.service).filter((route) => !route.startsWith('GET '));

let versioned: string[];
/** Routes whose description says that they take `If-Match`. */
function takingIfMatch(): string[] {
  const { paths } = openApiDocument(world.service);
  return changing().filter((route) => {
    const [method = '', path = ''] = route.split(' ');
    const described = paths[`/api/v1${path.replace(/:(\w+)/g, '{$1}')}`];
    const operation = described?.[method.toLowerCase() as 'post'];
    return operation?.parameters?.some((one) => 'name' in one && one.name === 'If-Match');
  });
}

const fault = (field: string): object => expect.objectContaining({ field }) as object;

function ask(route: string, extra: Record<string, string>): Promise<Answer<{ code: string }>> {
  const [address, body] = stale[route]!;
  return world.request(route.split(' ')[0]!, address, body, extra);
}

describe('nobody saves over what they have not seen (AP-03)', () => {
  it.each(SAVED)(
    '%s is saved on the ETag of before, and on a stale one refused',
    async (path, body, name = 'base') => {
      const first = await world.post<Record<string, number>>(path, body, { 'if-match': '"0"' });
      expect(first.status).toBeLessThan(300);
      expect(first.body[name === 'base' ? 'version' : name]).toBe(1);
      expect(first.headers.get('etag')).toBe('"1"');
      expect((await world.post(path, body, { 'if-match': '"0"' })).status).toBe(409);
      expect(await world.post(path, { ...body, [name]: 1 }, { 'if-match': '"0"' })).toMatchObject({
        ...{ status: 400, body: { code: 'if_match_wrong' } },
      });
    },
  );

  it.each(['/settings', '/retention', '/value-setting', '/constitution'])(
    '%s is read with the ETag its next change takes',
    async (path) => {
      const { headers } = await world.get(path);
      expect(headers.get('etag')).toBe('"1"');
    },
  );

  it('a status is moved on from the one that was read', async () => {
    const { contactId } = (await world.newChat().readyItem('Hi')) as unknown as { contactId: string };
    const path = `/contacts/${contactId}/status`;
    const move = (to: string, tag: string) =>
      world.post(path, { to, reason: 'They said so.' }, { 'if-match': tag });
    const tag = (await world.get(path)).headers.get('etag')!;
    expect((await move('LEAD_QUALIFIED', tag)).status).toBe(201);
    expect(await move('CUSTOMER', tag)).toMatchObject({ status: 409, body: { code: 'status_changed' } });
  });

  it('every change there is goes on from a version, or is known to need none', () => {
    const known = Object.values(WITHOUT_VERSION).flat();
    expect([...versioned, ...known].sort()).toEqual(changing());
  });
});

describe('each change that goes on from a version (AP-03)', () => {
  beforeAll(async () => {
    neighbours();
    await connection.flush();
    await somethingOfEach();
  });

  it('is asked below', () => {
    expect(Object.keys(stale).sort()).toEqual(versioned);
  });

  it('is refused with neither If-Match nor its version in the body, and the refusal names the field', async () => {
    for (const route of versioned) {
      const { status, body } = await ask(route, {});
      const field = route.includes('/constitution/') ? 'revision' : 'base';
      expect({ route, status, body }).toMatchObject({
        ...{ route, status: 422, body: { details: expect.arrayContaining([fault(field)]) } },
      });
    }
  });

  it('is refused with an If-Match that is no version', async () => {
    for (const route of versioned)
      expect({ route, ...(await ask(route, { 'if-match': 'W/"newest"' })) }).toMatchObject({
        ...{ route, status: 400, body: { code: 'if_match_wrong' } },
      });
  });

  it('is refused on a version that is not the newest; of a text of one’s own that is another by now nothing is taken', async () => {
    for (const route of versioned) {
      const { status, body } = await ask(route, { 'if-match': '"999"' });
      expect({ route, status, code: body.code }).toMatchObject({
        ...{ route, status: route.startsWith('DELETE ') ? 204 : 409 },
      });
    }
    const [address] = stale['PUT /working-texts/:kind/:subject']!;
    expect((await world.get(address)).headers.get('etag')).toBe('"1"');
  });

  /** The services that keep documents and memories: what they are asked is never on their newest version. */
  function neighbours(): void {
    const supervisor = new Rpc(connection, 'supervisor');
    const rapport = new Rpc(connection, 'rapport-writer');
    const kept: DocumentSaved = { saved: false, version: 3, problem: 'changed-meanwhile' };
    const unruled: FactRuled = { ruled: false, version: 3 };
    const document = (act: string): string => rpcSubject('supervisor', `knowledge-${act}`);
    supervisor.answer(document('save'), SaveDocument, () => Promise.resolve(kept));
    supervisor.answer(document('remove'), RemoveDocument, () => Promise.resolve(kept));
    rapport.answer(rpcSubject('rapport-writer', 'memory-rule'), RuleFact, () => Promise.resolve(unruled));
  }

  async function somethingOfEach(): Promise<void> {
    await world.post('/saved-replies/hello', { ...REPLY, base: 0 });
    await world.post('/ctas/tour', { ...CTA, base: 0 });
    await world.post('/taxonomy/edit-tag/OTHER_TAG', { ...TERM, base: 0 });
    await world.post('/workspaces', { id: 'north', name: 'North' });
    const events = ['item.opened'];
    await world.post('/webhooks', { name: 'Ours', url: 'http://127.0.0.1:9/in', events });
    const { webhooks } = (await world.get<{ webhooks: { id: string }[] }>('/webhooks')).body;
    const chat = world.newChat();
    const { body } = await chat.approve(await chat.readyItem('Hello?'), [{ text: 'Book?' }], {
      ctas: [{ bubble: 0, id: 'tour' }],
    });
    const { replyId, ordinal } = body;
    const bubble = { bubbleId: randomUUID(), position: 0, state: 'sent' as const, attempts: 1 };
    const bubbles = [{ ...bubble, providerMessageId: `${replyId}-0` }];
    await chat.dispatcherSays(ReplySent, replyId, { replyId, ordinal, bubbles });
    const asked = await eventually(
      async () =>
        (await world.get<{ events: { id: string }[] }>(`/contacts/${chat.contactId}/cta-events`)).body
          .events[0],
    );
    const page = randomUUID();
    const text = `/working-texts/note/${chat.conversationId}`;
    await world.request('PUT', text, { page, note: 'They come every year.', base: 0 });
    const other = { page: randomUUID(), note: 'They come in winter.' };
    Object.assign(stale, {
      'POST /saved-replies/:shortcut': ['/saved-replies/hello', REPLY],
      'POST /saved-replies/:shortcut/remove': ['/saved-replies/hello/remove', {}],
      'POST /ctas/:id': ['/ctas/tour', CTA],
      'POST /ctas/:id/remove': ['/ctas/tour/remove', {}],
      'POST /cta-events/:id/response': [`/cta-events/${asked.id}/response`, { response: 'INTERESTED' }],
      'POST /facts': ['/facts', { facts: FACTS }],
      'POST /value-setting': ['/value-setting', { currency: 'EUR', limitMinor: 1 }],
      'POST /contacts/:id/status': [
        `/contacts/${chat.contactId}/status`,
        { to: 'LEAD_QUALIFIED', reason: 'They said so.' },
      ],
      'POST /taxonomy/:list/:code': ['/taxonomy/edit-tag/OTHER_TAG', TERM],
      'POST /taxonomy/:list/:code/retire': ['/taxonomy/edit-tag/OTHER_TAG/retire', { retired: true }],
      'POST /taxonomy/:list/:code/merge': ['/taxonomy/edit-tag/OTHER_TAG/merge', { into: 'MUCH_TOO_LONG' }],
      'POST /knowledge/:name': [
        '/knowledge/house',
        { title: 'House', language: 'en', text: '# Open\n\nAt nine.' },
      ],
      'POST /knowledge/:name/remove': ['/knowledge/house/remove', {}],
      'POST /settings': ['/settings', { settings: SETTINGS }],
      'POST /settings/restore': ['/settings/restore', { version: 0 }],
      'POST /conversations/:id/facts': [
        `/conversations/${chat.conversationId}/facts`,
        { key: 'name', act: 'set', value: 'Anna' },
      ],
      'POST /workspaces/:id': ['/workspaces/north', { name: 'South' }],
      'POST /workspaces/:id/delete': ['/workspaces/north/delete', { reason: 'Closed', confirm: 'north' }],
      'POST /workspaces/:id/keep': ['/workspaces/north/keep', {}],
      'POST /workspaces/:id/suspend': ['/workspaces/north/suspend', { reason: 'Moving house' }],
      'POST /workspaces/:id/resume': ['/workspaces/north/resume', { reason: 'Moved' }],
      'POST /retention': ['/retention', { days: { messages: 800 } }],
      'POST /constitution/draft': ['/constitution/draft', RULES],
      'POST /constitution/draft/discard': ['/constitution/draft/discard', {}],
      'POST /constitution/draft/publish': ['/constitution/draft/publish', { note: 'Our own pages.' }],
      'PUT /working-texts/:kind/:subject': [text, other],
      'DELETE /working-texts/:kind/:subject': [text, {}],
      'DELETE /working-texts/:kind/:subject/others/:page': [`${text}/others/${other.page}`, {}],
      'POST /webhooks/:id': [
        `/webhooks/${webhooks[0]!.id}`,
        { name: 'Ours', url: 'http://127.0.0.1:9/in', events, on: true },
      ],
    });
  }
});
