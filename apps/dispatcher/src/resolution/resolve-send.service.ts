import { ResolveSend, rpcSubject, type SendResolution } from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { OutboxRelay } from '@countersign/persistence';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CommandRefused, CommandVerifier } from '../command/command-verifier.js';
import { resolveUnknown } from './resolve.repository.js';

/**
 * A person says what became of an unknown send. Asked twice it answers the same; a captured command is of no use, because a send can
 * be unknown only once.
 */
@Injectable()
export class ResolveSendService implements OnModuleInit {
  constructor(
    private readonly rpc: Rpc,
    private readonly verifier: CommandVerifier,
    private readonly dataSource: DataSource,
    private readonly relay: OutboxRelay,
  ) {}

  onModuleInit(): void {
    this.rpc.answer(rpcSubject('dispatcher', 'resolve-send'), ResolveSend, (command) =>
      this.resolve(command),
    );
  }

  private async resolve(command: ResolveSend): Promise<SendResolution> {
    this.verifier.assertSigned('resolve-send', command);
    const { replyId, workspace, verdict, actor: by, at } = command;
    const standing = await this.dataSource.transaction((manager) =>
      resolveUnknown(manager, replyId, { verdict, by, at, workspace }),
    );
    if (!standing) throw new CommandRefused('not-unknown');
    this.relay.nudge();
    return { verdict: standing.verdict, by: standing.resolved_by, at: standing.resolved_at.toISOString() };
  }
}
