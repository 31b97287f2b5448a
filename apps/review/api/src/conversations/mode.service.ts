import { cancelSubject, derivedId } from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { OutboxRelay } from '@countersign/persistence';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { lockConversation } from '../coverage/conversation.repository.js';
import { CoverageService } from '../coverage/coverage.service.js';
import { appendAudit } from '../decisions/audit.js';
import { OvertakenService } from '../decisions/overtaken.service.js';
import { withdrawPending } from '../decisions/withdrawal.js';
import { recordChange } from '../live/changes.js';
import type { ModeDto } from './mode.dto.js';

/** Takes a conversation over from the drafts, hands it back, or stops everything in it for a while (RV-19). */
@Injectable()
export class ConversationModes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly coverage: CoverageService,
    private readonly overtaken: OvertakenService,
    private readonly relay: OutboxRelay,
    private readonly rpc: Rpc,
  ) {}

  /**
   * @param click the same for every repeat of it
   * @throws Problem 404, 409 `mode_changed`
   */
  async change(conversationId: string, by: Person, dto: ModeDto, click: string): Promise<void> {
    const superseded = await this.dataSource.transaction((manager) =>
      this.commit(manager, conversationId, { by, cause: derivedId(click, 'conversation.mode'), ...dto }),
    );
    this.relay.nudge();
    if (superseded) this.rpc.broadcast(cancelSubject(superseded));
  }

  private async commit(
    manager: EntityManager,
    conversationId: string,
    { by, mode, from, cause }: ModeDto & { by: Person; cause: string },
  ): Promise<string | undefined> {
    const before = await lockConversation(manager, conversationId);
    if (!before) throw new Problem(404, 'not_found', 'There is no such conversation.');
    if (before.mode !== from)
      throw new Problem(409, 'mode_changed', 'Somebody else changed who answers here. Look at it again.');
    if (mode === from) return undefined;
    await manager.query('UPDATE conversation SET mode = $2, taken_over_by = $3 WHERE conversation_id = $1', [
      conversationId,
      mode,
      mode === 'assisted' ? null : by.id,
    ]);
    const conversation = { ...before, mode };
    // What was drafted and countersigned before comes back, unless its first byte has left.
    if (mode !== 'assisted') {
      await this.overtaken.takeBackWaiting(manager, conversation, cause, 'taken-over');
      const { last_ordinal } = (await lockConversation(manager, conversationId))!;
      await withdrawPending(manager, { ...conversation, last_ordinal }, 'taken-over', cause);
    }
    const refreshed = await this.coverage.refresh(manager, conversation, cause);
    if (!refreshed) await recordChange(manager, { kind: 'conversation', conversationId });
    await appendAudit(manager, {
      workspace: conversation.workspace,
      actor: actorOf(by),
      action: 'conversation.mode-set',
      objectKind: 'conversation',
      objectId: conversationId,
      detail: { mode, from },
    });
    return refreshed?.supersededRequest;
  }
}
