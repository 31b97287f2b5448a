import { whyNoBucket } from '../instance/file-store.mjs';
import { inspectWhatsAppWebhook } from './whatsapp-webhook.mjs';
import { ill, look, unseen, well } from './findings.mjs';

const LIMIT = 5_000;

/** @returns {Promise<import('./findings.mjs').Finding[]>} whether the accounts that are set are accepted */
export async function inspectOutside(settings) {
  return [
    ...(await telegram(settings)),
    ...(await whatsapp(settings)),
    ...(await inspectWhatsAppWebhook(settings)),
    ...(await model(settings)),
    ...(await files(settings)),
  ];
}

async function files(settings) {
  const { OBJECTS_S3_BUCKET: bucket } = settings;
  if (!bucket) return [unseen('files', 'on disk: OBJECTS_S3_BUCKET is not set')];
  const why = await whyNoBucket(settings);
  return [
    why
      ? ill('files', `the bucket ${bucket} cannot be used: ${why.code}`, why.todo)
      : well('files', `the bucket ${bucket} is there and ours`),
  ];
}

function telegram({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: root = 'https://api.telegram.org' }) {
  if (!token) return [unseen('telegram', 'off: TELEGRAM_BOT_TOKEN is not set')];
  return look('telegram', 'check the network and TELEGRAM_API_ROOT', async () => {
    const response = await fetch(`${root.replace(/\/$/, '')}/bot${token}/getMe`, {
      signal: AbortSignal.timeout(LIMIT),
    });
    if (response.ok) return [well('telegram', 'the bot token is accepted')];
    return [ill('telegram', `refused (${response.status})`, 'check TELEGRAM_BOT_TOKEN')];
  });
}

function whatsapp({
  WHATSAPP_PHONE_NUMBER_ID: number,
  WHATSAPP_ACCESS_TOKEN: token,
  WHATSAPP_GRAPH_URL: root = 'https://graph.facebook.com',
  WHATSAPP_API_VERSION: version = 'v23.0',
}) {
  if (!number) return [unseen('whatsapp', 'off: WHATSAPP_PHONE_NUMBER_ID is not set')];
  return look('whatsapp', 'check the network and WHATSAPP_GRAPH_URL', async () => {
    const response = await fetch(`${root.replace(/\/$/, '')}/${version}/${number}?fields=id`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(LIMIT),
    });
    if (response.ok) return [well('whatsapp', 'the access token may use the number')];
    const { error } = await response.json().catch(() => ({}));
    const wrong = response.status === 401 || response.status === 403 || error?.code === 190;
    const name = wrong ? 'WHATSAPP_ACCESS_TOKEN' : 'WHATSAPP_PHONE_NUMBER_ID';
    return [ill('whatsapp', `refused (${response.status})`, `check ${name}`)];
  });
}

/** A server that speaks OpenAI's chat completions also lists its models. */
function otherModel(key, root) {
  return look('model', 'check the network and OPENAI_BASE_URL', async () => {
    const response = await fetch(`${root.replace(/\/$/, '')}/models`, {
      headers: key ? { authorization: `Bearer ${key}` } : {},
      signal: AbortSignal.timeout(LIMIT),
    });
    if (response.status === 401 || response.status === 403)
      return [ill('model', `refused (${response.status})`, 'check OPENAI_API_KEY')];
    return [well('model', 'it answers')];
  });
}

function model({
  ANTHROPIC_API_KEY: key,
  ANTHROPIC_BASE_URL: root = 'https://api.anthropic.com',
  OPENAI_API_KEY: otherKey,
  OPENAI_BASE_URL: otherRoot,
}) {
  if (!key && (otherKey || otherRoot)) return otherModel(otherKey, otherRoot ?? 'https://api.openai.com/v1');
  if (!key)
    return [unseen('model', 'off: ANTHROPIC_API_KEY and OPENAI_* are not set, the offline drafter answers')];
  return look('model', 'check the network and ANTHROPIC_BASE_URL', async () => {
    const response = await fetch(`${root.replace(/\/$/, '')}/v1/models?limit=1`, {
      headers: { 'x-api-key': key, 'anthropic-version': '2023-06-01' },
      signal: AbortSignal.timeout(LIMIT),
    });
    if (response.status === 401 || response.status === 403) {
      return [ill('model', `refused (${response.status})`, 'check ANTHROPIC_API_KEY')];
    }
    return [well('model', 'the key is accepted')];
  });
}
