import { say, seconds } from '../checkout/progress.mjs';
import { listedAccounts } from './accounts.mjs';
import { publicAddresses } from './addresses.mjs';

/** What a person reads once everything serves. */
export function welcome({ settings, data, setupUrl, took }) {
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
  say(`                    Telegram: ${telegram(settings)}`);
  say(`  Drafts            ${drafts(settings)}`);
  say(`  Data and logs     ${data.folder}, ${data.logs}`);
  say('\n  Ctrl-C stops it; the data stays.');
}

function telegram(settings) {
  const on = listedAccounts(settings).some(({ channel }) => channel === 'telegram');
  return on ? 'on' : 'off; set TELEGRAM_BOT_TOKEN to switch it on';
}

function drafts(settings) {
  if (settings.ANTHROPIC_API_KEY) return 'from the model (Anthropic)';
  return 'offline drafter, from the sample knowledge base; set ANTHROPIC_API_KEY for a model';
}
