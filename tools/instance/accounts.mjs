import fs from 'node:fs';
import { createRequire } from 'node:module';

/** Which services sign in to a channel. */
const SIGN_IN = { telegram: ['ingest-telegram', 'dispatcher'], whatsapp: ['dispatcher'] };

/**
 * The accounts whose services must run, with the environment names of their secrets. Only the names are read here:
 * the services check the list and say everything that is wrong with it.
 * @returns {{ channel: string, credential?: string }[]}
 */
export function listedAccounts(settings) {
  if (settings.ACCOUNTS_FILE) return fromFile(settings.ACCOUNTS_FILE);
  return [
    ...(settings.TELEGRAM_BOT_TOKEN ? [{ channel: 'telegram', credential: 'TELEGRAM_BOT_TOKEN' }] : []),
    ...(settings.WHATSAPP_PHONE_NUMBER_ID
      ? [{ channel: 'whatsapp', credential: 'WHATSAPP_ACCESS_TOKEN' }]
      : []),
  ];
}

/** Secrets of the accounts that this service signs in to. */
export function accountSecrets(app, settings, env) {
  const names = listedAccounts(settings)
    .filter(({ channel }) => SIGN_IN[channel]?.includes(app))
    .flatMap(({ credential }) => credential ?? []);
  return Object.fromEntries(names.filter((name) => env[name]).map((name) => [name, env[name]]));
}

function fromFile(file) {
  const { parse } = createRequire(import.meta.url)('yaml');
  try {
    const { accounts } = parse(fs.readFileSync(file, 'utf8')) ?? {};
    return Array.isArray(accounts) ? accounts.filter((account) => account?.channel) : [];
  } catch {
    return [];
  }
}
