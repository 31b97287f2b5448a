import { randomUUID } from 'node:crypto';
import { AccountTemplatesChanged, subjectOf } from '@countersign/contracts';
import { connectNats, type NatsConnection } from '@countersign/messaging';
import { eventually } from '@countersign/testing';
import { answerAsNeighbours, PROMPT } from './described-neighbours.js';
import { ACCESS, PUBLIC } from './route-access.js';
import { DescribedAnswers } from './described-answers.js';
import type { Chat } from './chat.js';
import { ReviewWorld, type Answer, type Item } from './review-world.js';

/** These answer files, streams, or nothing that is described. */
const NO_JSON = /^\/(?:audit\/export|health|media|metrics\/export|stream|workspace-exports\/:id\/file)/;
const DAYS = 'from=2026-11-09&to=2026-11-10&zone=Europe/Madrid';
describe('what the server answers is what its description says (AP-01)', () => {
  let world: ReviewWorld;
  let described: DescribedAnswers;
  let chat: Chat;
  let item: Item;
  let connection: NatsConnection;
  let letterId: string;
  let fileId: string;
  /** What was to be there and is not. */
  const refused: string[] = [];
  beforeAll(async () => {
    world = await ReviewWorld.start({ OUTBOUND_ALLOW_HOSTS: '127.0.0.1' });
    await world.setUp();
    described = new DescribedAnswers(world.service);
    const ask = world.request.bind(world);
    world.request = async <T>(
      method: string,
      path: string,
      body?: unknown,
      extra?: Record<string, string>,
    ): Promise<Answer<T>> => {
      const answer = await ask<T>(method, path, body, extra);
      if (method !== 'GET' && answer.status >= 300)
        refused.push(`${method} ${path} ${JSON.stringify(answer.body)}`);
      described.look(method, path, answer.status, answer.body);
      return answer;
    };
    connection = await connectNats(world.servers.nats, 'test');
    answerAsNeighbours(connection);
    await connection.flush();
    await settings();
    ({ chat, item } = await people());
    letterId = await deadLetter();
    fileId = await file();
    await templates();
  });
  afterAll(async () => {
    await connection.drain();
    await world.stop();
  });

  /** Something no publisher of ours would send. */
  async function deadLetter(): Promise<string> {
    const { conversationId } = world.newChat();
    const subject = subjectOf({ type: 'inbound.message', version: 1, workspace: 'main', conversationId });
    await world.bus.publishRaw(subject, '{"text":"my number is 0470', 'poison-1');
    const letters = async () =>
      (await world.get<{ letters: { id: string }[] }>('/dead-letters')).body.letters[0];
    return (await eventually(letters, { what: 'a dead letter' })).id;
  }

  async function file(): Promise<string> {
    const mediaId = await chat.sendsFile({ kind: 'image', fileName: 'bill.png' });
    await chat.fileArrives(mediaId, { type: 'image/png', thumbnail: true }, Buffer.from('a picture'));
    await eventually(async () => (await world.get(`/files/${mediaId}`)).status === 200);
    return mediaId;
  }

  async function templates(): Promise<void> {
    const known = { language: 'en_US', category: 'UTILITY', body: 'Hello {{1}}', parameters: 1 };
    const refused = { ...known, name: 'paused', status: 'PAUSED', obstacle: 'not-approved' as const };
    await world.bus.publish('dispatcher', AccountTemplatesChanged, {
      ...{ id: randomUUID(), workspace: 'main', channel: 'whatsapp', accountId: 'whatsapp-main' },
      ...{ time: new Date(), data: { templates: [{ ...known, name: 'free', status: 'APPROVED' }, refused] } },
    });
    await eventually(
      async () =>
        (await world.get<{ templates: object[] }>('/channels/whatsapp-main/templates')).body.templates
          .length === 2,
    );
  }

  /** Everything of which there can be a list has something in it. */
  async function settings(): Promise<void> {
    await world.post('/saved-replies/hours', {
      ...{ title: 'Hours', texts: { en: 'Call us any time.' }, base: 0 },
    });
    await world.post('/saved-replies/bye', { title: 'Bye', texts: { en: 'Goodbye.' }, base: 0 });
    await world.post('/ctas/book', {
      stage: 'SOFT',
      title: 'Book',
      texts: { en: { text: 'Book?' } },
      base: 0,
    });
    await world.post('/views', { name: 'Mine', filter: { channel: 'webchat' }, shared: true });
    await world.post('/api-keys', { name: 'Reads', scopes: ['conversations:read'] });
    await world.post('/webhooks', {
      ...{ name: 'Ours', url: 'http://127.0.0.1:9/in', events: ['item.opened'] },
    });
    await world.post('/workspace-exports');
    await world.post('/people/invitations', { email: 'grace@example.org', roles: ['reviewer'] });
    await world.anotherReviewer('Bob');
    await world.post('/constitution/draft', {
      ...{ revision: 0, content: { rules: [], changes: [], hosts: ['example.org'] } },
    });
    await world.post('/constitution/draft/publish', { revision: 1, note: 'Our own pages.' });
  }

  /** Items in every state, with and without all that may be there. */
  async function people(): Promise<{ chat: Chat; item: Item }> {
    const decided = world.newChat();
    await decided.approve(await decided.readyItem('When do you open?'), 'At nine.');
    const failed = world.newChat('telegram');
    await failed.asks('Is there a pool?');
    await failed.failed('no_passage');
    const snoozed = world.newChat();
    const later = await snoozed.readyItem('And tomorrow?');
    const claimToken = await snoozed.claim(later);
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await world.post(`/items/${later.id}/snooze`, { claimToken, generation: later.generation, until });
    const one = world.newChat();
    const ready = await one.readyItem('Can you keep a table for us?');
    await one.claim(ready);
    const { conversationId } = one;
    await world.post(`/conversations/${conversationId}/notes`, {
      note: 'They come every year.',
      mentions: [],
    });
    await world.post(`/contacts/${one.contactId}/status`, {
      ...{ to: 'LEAD_QUALIFIED', base: 0, reason: 'They said so.' },
    });
    await world.post(`/contacts/${one.contactId}/ltv`, {
      ...{ amountMinor: 500, source: 'manual', reason: 'By phone.' },
    });
    return { chat: one, item: ready };
  }

  it('every GET that answers JSON is asked about something that is there, and answers what is described and nothing else', async () => {
    const { versions } = (await world.get<{ versions?: { version: number }[] }>('/constitution')).body;
    const hooks = (await world.get<{ webhooks: { id: string }[] }>('/webhooks')).body.webhooks;
    const placed = (path: string): string =>
      path
        .replace(/^\/items\/:id/, `/items/${item.id}`)
        .replace(/^\/conversations\/:id/, `/conversations/${chat.conversationId}`)
        .replace(/^\/contacts\/:id/, `/contacts/${chat.contactId}`)
        .replace(/^\/webhooks\/:id/, `/webhooks/${hooks[0]?.id}`)
        .replace(/^\/dead-letters\/:id/, `/dead-letters/${letterId}`)
        .replace(/^\/files\/:id/, `/files/${fileId}`)
        .replace(/^\/metrics\/overview$/, `/metrics/overview?${DAYS}`)
        .replace(/^\/metrics\/quality$/, `/metrics/quality?${DAYS}`)
        .replace(/^\/metrics\/behind$/, `/metrics/behind?${DAYS}&metric=failures`)
        .replace(/^\/knowledge\/search$/, '/knowledge/search?language=en&question=when')
        .replace(':name', 'house')
        .replace(':requestId', randomUUID())
        .replace(':digest', PROMPT.digest)
        .replace(':accountId/templates', 'whatsapp-main/templates')
        .replace(':accountId', 'webchat-main')
        .replace(':shortcut', 'hours')
        .replace(':version', String(versions?.[0]?.version ?? 1))
        .replace(':kind/:subject', `reply/${item.id}`)
        .replace(/preview$/, `preview?to=${encodeURIComponent(item.recipient.address)}`)
        .replace(/^\/search$/, '/search?q=table')
        .replace(/^\/practice$/, '/practice?language=en');
    const routes = [...Object.keys(ACCESS), ...PUBLIC].filter((route) => route.startsWith('GET '));
    const asked: Record<string, number> = {};
    for (const path of routes.map((route) => route.slice(4)))
      if (!NO_JSON.test(path)) asked[path] = (await world.get(placed(path))).status;
    for (const state of ['settled', 'snoozed', 'silent']) await world.get(`/items?state=${state}`);
    for (const { id } of await world.openItems()) await world.get(`/items/${id}`);
    const failed = Object.entries(asked).filter(([, status]) => status !== 200);
    expect({ refused, failed, faults: [...described.faults] }).toEqual({
      refused: [],
      failed: [],
      faults: [],
    });
  });

  it('a word too many, one too few and a null nobody spoke of are found', async () => {
    const { body } = await world.get<Record<string, unknown>>(`/items/${item.id}`);
    for (const wrong of [
      { ...body, more: 1 },
      { ...body, recipient: {} },
      { ...body, preview: null },
    ]) {
      const looker = new DescribedAnswers(world.service);
      looker.look('GET', `/items/${item.id}`, 200, wrong);
      expect(looker.faults.size).toBeGreaterThan(0);
    }
    const fitting = new DescribedAnswers(world.service);
    fitting.look('GET', `/items/${item.id}`, 200, body);
    expect([...fitting.faults]).toEqual([]);
  });
});
