import { randomUUID } from 'node:crypto';
import { metaJson } from '@countersign/simulators/whatsapp/payload';
import { signatureOf } from '@countersign/simulators/whatsapp/webhook';
import { eventually } from '@countersign/testing';
import fc from 'fast-check';
import { APP_SECRET, IngestWorld, VERIFY_TOKEN } from './ingest-world.js';

let world: IngestWorld;
let customers = 32_470_000_000;

beforeAll(async () => {
  world = await IngestWorld.open();
});
afterAll(() => world.close());

const customer = () => ({ waId: String(++customers), name: 'Zoë / Ada' });

function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  const signed = { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(body, APP_SECRET) };
  return fetch(world.hook, { method: 'POST', headers: { ...signed, ...headers }, body });
}

/** A call with one text, as Meta writes it. */
function callFrom(waId: string, phoneNumberId = world.whatsapp.number.phoneNumberId): string {
  const messages = [
    { from: waId, id: `wamid.${randomUUID()}`, timestamp: now(), type: 'text', text: { body: 'Olá/é' } },
  ];
  const value = { messaging_product: 'whatsapp', metadata: { phone_number_id: phoneNumberId }, messages };
  return metaJson({
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
  });
}

const now = () => String(Math.floor(Date.now() / 1_000));

it('what customers write lands, whatever its kind, in their order, under the account of the number (CH-02, CH-10)', async () => {
  const ada = customer();
  world.whatsapp.say(ada, 'Bonjour — 🙂');
  await world.messages(ada.waId, 1);
  world.whatsapp.sendKind(ada, 'voice');
  await world.messages(ada.waId, 2);
  world.whatsapp.tap(ada, { id: 'late', title: 'A late check-out' });
  const messages = await world.messages(ada.waId, 3);
  expect(messages.map(({ data }) => [data.kind, data.text, data.sender.name])).toEqual([
    ['text', 'Bonjour — 🙂', 'Zoë / Ada'],
    ['voice', undefined, 'Zoë / Ada'],
    ['button', 'A late check-out', 'Zoë / Ada'],
  ]);
  expect(messages.map(({ channel, accountId }) => [channel, accountId])).toEqual(
    Array(3).fill(['whatsapp', 'whatsapp-main']),
  );
  await eventually(() => world.whatsapp.pending === 0);
});

it.each([
  ['no signature', { 'x-hub-signature-256': '' }, 401],
  ['a wrong signature', { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` }, 401],
  ['another content type', { 'content-type': 'text/plain' }, 415],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
])('a call with %s is refused and nothing is published (IN-01, IN-02)', async (_case, headers, status) => {
  const { waId } = customer();
  expect((await post(callFrom(waId), headers)).status).toBe(status);
  expect(await world.messagesOf(waId)).toEqual([]);
});

it('a body that was changed on the way is refused, though it says the same (IN-01)', async () => {
  const body = callFrom(customer().waId);
  const rewritten = JSON.stringify(JSON.parse(body));
  expect(rewritten).not.toBe(body);
  const headers = { 'x-hub-signature-256': signatureOf(body, APP_SECRET) };
  expect((await post(rewritten, headers)).status).toBe(401);
  expect((await post(body, headers)).status).toBe(200);
});

it.each([
  ['not JSON', '{"object": ', 400],
  ['larger than 4 MiB', JSON.stringify({ object: 'x'.repeat(4 * 1024 * 1024) }), 413],
  ['3 MB, as after an outage', JSON.stringify({ object: 'x'.repeat(3_000_000), entry: [] }), 200],
  ['signed, and nothing we know', '{"object":"page","entry":7}', 200],
  ['signed, and empty of meaning', '[]', 200],
])(
  'a body that is %s is answered %s with %i, never with a 5xx (IN-02, IN-08)',
  async (_case, body, status) => {
    expect((await post(body)).status).toBe(status);
  },
);

it('a call without a body is refused', async () => {
  expect((await fetch(world.hook, { method: 'POST' })).status).toBe(401);
});

it('the address is verified with our token alone', async () => {
  const ask = async (token: string) => {
    const query = new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.verify_token': token });
    query.set('hub.challenge', '1158201444');
    const answer = await fetch(`${world.hook}?${query.toString()}`);
    return [answer.status, answer.status === 200 ? await answer.text() : ''];
  };
  expect(await ask(VERIFY_TOKEN)).toEqual([200, '1158201444']);
  expect(await ask('x')).toEqual([403, '']);
});

it('an unknown number is accepted and put aside, never given to another workspace (CH-10)', async () => {
  const { waId } = customer();
  expect((await post(callFrom(waId, '999999999'))).status).toBe(200);
  expect(await world.messagesOf(waId)).toEqual([]);
});

it('fifty copies at once are one message and fifty times 200 (IN-04)', async () => {
  const { waId } = customer();
  const body = callFrom(waId);
  const answers = await Promise.all(Array.from({ length: 50 }, () => post(body)));
  expect(answers.map(({ status }) => status)).toEqual(Array<number>(50).fill(200));
  expect(await world.messagesOf(waId)).toHaveLength(1);
});

it('three entries of three changes of five messages and statuses, shuffled and replayed, are exactly 45 and 45', async () => {
  const { phoneNumberId } = world.whatsapp.number;
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (draw) => {
      const { waId } = customer();
      const shuffled = <T>(list: T[]): T[] => draw(fc.shuffledSubarray, list, { minLength: list.length });
      const of = (count: number) => Array.from({ length: count }, (_, n) => n);
      const value = (place: string) => ({
        messaging_product: 'whatsapp',
        metadata: { phone_number_id: phoneNumberId },
        messages: shuffled(of(5)).map((n) => ({
          ...{ from: waId, id: `wamid.${waId}.${place}.${n}`, timestamp: now() },
          ...{ type: 'text', text: { body: `${place}.${n}` } },
        })),
        statuses: shuffled(of(5)).map((n) => ({
          ...{ id: `wamid.out.${waId}.${place}.${n}`, status: 'delivered', timestamp: now() },
          ...{ recipient_id: waId, biz_opaque_callback_data: randomUUID() },
        })),
      });
      const entries = shuffled(of(3)).map((entry) => ({
        id: '1',
        changes: shuffled(of(3)).map((change) => ({ field: 'messages', value: value(`${entry}.${change}`) })),
      }));
      const body = metaJson({ object: 'whatsapp_business_account', entry: entries });
      const before = (await world.statuses()).length;
      for (let replay = 0; replay < 3; replay++) expect((await post(body)).status).toBe(200);
      const texts = (await world.messagesOf(waId)).map(({ data }) => data.text);
      expect([texts.length, new Set(texts).size]).toEqual([45, 45]);
      expect((await world.statuses()).length - before).toBe(45);
    }),
    { numRuns: 3 },
  );
});

it('what was not taken comes again: nothing is lost while the service is away', async () => {
  const ada = customer();
  await world.stop();
  for (const text of ['one', 'two', 'three']) world.whatsapp.say(ada, text);
  await eventually(() => world.whatsapp.webhookAttempts.some(({ status }) => status === 0));
  await world.start();
  const messages = await world.messages(ada.waId, 3);
  expect(messages.map(({ data }) => data.text).sort()).toEqual(['one', 'three', 'two']);
  await eventually(() => world.whatsapp.pending === 0);
});

it('a reaction is a sign and no message', async () => {
  const ada = customer();
  world.whatsapp.react(ada, 'wamid.0', '👍');
  await eventually(async () => (await world.signals()).some(({ data }) => data.emoji === '👍'));
  expect(await world.messagesOf(ada.waId)).toEqual([]);
});
