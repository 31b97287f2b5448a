import { AskSendWait, rpcSubject, type SendWait } from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Until when a provider told us to wait, in one chat or with the whole account, for whoever is about to approve (RV-17). */
@Injectable()
export class SendWaits implements OnApplicationBootstrap {
  constructor(
    private readonly rpc: Rpc,
    private readonly dataSource: DataSource,
  ) {}

  onApplicationBootstrap(): void {
    this.rpc.answer(rpcSubject('dispatcher', 'send-wait'), AskSendWait, (asked) => this.of(asked));
  }

  private async of({ accountId, conversationId }: AskSendWait): Promise<SendWait> {
    const [row]: { until: Date | null }[] = await this.dataSource.query(
      `SELECT max(until) AS until FROM throttle
        WHERE account_id = $1 AND conversation_id IN ($2, '') AND until > now()`,
      [accountId, conversationId],
    );
    return row?.until ? { until: row.until.toISOString() } : {};
  }
}
