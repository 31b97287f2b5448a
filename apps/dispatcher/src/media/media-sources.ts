import type { MediaSource } from '@countersign/channels/media';
import { TelegramMedia } from '@countersign/channels/telegram/media';
import { WhatsAppMedia } from '@countersign/channels/whatsapp/media';
import { Injectable } from '@nestjs/common';
import { DispatcherConfig } from '../dispatcher.config.js';
import { Accounts, telegramAccess, whatsAppAccess } from '../accounts/accounts.js';
import type { WantedMedia } from './media.repository.js';

/** Where the files of each of our accounts come from. */
@Injectable()
export class MediaSources {
  constructor(
    private readonly accounts: Accounts,
    private readonly config: DispatcherConfig,
  ) {}

  /** @returns undefined when the workspace has no such account any more, or its channel carries no files */
  of({ workspace, channel, account_id: accountId }: WantedMedia): MediaSource | undefined {
    const account = this.accounts.of(workspace, channel, accountId);
    switch (account?.channel) {
      case 'telegram':
        return new TelegramMedia(telegramAccess(account, this.config));
      case 'whatsapp':
        return new WhatsAppMedia(whatsAppAccess(account, this.config));
      default:
        return undefined;
    }
  }
}
