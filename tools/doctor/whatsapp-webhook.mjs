import { createHmac, randomBytes } from 'node:crypto';
import { LOOPBACK } from '../servers/ports.mjs';
import { ill, look, unseen, well } from './findings.mjs';

const LIMIT = 5_000;
const NAME = 'whatsapp webhook';
/** What Meta would send when there is nothing to say. */
const NOTHING = JSON.stringify({ object: 'whatsapp_business_account', entry: [] });

/**
 * Calls the webhook as Meta does: its question, a call with a true signature, and one with a false one (CH-15). Through the address
 * people outside use where it is known, else at the service itself.
 * @returns {Promise<import('./findings.mjs').Finding[]>}
 */
export async function inspectWhatsAppWebhook(settings) {
  const { WHATSAPP_APP_SECRET: secret, WHATSAPP_VERIFY_TOKEN: token } = settings;
  if (!secret || !token)
    return [unseen(NAME, 'off: WHATSAPP_APP_SECRET and WHATSAPP_VERIFY_TOKEN are not both set')];
  const { WHATSAPP_WEBHOOK_URL: outside, WHATSAPP_PORT: port } = settings;
  const url = outside ?? `http://${LOOPBACK}:${port}/webhooks/whatsapp`;
  const todo = outside ? 'let the proxy pass it on to WHATSAPP_PORT' : 'npm start, then ask again';
  return look(NAME, todo, async () => {
    const fault = (await question(url, token)) ?? (await calls(url, secret));
    if (fault) return [ill(NAME, ...fault)];
    const where = outside ? 'from outside' : `on port ${port}; set WHATSAPP_WEBHOOK_URL to look from outside`;
    return [well(NAME, `answers Meta's question and tells signatures apart, ${where}`)];
  });
}

async function question(url, token) {
  const challenge = randomBytes(8).toString('hex');
  const query = { 'hub.mode': 'subscribe', 'hub.verify_token': token, 'hub.challenge': challenge };
  const response = await ask(`${url}?${new URLSearchParams(query)}`);
  if (response.ok && (await response.text()) === challenge) return undefined;
  if (response.status === 403)
    return ['another verify token is used there (403)', 'restart it with this WHATSAPP_VERIFY_TOKEN'];
  return [`something else answers there (${response.status})`, 'check the address and the proxy'];
}

async function calls(url, secret) {
  const signed = await call(url, secret);
  if (signed.status === 401)
    return [
      'a true signature is refused (401)',
      'the proxy must pass the bytes on unchanged, and WHATSAPP_APP_SECRET be the one it runs with',
    ];
  if (!signed.ok)
    return [`a signed call is not taken (${signed.status})`, 'look into the log of ingest-whatsapp'];
  const forged = await call(url, `${secret}?`);
  if (forged.status === 401) return undefined;
  return [
    `a false signature was answered with ${forged.status}`,
    'something else answers: check the address and the proxy',
  ];
}

function call(url, secret) {
  const signature = createHmac('sha256', secret).update(NOTHING).digest('hex');
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` };
  return ask(url, { method: 'POST', headers, body: NOTHING });
}

const ask = (url, init = {}) =>
  fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(LIMIT) });
