import { say, seconds } from '../checkout/progress.mjs';
import { listedAccounts } from './accounts.mjs';
import { publicAddresses } from './addresses.mjs';
import { whyNoBucket } from './file-store.mjs';

/** What a person reads once everything serves. */
export async function welcome({ settings, data, setupUrl, took }) {
  const { review, webchat } = publicAddresses(settings);
  say(`\nCountersign is ready (${seconds(took)}).\n`);
  say(`  Review workspace  ${review}`);
  if (setupUrl) {
    say(`  First of all      ${setupUrl}`);
    say(
      '                    makes you the first administrator: once, within 30 minutes; each start prints a new link',
    );
  }
  say(`  Web chat          ${webchat}\n`);
  say('  Channels          web chat: on');
  say(`                    Telegram: ${channel(settings, 'telegram', 'TELEGRAM_BOT_TOKEN')}`);
  say(`                    WhatsApp: ${channel(settings, 'whatsapp', 'WHATSAPP_PHONE_NUMBER_ID')}`);
  say(`  Drafts            ${drafts(settings)}`);
  if (settings.OBJECTS_S3_BUCKET) say(`  Files             ${await files(settings)}`);
  say(`  Data and logs     ${data.folder}, ${data.logs}`);
  say('\n  Ctrl-C stops it; the data stays.');
}

function channel(settings, name, switchedOnBy) {
  const on = listedAccounts(settings).some(({ channel: listed }) => listed === name);
  if (!on) return `off; set ${switchedOnBy} to switch it on`;
  return name === 'whatsapp' ? `on; Meta calls /webhooks/whatsapp on port ${settings.WHATSAPP_PORT}` : 'on';
}

function drafts(settings) {
  const models = [
    ...(settings.ANTHROPIC_API_KEY ? ['Anthropic'] : []),
    ...(settings.OPENAI_API_KEY || settings.OPENAI_BASE_URL ? ['OpenAI or what speaks like it'] : []),
  ];
  if (models.length > 0)
    return `by the profile in use (${models.join(', ')}); npm run countersign -- profile list`;
  return 'offline drafter, from the sample knowledge base; set ANTHROPIC_API_KEY for a model';
}

/** A bucket that is away stops no message: files wait for it. */
async function files(settings) {
  const { OBJECTS_S3_BUCKET: bucket } = settings;
  const why = await whyNoBucket(settings);
  if (!why) return `in the bucket ${bucket}`;
  return `NOT KEPT until the bucket ${bucket} can be used (${why.code}): ${why.todo}`;
}
