import { MarkRead, rpcSubject, type MarkedRead } from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { errorCode, log } from '@countersign/observability';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Senders } from '../sending/senders.js';
import { STOPPED } from '../stopping/kill-switch.repository.js';
import { SeenMessages } from './seen-message.js';

/** Signs that are under way at once; more than that are left out, so that they cannot crowd out replies. */
const MOST_AT_ONCE = 8;

/** Shows a customer that they were read (CH-14). Best effort in every way: nothing is kept, tried again, or waited for. */
@Injectable()
export class MarkReadService implements OnApplicationBootstrap {
  private underWay = 0;

  constructor(
    private readonly rpc: Rpc,
    private readonly messages: SeenMessages,
    private readonly senders: Senders,
    private readonly dataSource: DataSource,
  ) {}

  onApplicationBootstrap(): void {
    this.rpc.answer(rpcSubject('dispatcher', 'mark-read'), MarkRead, (seen) => this.show(seen));
  }

  private async show(seen: MarkRead): Promise<MarkedRead> {
    if (this.underWay >= MOST_AT_ONCE) return this.left(seen, 'too-many');
    this.underWay += 1;
    try {
      return { shown: await this.mark(seen) };
    } catch (error) {
      return this.left(seen, errorCode(error));
    } finally {
      this.underWay -= 1;
    }
  }

  private left({ conversationId }: MarkRead, code: string): MarkedRead {
    log.warn('read-mark.left-out', { code, conversation_id: conversationId });
    return { shown: false };
  }

  private async mark(seen: MarkRead): Promise<boolean> {
    const message = await this.messages.at(seen);
    if (!message) return false;
    const { workspace } = seen;
    const { channel, accountId, providerMessageId } = message;
    if (!this.senders.shows('read', workspace, channel, accountId)) return false;
    if (await this.isStopped(workspace, accountId)) return false;
    const sender = this.senders.of(workspace, channel, accountId);
    return (await sender?.markRead?.(providerMessageId)) ?? false;
  }

  /** Where nothing is to be sent, nothing is shown either. */
  private async isStopped(workspace: string, accountId: string | null): Promise<boolean> {
    const [{ stopped }]: [{ stopped: boolean }] = await this.dataSource.query(
      `SELECT ${STOPPED} AS stopped FROM (SELECT $1::text AS workspace, $2::text AS account_id) s`,
      [workspace, accountId],
    );
    return stopped;
  }
}
