import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import net from 'node:net';
import path from 'node:path';
import { ReplySent, ReplyUnknown } from '@countersign/contracts';
import { buildService } from '@countersign/runtime';
import { eventually } from '@countersign/testing';
import { REVIEW } from '../src/service.js';
import { WebhookWatch } from '../src/webhooks/webhook-watch.service.js';
import { ReviewWorld } from './review-world.js';
import { WebhookReceiver } from './webhook-receiver.js';

interface Made {
  id: string;
  secret: string;
}
interface Listed {
  id: string;
  state: string;
  failures: number;
  version: number;
  failingSince?: string;
  waiting: number;
}
interface Logged {
  id: string;
  messageId: string;
  type: string;
  state: string;
  nextAt?: string;
  attempts: { at: string; status?: number; code?: string; answer?: string; durationMs: number }[];
}

const EVERYTHING = [
  ...['item.opened', 'item.decided', 'reply.sent', 'reply.failed', 'reply.cancelled', 'reply.unknown'],
  ...['reply.resolved', 'contact.status_changed'],
];

describe('webhooks: others are told what happens', () => {
  let world: ReviewWorld;
  let receiver: WebhookReceiver;
  beforeAll(async () => {
    world = await ReviewWorld.start({ OUTBOUND_ALLOW_HOSTS: '127.0.0.1' });
    await world.setUp();
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    receiver = await WebhookReceiver.start();
    await world.database.query('DELETE FROM webhook_endpoint');
  });
  afterEach(() => receiver.stop());

  const make = async (wanted: object = {}): Promise<Made> =>
    (await world.post<Made>('/webhooks', { name: 'Ours', url: receiver.url, events: EVERYTHING, ...wanted }))
      .body;
  const listed = async (id: string): Promise<Listed> =>
    (await world.get<{ webhooks: Listed[] }>('/webhooks')).body.webhooks.find((one) => one.id === id)!;
  const log = async (id: string): Promise<Logged[]> =>
    (await world.get<{ deliveries: Logged[] }>(`/webhooks/${id}/deliveries`)).body.deliveries;
  const arrived = (type: string, count = 1) =>
    eventually(() => (receiver.of(type).length >= count ? receiver.of(type) : undefined), { what: type });
  /** The clock of everything that waits goes on by so many seconds. */
  const pass = (seconds: number) =>
    world.database.query(
      `WITH d AS (UPDATE webhook_delivery SET next_at = next_at - make_interval(secs => $1),
                                              leased_until = leased_until - make_interval(secs => $1))
       UPDATE webhook_endpoint SET failing_since = failing_since - make_interval(secs => $1),
                                   previous_until = previous_until - make_interval(secs => $1)`,
      [seconds],
    );

  it('SE-13: item opened, decided and reply sent are told by signed calls that hold ids and outcomes, and no text', async () => {
    const { id, secret } = await make();
    const chat = world.newChat();
    const item = await chat.readyItem('My secret wish is a pony.');
    const { replyId } = (await chat.approve(item, 'Ponies are out of stock.')).body;
    const bubbles = [
      {
        ...{ bubbleId: randomUUID(), position: 0, state: 'sent' as const, attempts: 1 },
        providerMessageId: 'provider-4711',
      },
    ];
    await chat.dispatcherSays(ReplySent, replyId, { replyId, ordinal: 1, bubbles });
    await arrived('reply.sent');
    await arrived('item.decided');
    const place = { workspace: 'main', channel: 'webchat', conversationId: chat.conversationId };
    const told = Object.fromEntries(
      receiver.received.map((one) => {
        const { type, timestamp, data } = receiver.verified(one, secret) as Record<string, string>;
        expect(Date.parse(timestamp!)).not.toBeNaN();
        return [type, data];
      }),
    );
    expect(told).toMatchObject({
      'item.opened': { ...place, itemId: item.id, generation: 1 },
      'item.decided': { ...place, itemId: item.id, outcome: 'approved', replyId },
      'reply.sent': {
        ...place,
        ...{ replyId, ordinal: 1 },
        bubbles: [{ bubbleId: bubbles[0]!.bubbleId, position: 0, state: 'sent' }],
      },
    });
    expect(JSON.stringify(receiver.received)).not.toMatch(/pony|Ponies|Grace|4711|visitor-/);
    const logged = await eventually(async () => {
      const lines = await log(id);
      return lines.every(({ state }) => state === 'delivered') ? lines : undefined;
    });
    expect(logged.map(({ type }) => type).sort()).toEqual(['item.decided', 'item.opened', 'reply.sent']);
    for (const { attempts } of logged)
      expect(attempts).toEqual([
        {
          ...{ at: expect.any(String) as string, status: 204 },
          durationMs: expect.any(Number) as number,
        },
      ]);
  });

  it('SE-13: only what was asked for is told, and an event that comes twice from the bus is told once', async () => {
    await make({ events: ['reply.unknown'] });
    const chat = world.newChat();
    const { replyId } = (await chat.approve(await chat.readyItem('One?'), 'One.')).body;
    const data = { replyId, ordinal: 1, bubbles: [], errorCode: 'timeout' };
    await chat.dispatcherSays(ReplyUnknown, replyId, data);
    const [first] = await arrived('reply.unknown');
    await chat.dispatcherSays(ReplyUnknown, replyId, data);
    const other = (await chat.approve(await chat.readyItem('Two?'), 'Two.')).body.replyId;
    await chat.dispatcherSays(ReplyUnknown, other, { ...data, replyId: other, ordinal: 2 });
    const both = await arrived('reply.unknown', 2);
    expect(receiver.received).toHaveLength(2);
    expect(both[1]!.headers['webhook-id']).not.toBe(first!.headers['webhook-id']);
  });

  it('SE-13: what is not taken is tried again after 1 m, 5 m, 30 m, 2 h and 12 h under the same id, and is then on the log as failed, to be replayed', async () => {
    const { id, secret } = await make({ events: ['item.opened'] });
    receiver.status = 503;
    receiver.answer = `Down for maintenance. ${'x'.repeat(5_000)}`;
    await world.newChat().asks('Hello?');
    const waits = [60, 300, 1_800, 7_200, 43_200];
    for (const [at, seconds] of waits.entries()) {
      const line = await eventually(async () => {
        const [only] = await log(id);
        return only?.attempts.length === at + 1 ? only : undefined;
      });
      expect(line.state).toBe('pending');
      const due = Date.parse(line.nextAt!) - Date.parse(line.attempts[0]!.at);
      expect(Math.abs(due / 1_000 - seconds)).toBeLessThan(1);
      await pass(seconds);
    }
    const failed = await eventually(async () => (await log(id)).find(({ state }) => state === 'failed'));
    expect(failed.attempts).toHaveLength(6);
    expect(failed.attempts[0]).toMatchObject({ status: 503, code: 'status' });
    expect(failed.attempts[0]!.answer).toMatch(/^Down for maintenance\. x{178}$/);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).toEqual(
      new Set([failed.messageId]),
    );
    expect(await listed(id)).toMatchObject({ state: 'active', failures: 6 });

    receiver.status = 200;
    expect((await world.post(`/deliveries/${failed.id}/replay`)).status).toBe(204);
    await eventually(async () => (await log(id))[0]!.state === 'delivered');
    const replayed = receiver.received.at(-1)!;
    expect(replayed.headers['webhook-id']).toBe(failed.messageId);
    expect(receiver.verified(replayed, secret)).toMatchObject({ type: 'item.opened' });
    expect(await listed(id)).toMatchObject({ failures: 0 });
  });

  it('SE-13: an endpoint that took nothing for 24 hours is switched off, administrators are told once, and switched on again it gets what waited', async () => {
    const { id } = await make({ events: ['item.opened'], name: 'Warehouse' });
    receiver.status = 500;
    await world.newChat().asks('Anybody?');
    await eventually(async () => (await listed(id)).failures === 1);
    const watch = world.service.get(WebhookWatch);
    await pass(23.9 * 3_600);
    await eventually(async () => (await listed(id)).failures === 2);
    await watch.round();
    expect((await listed(id)).state).toBe('active');
    await pass(0.2 * 3_600);
    await eventually(async () => (await listed(id)).failures === 3);
    await Promise.all([watch.round(), watch.round()]);
    const dead = await listed(id);
    expect(dead.state).toBe('dead');
    const { body } = await world.get<{ notices: object[]; count: number }>('/notices');
    expect(body.notices).toEqual([
      expect.objectContaining({ kind: 'webhook-dead', webhookName: 'Warehouse' }),
    ]);
    expect((await world.get<{ entries: object[] }>('/audit?action=webhook.died')).body.entries).toHaveLength(
      1,
    );
    expect(await world.post(`/webhooks/${id}/test`)).toMatchObject({ body: { code: 'webhook_off' } });

    receiver.status = 200;
    const { length } = receiver.received;
    await pass(86_400);
    const saved = await world.post(`/webhooks/${id}`, {
      ...{ name: 'Warehouse', url: receiver.url, events: ['item.opened'], on: true, base: dead.version },
    });
    expect(saved.status).toBe(204);
    await eventually(() => receiver.received.length === length + 1);
    await eventually(async () => (await listed(id)).waiting === 0);
    expect(await listed(id)).toMatchObject({ state: 'active', failures: 0 });
  });

  it('SE-13: an endpoint that failed a day ago and was asked for nothing since is asked before it is switched off', async () => {
    const { id } = await make({ events: ['item.opened'] });
    receiver.status = 500;
    await world.newChat().asks('Anybody?');
    await eventually(async () => (await listed(id)).failures === 1);
    await world.database.query(`UPDATE webhook_delivery SET state = 'failed'`);
    await world.database.query(`UPDATE webhook_attempt SET at = at - interval '25 hours'`);
    await pass(25 * 3_600);
    const watch = world.service.get(WebhookWatch);
    await watch.round();
    expect((await listed(id)).state).toBe('active');
    await world.newChat().asks('Still nobody?');
    await eventually(async () => (await listed(id)).failures === 2);
    await watch.round();
    expect((await listed(id)).state).toBe('dead');
  });

  it('SE-13: for 24 hours after a rotation both secrets verify, then only the new one; no secret is stored or told again', async () => {
    const { id, secret: old } = await make();
    const click = { 'idempotency-key': randomUUID() };
    const { secret } = (await world.post<Made>(`/webhooks/${id}/rotate`, {}, click)).body;
    expect(await world.post(`/webhooks/${id}/rotate`, {}, click)).toMatchObject({
      ...{ status: 409, body: { code: 'shown_once' } },
    });
    await world.post(`/webhooks/${id}/test`);
    const [first] = await arrived('webhook.test');
    for (const one of [old, secret]) expect(receiver.verified(first!, one)).toBeTruthy();
    await pass(86_400);
    await world.post(`/webhooks/${id}/test`);
    const [, second] = await arrived('webhook.test', 2);
    expect(receiver.verified(second!, secret)).toBeTruthy();
    expect(() => receiver.verified(second!, old)).toThrow();
    const stored = await world.database.query(
      `SELECT row_to_json(e)::text AS kept FROM webhook_endpoint e
       UNION ALL SELECT row_to_json(i)::text FROM idempotency i UNION ALL SELECT row_to_json(a)::text FROM audit a`,
    );
    for (const one of [old, secret]) expect(JSON.stringify(stored)).not.toContain(one.slice(6, 30));
    expect(JSON.stringify((await world.get('/webhooks')).body)).not.toContain('whsec');
  });

  it('SE-13: a process that is killed between a call and its note calls again, under the same id, and loses nothing that waited', async () => {
    const { id, secret } = await make({ events: ['item.opened'] });
    await world.service.close();
    const doomed = fork(path.join(__dirname, '../dist/main.js'), {
      env: { PATH: process.env.PATH, ...world.env },
      execArgv: [],
    });
    await new Promise((resolve) => doomed.once('message', resolve));
    receiver.silent = true;
    const [one, two] = [world.newChat(), world.newChat()];
    await one.asks('First?');
    await arrived('item.opened');
    const gone = new Promise((resolve) => doomed.once('exit', resolve));
    doomed.kill('SIGKILL');
    await gone;
    const last = await two.writes('Second?');
    await two.turnCloses([last]);
    receiver.silent = false;
    world.service = await buildService(REVIEW, world.env);
    await pass(30);
    const [first, again, other] = await arrived('item.opened', 3);
    await eventually(async () => (await listed(id)).waiting === 0);
    const ids = [first, again, other].map((each) => each!.headers['webhook-id']);
    expect(new Set(ids).size).toBe(2);
    expect(receiver.received).toHaveLength(3);
    for (const each of receiver.received) expect(receiver.verified(each, secret)).toBeTruthy();
  });

  it('SE-13: an answer that wants another protocol is a failed try like any other, and later ones are made', async () => {
    const odd = net.createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () =>
        socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'),
      );
    });
    await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = odd.address() as net.AddressInfo;
      const { id } = await make({ events: ['item.opened'], url: `http://127.0.0.1:${port}/` });
      await world.newChat().asks('Hello?');
      const tried = (times: number) =>
        eventually(async () => ((await log(id))[0]?.attempts.length === times ? await log(id) : undefined));
      const [line] = await tried(1);
      expect(line!.attempts[0]).toMatchObject({ status: 101, code: 'status' });
      await pass(60);
      await tried(2);
    } finally {
      odd.close();
    }
  });

  it('SE-13: rotated twice within a day, the secret the receiver has still verifies', async () => {
    const { id, secret: known } = await make();
    await world.post(`/webhooks/${id}/rotate`);
    const { secret } = (await world.post<Made>(`/webhooks/${id}/rotate`)).body;
    await world.post(`/webhooks/${id}/test`);
    const [told] = await arrived('webhook.test');
    for (const one of [known, secret]) expect(receiver.verified(told!, one)).toBeTruthy();
  });

  it('SE-13: a webhook whose host is gone can be switched off', async () => {
    const { id } = await make();
    const url = 'https://nobody.invalid/hooks';
    await world.database.query('UPDATE webhook_endpoint SET url = $1', [url]);
    const change = { name: 'Ours', url, events: ['reply.sent'], base: 1 };
    expect((await world.post(`/webhooks/${id}`, { ...change, on: true })).status).toBe(422);
    expect((await world.post(`/webhooks/${id}`, { ...change, on: false })).status).toBe(204);
    expect(await listed(id)).toMatchObject({ state: 'off' });
  });

  it('SE-13: a redirect is not followed, and a test that fails is tried once and says nothing about the endpoint', async () => {
    const elsewhere = await WebhookReceiver.start();
    try {
      const { id } = await make();
      receiver.status = 307;
      receiver.headers = { location: elsewhere.url };
      const { deliveryId } = (await world.post<{ deliveryId: string }>(`/webhooks/${id}/test`)).body;
      const line = await eventually(async () =>
        (await log(id)).find((one) => one.id === deliveryId && one.state === 'failed'),
      );
      expect(line.attempts).toEqual([expect.objectContaining({ status: 307, code: 'redirect' })]);
      expect(elsewhere.received).toEqual([]);
      expect((await listed(id)).failures).toBe(0);
    } finally {
      await elsewhere.stop();
    }
  });

  it.each([
    ['https://10.0.0.8/hooks', 'private network'],
    ['https://169.254.169.254/latest/meta-data', 'private network'],
    ['https://nobody.invalid/', 'nobody knows'],
    ['http://example.org/', 'https://'],
    ['gopher', 'not an address'],
  ])('SE-13: %s is refused at registration, naming the field', async (url, words) => {
    const refused = await world.post('/webhooks', { name: 'Bad', url, events: ['item.opened'] });
    expect(refused).toMatchObject({
      status: 422,
      body: { details: [{ field: 'url', message: expect.stringContaining(words) as string }] },
    });
  });

  it('SE-13: an address that was taken is judged again before every call', async () => {
    const { id } = await make({ events: ['item.opened'] });
    await world.database.query(`UPDATE webhook_endpoint SET url = 'https://192.168.0.1/'`);
    await world.newChat().asks('Hello?');
    const [line] = await eventually(async () => {
      const lines = await log(id);
      return lines[0]?.attempts.length === 1 ? lines : undefined;
    });
    expect(line!.attempts[0]).toMatchObject({ code: 'address-refused' });
    expect(line!.attempts[0]).not.toHaveProperty('status');
  });

  it('SE-13: two people who change a webhook at once do not overwrite each other', async () => {
    const { id } = await make();
    const change = { name: 'Ours', url: receiver.url, events: ['reply.sent'], on: false, base: 1 };
    expect((await world.post(`/webhooks/${id}`, change)).status).toBe(204);
    expect(await world.post(`/webhooks/${id}`, change)).toMatchObject({
      ...{ status: 409, body: { code: 'version_conflict' } },
    });
    expect(await listed(id)).toMatchObject({ state: 'off', version: 2 });
    await world.newChat().asks('Hello?');
    expect((await world.post(`/webhooks/${id}/remove`)).status).toBe(204);
    expect((await world.get(`/webhooks/${id}/deliveries`)).status).toBe(404);
    expect(receiver.received).toEqual([]);
  });
});
