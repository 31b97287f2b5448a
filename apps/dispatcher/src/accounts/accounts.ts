import { loadAccounts, type Account } from '@countersign/channels/accounts';
import type { TelegramAccess } from '@countersign/channels/telegram/access';
import type { WhatsAppAccess } from '@countersign/channels/whatsapp/send';
import type { Channel } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DispatcherConfig } from '../dispatcher.config.js';

const SERVED: readonly Channel[] = ['telegram', 'webchat', 'whatsapp'];

/** Our accounts, with what signs them in. */
@Injectable()
export class Accounts {
  readonly all: readonly Account[];

  constructor(config: DispatcherConfig) {
    this.all = loadAccounts(accountEnvironment(config), SERVED);
  }

  /** @returns undefined when the workspace has no such account on that channel (any more) */
  of(workspace: string, channel: string | null, accountId: string | null): Account | undefined {
    return this.all.find(
      (account) =>
        account.accountId === accountId && account.workspace === workspace && account.channel === channel,
    );
  }
}

export function telegramAccess({ credential = '' }: Account, config: DispatcherConfig): TelegramAccess {
  return { token: credential, apiRoot: config.telegramApiRoot };
}

export function whatsAppAccess(
  { credential = '', phoneNumberId = '' }: Account,
  { whatsAppGraphUrl: graphUrl, whatsAppApiVersion: apiVersion }: DispatcherConfig,
): WhatsAppAccess {
  return { phoneNumberId, accessToken: credential, graphUrl, apiVersion };
}

/** An accounts file names the variables its secrets are in: only the environment itself has those. */
function accountEnvironment(config: DispatcherConfig): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ACCOUNTS_FILE: config.accountsFile,
    TELEGRAM_BOT_TOKEN: config.telegramBotToken,
    WHATSAPP_PHONE_NUMBER_ID: config.whatsAppPhoneNumberId,
    WHATSAPP_BUSINESS_ACCOUNT_ID: config.whatsAppBusinessAccountId,
    WHATSAPP_ACCESS_TOKEN: config.whatsAppAccessToken,
    WORKSPACE: config.workspace,
  };
}
