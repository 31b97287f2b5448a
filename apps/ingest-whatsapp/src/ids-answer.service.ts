import { AskIds, contactIdOf, conversationIdOf, rpcSubject, type KnownIds } from '@countersign/contracts';
import { Rejected, Rpc } from '@countersign/messaging';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { IngestWhatsAppConfig } from './ingest-whatsapp.config.js';
import { Numbers } from './numbers.js';

/** Says under which ids a number writes to one of our accounts, so that whoever is written to first answers in the same conversation (RV-20). */
@Injectable()
export class IdsAnswer implements OnApplicationBootstrap {
  constructor(
    private readonly config: IngestWhatsAppConfig,
    private readonly numbers: Numbers,
    private readonly rpc: Rpc,
  ) {}

  onApplicationBootstrap(): void {
    this.rpc.answer(rpcSubject('ingest-whatsapp', 'ids'), AskIds, (query) => this.idsOf(query));
  }

  private async idsOf({ workspace, accountId, number }: AskIds): Promise<KnownIds> {
    const account = this.numbers.called(accountId);
    // Of a neighbour's account nobody learns whether it exists.
    if (account?.workspace !== workspace) throw new Rejected('unknown-account');
    const at = { workspace, channel: account.channel, accountId, chat: number, user: number };
    return {
      conversationId: conversationIdOf(this.config.idKey, at),
      contactId: contactIdOf(this.config.idKey, at),
    };
  }
}
