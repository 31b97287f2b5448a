import type { Account } from '@countersign/channels/accounts';
import type { ChannelSender } from '@countersign/channels/sender';
import { TelegramSender } from '@countersign/channels/telegram/send';
import { WhatsAppSender } from '@countersign/channels/whatsapp/send';
import { WebchatSender } from '@countersign/channels/webchat/send';
import { CAPABILITIES } from '@countersign/contracts/capabilities';
import { Injectable } from '@nestjs/common';
import { Accounts, telegramAccess, whatsAppAccess } from '../accounts/accounts.js';
import { DispatcherConfig } from '../dispatcher.config.js';

/** The way out of each of our accounts. */
@Injectable()
export class Senders {
  private readonly byAccount: Map<Account, ChannelSender>;

  constructor(
    private readonly accounts: Accounts,
    private readonly config: DispatcherConfig,
  ) {
    this.byAccount = new Map(accounts.all.map((account) => [account, senderOf(account, config)]));
  }

  /** Every account whose provider can be asked whether it works. */
  get askable(): readonly { account: Account; sender: ChannelSender }[] {
    return [...this.byAccount]
      .map(([account, sender]) => ({ account, sender }))
      .filter(({ sender }) => sender.probe);
  }

  /** Whether the account shows people that they were read, or that somebody types (CH-14). */
  shows(
    sign: 'read' | 'typing',
    workspace: string,
    channel: string | null,
    accountId: string | null,
  ): boolean {
    const account = this.accounts.of(workspace, channel, accountId);
    if (!account || !CAPABILITIES[account.channel].shows.includes(sign)) return false;
    const { readMarks = this.config.readMarks, typing = this.config.typingSigns } = account;
    return sign === 'read' ? readMarks : typing;
  }

  /** @returns undefined when the workspace has no such account on that channel (any more) */
  of(workspace: string, channel: string | null, accountId: string | null): ChannelSender | undefined {
    const account = this.accounts.of(workspace, channel, accountId);
    return account && this.byAccount.get(account);
  }
}

function senderOf(account: Account, config: DispatcherConfig): ChannelSender {
  switch (account.channel) {
    case 'telegram':
      return new TelegramSender(telegramAccess(account, config));
    case 'whatsapp':
      return new WhatsAppSender(whatsAppAccess(account, config));
    case 'webchat':
      return new WebchatSender({ internalUrl: config.webchatInternalUrl, token: config.internalToken });
  }
}
