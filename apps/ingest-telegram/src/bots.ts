import { InvalidAccounts, loadAccounts, type Account } from '@countersign/channels/accounts';
import { TelegramReceiver } from '@countersign/channels/telegram/receive';
import { InvalidConfiguration } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { IngestTelegramConfig } from './ingest-telegram.config.js';

/** One bot we listen to. */
export interface Bot {
  account: Account;
  receiver: TelegramReceiver;
}

/** Every Telegram account of this installation. */
@Injectable()
export class Bots {
  readonly all: readonly Bot[];

  /** @throws InvalidConfiguration listing what is wrong with the accounts, or that there is none */
  constructor(config: IngestTelegramConfig) {
    this.all = accountsOf(config).map((account) => ({
      account,
      receiver: new TelegramReceiver({ token: account.credential ?? '', apiRoot: config.apiRoot }),
    }));
  }

  /** The bot behind an account id in an address, or undefined. */
  find(accountId: string): Bot | undefined {
    return this.all.find(({ account }) => account.accountId === accountId);
  }
}

function accountsOf({ accountsFile, botToken, workspace }: IngestTelegramConfig): Account[] {
  const own = { ACCOUNTS_FILE: accountsFile, TELEGRAM_BOT_TOKEN: botToken, WORKSPACE: workspace };
  try {
    const accounts = loadAccounts({ ...process.env, ...own }, ['telegram']);
    if (accounts.length === 0) throw new InvalidAccounts(['TELEGRAM_BOT_TOKEN is missing']);
    return accounts;
  } catch (error) {
    throw error instanceof InvalidAccounts ? new InvalidConfiguration(error.problems) : error;
  }
}
