import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { callOf, changeOf, metaJson } from './payload.js';
import { startWhatsAppSimulator, type WhatsAppSimulator } from './simulator.js';
import { signatureOf } from './webhook.js';

let whatsapp: WhatsAppSimulator;
/** What the simulator called with. */
let calls: { body: string; signature: unknown }[];
let refuse = 0;
let product: http.Server;

beforeAll(async () => {
  whatsapp = await startWhatsAppSimulator({ webhookPause: 5 });
  product = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      calls.push({
        body: Buffer.concat(chunks).toString(),
        signature: request.headers['x-hub-signature-256'],
      });
      response.writeHead(refuse-- > 0 ? 503 : 200).end();
    });
  });
  await new Promise<void>((resolve) => product.listen(0, '127.0.0.1', resolve));
  const { port } = product.address() as AddressInfo;
  whatsapp.callAt({ url: `http://127.0.0.1:${port}/`, appSecret: 'secret' });
});
afterAll(async () => {
  await whatsapp.stop();
  product.close();
});
beforeEach(() => {
  calls = [];
  refuse = 0;
});

const send = (message: object, token = whatsapp.accessToken) =>
  fetch(`${whatsapp.url}/v23.0/${whatsapp.number.phoneNumberId}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });
const text = (more: object = {}) => ({
  ...{ messaging_product: 'whatsapp', recipient_type: 'individual', to: '32470000001', type: 'text' },
  ...{ text: { body: 'Hello', preview_url: false }, biz_opaque_callback_data: 'ours' },
  ...more,
});
const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
};

it('writes JSON as Meta does, so that only the raw bytes carry the signature', async () => {
  whatsapp.say({ waId: '32470000001' }, 'é/🙂');
  await until(() => calls.length === 1);
  const { body, signature } = calls[0]!;
  expect(body).toContain(String.raw`\u00e9\/\ud83d\ude42`);
  expect(signature).toBe(signatureOf(body, 'secret'));
  expect(signatureOf(JSON.stringify(JSON.parse(body)), 'secret')).not.toBe(signature);
});

it('calls again until it is answered 2xx', async () => {
  refuse = 2;
  whatsapp.say({ waId: '32470000001' }, 'again');
  await until(() => calls.length === 3);
  await until(() => whatsapp.pending === 0);
  expect(new Set(calls.map(({ body }) => body)).size).toBe(1);
});

it('tells what became of a message with the id that was sent along', async () => {
  expect((await send(text())).status).toBe(200);
  await until(() => calls.length === 2);
  const statuses = calls.map(({ body }) => JSON.parse(body).entry[0].changes[0].value.statuses[0]);
  expect(statuses.map(({ status }) => status).sort()).toEqual(['delivered', 'sent']);
  expect(statuses[0]).toMatchObject({ biz_opaque_callback_data: 'ours', recipient_id: '32470000001' });
});

it.each([
  ['a field no example has', text({ mood: 'good' }), 'no example has mood:string'],
  ['a wrong type', text({ to: 7 }), 'no example has to:number'],
  ['a field that is missing', text({ messaging_product: undefined }), 'every example has messaging_product'],
])('a request with %s is a violation and is refused', async (_case, message, violation) => {
  if (!whatsapp.examplesChecked) return;
  const answer = await send(message);
  expect(answer.status).toBe(400);
  expect(whatsapp.violations.some((one) => one.includes(violation))).toBe(true);
});

it('refuses a token it does not know, and a revoked one', async () => {
  expect((await send(text(), 'x')).status).toBe(401);
  whatsapp.acceptToken(false);
  expect((await send(text())).status).toBe(401);
  whatsapp.acceptToken(true);
});

it('handles a payload of any number', () => {
  const number = { phoneNumberId: '1', displayNumber: '2', accountId: '3' };
  const call = callOf(number, [changeOf(number, { customer: { waId: '4' }, messages: [{ id: 'a' }] })]);
  expect(JSON.parse(metaJson(call))).toEqual(call);
});
