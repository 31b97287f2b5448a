import { loadAccounts, type Account } from '@countersign/channels/accounts';
import type { ChannelSender } from '@countersign/channels/sender';
import { TelegramSender } from '@countersign/channels/telegram/send';
import { WhatsAppSender } from '@countersign/channels/whatsapp/send';
import { WebchatSender } from '@countersign/channels/webchat/send';
import type { Channel } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DispatcherConfig } from '../dispatcher.config.js';

const SERVED: readonly Channel[] = ['telegram', 'webchat', 'whatsapp'];

/** The way out of each of our accounts. */
@Injectable()
export class Senders {
  private readonly byAccount: Map<string, { account: Account; sender: ChannelSender }>;

  constructor(config: DispatcherConfig) {
    const accounts = loadAccounts(accountEnvironment(config), SERVED);
    this.byAccount = new Map(
      accounts.map((account) => [account.accountId, { account, sender: senderOf(account, config) }]),
    );
  }

  /** Every account whose provider can be asked whether it works. */
  get askable(): readonly { account: Account; sender: ChannelSender }[] {
    return [...this.byAccount.values()].filter(({ sender }) => sender.probe);
  }

  /** @returns undefined when the workspace has no such account on that channel (any more) */
  of(workspace: string, channel: string | null, accountId: string | null): ChannelSender | undefined {
    const found = this.byAccount.get(accountId ?? '');
    const matches = found?.account.workspace === workspace && found.account.channel === channel;
    return matches ? found.sender : undefined;
  }
}

function senderOf(
  { channel, credential = '', phoneNumberId = '' }: Account,
  config: DispatcherConfig,
): ChannelSender {
  switch (channel) {
    case 'telegram':
      return new TelegramSender({ token: credential, apiRoot: config.telegramApiRoot });
    case 'whatsapp':
      return new WhatsAppSender({
        phoneNumberId,
        accessToken: credential,
        graphUrl: config.whatsAppGraphUrl,
        apiVersion: config.whatsAppApiVersion,
      });
    case 'webchat':
      return new WebchatSender({ internalUrl: config.webchatInternalUrl, token: config.internalToken });
  }
}

/** An accounts file names the variables its secrets are in: only the environment itself has those. */
function accountEnvironment(config: DispatcherConfig): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ACCOUNTS_FILE: config.accountsFile,
    TELEGRAM_BOT_TOKEN: config.telegramBotToken,
    WHATSAPP_PHONE_NUMBER_ID: config.whatsAppPhoneNumberId,
    WHATSAPP_ACCESS_TOKEN: config.whatsAppAccessToken,
    WORKSPACE: config.workspace,
  };
}
