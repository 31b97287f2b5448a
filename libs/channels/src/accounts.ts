import fs from 'node:fs';
import { CHANNELS, type Channel } from '@countersign/contracts';
import { CAPABILITIES } from '@countersign/contracts/capabilities';
import { secretFaults } from '@countersign/runtime';
import { parse } from 'yaml';
import { accountProblems, type ListedAccount } from './account-list.policy.js';

/** One account of ours on a channel: what it is called, whose it is, and how it signs in. */
export interface Account {
  accountId: string;
  workspace: string;
  channel: Channel;
  /** The secret itself (bot token, access token). Absent where the channel needs none, or nobody signs in. Never log it. */
  credential?: string;
  /** Telegram: listen in groups too. Off unless said otherwise. */
  groups: boolean;
  /** Whether people are shown that they were read; as the installation says when absent. */
  readMarks?: boolean;
  /** Whether people are shown that somebody types; as the installation says when absent. */
  typing?: boolean;
  /** WhatsApp: id of the business number. */
  phoneNumberId?: string;
  /** WhatsApp: id of the business account; without it there are no templates. */
  businessAccountId?: string;
}

/** What of the accounts is wanted. */
interface Wanted {
  /** Whether whoever asks signs in: who only listens has no access token. */
  signIn: boolean;
}

/** Everything wrong with the accounts, in one message without a secret in it. */
export class InvalidAccounts extends Error {
  override readonly name = 'InvalidAccounts';
  constructor(readonly problems: readonly string[]) {
    super(`accounts are wrong:\n- ${problems.join('\n- ')}`);
  }
}

/**
 * The accounts on the given channels: from the YAML file `ACCOUNTS_FILE` names, else from the environment, where
 * `TELEGRAM_BOT_TOKEN` makes `telegram-main`, `WHATSAPP_PHONE_NUMBER_ID` makes `whatsapp-main`, and `webchat-main` always exists.
 * Secrets are looked up only for the channels asked for, so that no app needs another's.
 * @throws InvalidAccounts listing every problem
 */
export function loadAccounts(
  env: NodeJS.ProcessEnv,
  channels: readonly Channel[] = CHANNELS,
  { signIn }: Wanted = { signIn: true },
): Account[] {
  const listed = env.ACCOUNTS_FILE ? fromFile(env.ACCOUNTS_FILE) : fromEnvironment(env);
  const problems = accountProblems(listed);
  const wanted = (listed as ListedAccount[]).filter(
    ({ channel }) => problems.length > 0 || channels.includes(channel),
  );
  if (problems.length === 0 && signIn)
    problems.push(...wanted.flatMap((account) => credentialProblems(account, env)));
  if (problems.length > 0) throw new InvalidAccounts(problems);
  return wanted.map(({ credential, groups = false, ...account }) => ({
    ...account,
    groups,
    ...(credential !== undefined && signIn && { credential: env[credential]?.trim() ?? '' }),
  }));
}

function fromEnvironment(env: NodeJS.ProcessEnv): ListedAccount[] {
  const workspace = env.WORKSPACE?.trim() || 'main';
  const accounts: ListedAccount[] = [{ accountId: 'webchat-main', workspace, channel: 'webchat' }];
  if (env.TELEGRAM_BOT_TOKEN?.trim()) {
    const credential = 'TELEGRAM_BOT_TOKEN';
    accounts.unshift({ accountId: 'telegram-main', workspace, channel: 'telegram', credential });
  }
  const phoneNumberId = env.WHATSAPP_PHONE_NUMBER_ID?.trim();
  if (phoneNumberId) {
    const credential = 'WHATSAPP_ACCESS_TOKEN';
    const businessAccountId = env.WHATSAPP_BUSINESS_ACCOUNT_ID?.trim();
    accounts.push({
      ...{ accountId: 'whatsapp-main', workspace, channel: 'whatsapp', credential, phoneNumberId },
      ...(businessAccountId && { businessAccountId }),
    });
  }
  return accounts;
}

function fromFile(file: string): unknown[] {
  let content: unknown;
  try {
    content = parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'unreadable';
    throw new InvalidAccounts([`ACCOUNTS_FILE cannot be read as YAML (${code})`]);
  }
  const accounts = (content as { accounts?: unknown } | null)?.accounts;
  if (!Array.isArray(accounts)) throw new InvalidAccounts(['ACCOUNTS_FILE has no list "accounts"']);
  return accounts;
}

function credentialProblems(
  { accountId, channel, credential }: ListedAccount,
  env: NodeJS.ProcessEnv,
): string[] {
  if (credential === undefined || !CAPABILITIES[channel].credential) return [];
  const value = env[credential]?.trim();
  if (!value) return [`${accountId}: ${credential} is not set`];
  const faults = secretFaults(credential, value, env).map((fault) => `${accountId}: ${fault}`);
  if (faults.length > 0) return faults;
  // It goes into a header or an address as it is.
  if (!/^[\x21-\x7e]+$/.test(value)) return [`${accountId}: ${credential} has a character no token has`];
  if (channel === 'telegram' && !/^\d+:[\w-]+$/.test(value))
    return [`${accountId}: ${credential} is not a bot token (digits:letters)`];
  return [];
}
