import { EffectSettled, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { SeenEvents } from '@countersign/persistence';
import { DataSource } from 'typeorm';
import { lockConversation } from '../coverage/conversation.repository.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';

/** What became of something countersigned: shown on the conversation, kept on the trail, told to the next draft (SV-17). */
@Consumes(EffectSettled)
export class EffectSettledConsumer implements Handles<EffectSettled> {
  constructor(private readonly dataSource: DataSource) {}

  async handle(event: Envelope<EffectSettled>): Promise<void> {
    const { effectId, replyId, kind, outcome, code, words, reference, attempts, at } = event.data;
    await this.dataSource.transaction(async (manager) => {
      const conversation = await lockConversation(manager, event.conversationId ?? '');
      if (!conversation || !(await SeenEvents.firstTime(manager, event.id))) return;
      const [, count]: [unknown, number] = await manager.query(
        `UPDATE reply_effect SET state = $3, code = $4, words = $5, reference = $6, settled_at = $7
         WHERE effect_id = $1 AND reply_id = $2 AND state = 'approved'`,
        [effectId, replyId, outcome, code ?? null, words ?? null, reference ?? null, at],
      );
      if (count === 0) return;
      await appendAudit(manager, {
        workspace: conversation.workspace,
        actor: 'system',
        action: `effect.${outcome}`,
        objectKind: 'reply',
        objectId: replyId,
        detail: { effectId, kind, attempts, ...(code && { code }), ...(reference && { reference }) },
      });
      await recordChange(manager, { kind: 'conversation', conversationId: conversation.conversation_id });
    });
  }
}
