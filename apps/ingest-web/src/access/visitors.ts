import { loadAccounts, type Account } from '@countersign/channels/accounts';
import { contactIdOf, conversationIdOf } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { IngestWebConfig } from '../ingest-web.config.js';

/** Somebody who writes in the web chat, and every id that follows from who they are. */
export interface Visitor {
  /** The channel's chat id and user id, and where a reply goes. Personal: never in a log or a subject. */
  visitorId: string;
  workspace: string;
  accountId: string;
  conversationId: string;
  contactId: string;
}

/** The web chat account, and its visitors: a thread for each, for as long as its token lasts. */
@Injectable()
export class Visitors {
  readonly account: Account;

  constructor(private readonly config: IngestWebConfig) {
    const env = { WORKSPACE: config.workspace, ACCOUNTS_FILE: config.accountsFile };
    const [account, ...others] = loadAccounts(env, ['webchat']);
    if (!account || others.length > 0) {
      throw new Error(
        `ACCOUNTS_FILE must list exactly one webchat account, it lists ${account ? others.length + 1 : 0}`,
      );
    }
    this.account = account;
  }

  /** @param visitorId a lower-case UUID */
  of(visitorId: string): Visitor {
    const { workspace, accountId, channel } = this.account;
    const at = { workspace, channel, accountId };
    return {
      visitorId,
      workspace,
      accountId,
      conversationId: conversationIdOf(this.config.idKey, { ...at, chat: visitorId }),
      contactId: contactIdOf(this.config.idKey, { ...at, user: visitorId }),
    };
  }
}
