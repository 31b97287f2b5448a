import { KnownIds, rpcSubject, type AskIds, type Channel } from '@countersign/contracts';
import { Rpc, RpcFailed } from '@countersign/messaging';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CurrentWorkspace } from '../access/current-workspace.js';
import { phoneNumberOf, type PhoneNumber } from './phone-number.js';

const LIMIT_MS = 3_000;

/** Somebody nobody wrote to yet, under the ids their own messages will come with. */
export interface NewContact extends KnownIds {
  workspace: string;
  accountId: string;
  channel: Channel;
  health: 'green' | 'amber' | 'red';
  number: PhoneNumber;
}

/** Names who would be written to. The ids come from the service that takes in what they write: it alone holds their key (ADR 0070). */
@Injectable()
export class NewContacts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rpc: Rpc,
    private readonly current: CurrentWorkspace,
  ) {}

  /** @throws Problem 422 `number_wrong`, `unknown_account` or `channel_cannot_begin`; 503 `ingest_away` */
  async called(accountId: string, to: string): Promise<NewContact> {
    const { workspace } = this.current;
    const number = phoneNumberOf(to);
    if (!number)
      throw refused(
        'number_wrong',
        'to',
        'This phone number does not exist. Write it with its country code, as in +34 612 34 56 78.',
      );
    const [account]: { channel: Channel; health: NewContact['health'] }[] = await this.dataSource.query(
      'SELECT channel, health FROM account_health WHERE workspace = $1 AND account_id = $2',
      [workspace, accountId],
    );
    if (!account)
      throw refused(
        'unknown_account',
        'accountId',
        'This account is not one of this workspace. Choose another.',
      );
    if (account.channel !== 'whatsapp')
      throw refused(
        'channel_cannot_begin',
        'accountId',
        'By this channel only they can begin. Choose a WhatsApp account.',
      );
    const ids = await this.ask({ workspace, accountId, number: number.digits });
    return { ...ids, ...account, workspace, accountId, number };
  }

  private async ask(asked: AskIds): Promise<KnownIds> {
    try {
      return await this.rpc.request(rpcSubject('ingest-whatsapp', 'ids'), asked, {
        limitMs: LIMIT_MS,
        answer: KnownIds,
      });
    } catch (error) {
      if (!(error instanceof RpcFailed)) throw error;
      throw new Problem(
        503,
        'ingest_away',
        'The service that receives WhatsApp messages did not answer. Nothing was sent; try again in a moment.',
      );
    }
  }
}

function refused(code: string, field: string, message: string): Problem {
  return new Problem(422, code, message, [{ field, message }]);
}
