import { createHmac } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspectWhatsAppWebhook } from '../../../tools/doctor/whatsapp-webhook.mjs';

const SECRETS = {
  WHATSAPP_APP_SECRET: 'an-app-secret-of-meta',
  WHATSAPP_VERIFY_TOKEN: 'a-verify-token-of-ours',
};

/** A webhook that is as it is set up. */
interface Webhook {
  verifyToken?: string;
  appSecret?: string;
  /** A proxy that rewrites bodies. */
  rewrites?: boolean;
  /** Takes whatever comes. */
  trusting?: boolean;
}

function answer(
  webhook: Webhook,
  url: URL,
  signature: unknown,
  body: string,
): [status: number, body: string] {
  const { verifyToken = SECRETS.WHATSAPP_VERIFY_TOKEN, appSecret = SECRETS.WHATSAPP_APP_SECRET } = webhook;
  const token = url.searchParams.get('hub.verify_token');
  if (token !== null)
    return token === verifyToken ? [200, url.searchParams.get('hub.challenge') ?? ''] : [403, 'no'];
  const bytes = webhook.rewrites ? JSON.stringify(JSON.parse(body), null, 1) : body;
  const own = `sha256=${createHmac('sha256', appSecret).update(bytes).digest('hex')}`;
  return signature === own || webhook.trusting ? [200, ''] : [401, 'no'];
}

async function findings(webhook: Webhook) {
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const body = Buffer.concat(chunks).toString();
      const [status, said] = answer(webhook, url, request.headers['x-hub-signature-256'], body);
      response.writeHead(status).end(said);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await inspectWhatsAppWebhook({ ...SECRETS, WHATSAPP_PORT: port });
  } finally {
    server.close();
  }
}

describe("the doctor calls WhatsApp's webhook as Meta does (CH-15)", () => {
  it('is well when the question is answered and a false signature refused', async () => {
    expect(await findings({})).toMatchObject([{ ok: true }]);
  });

  it.each<[string, Webhook, string]>([
    ['another verify token', { verifyToken: 'another' }, 'WHATSAPP_VERIFY_TOKEN'],
    ['another app secret', { appSecret: 'another' }, 'WHATSAPP_APP_SECRET'],
    ['a proxy that rewrites bodies', { rewrites: true }, 'bytes on unchanged'],
    ['something that takes everything', { trusting: true }, 'something else answers'],
  ])('says what to do about %s', async (_what, webhook, todo) => {
    expect(await findings(webhook)).toMatchObject([{ ok: false, todo: expect.stringContaining(todo) }]);
  });

  it('says what to do when nobody is there', async () => {
    const all = await inspectWhatsAppWebhook({ ...SECRETS, WHATSAPP_PORT: 1 });
    expect(all).toMatchObject([{ ok: false, todo: 'npm start, then ask again' }]);
  });

  it('says that it is off while the secrets are not set', async () => {
    expect(await inspectWhatsAppWebhook({})).toMatchObject([{ ok: undefined }]);
  });
});
