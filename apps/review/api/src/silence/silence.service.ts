import { cancelSubject, derivedId } from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { OutboxRelay } from '@countersign/persistence';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { lockConversation } from '../coverage/conversation.repository.js';
import { CoverageService, openItem } from '../coverage/coverage.service.js';
import type { ConversationRow, ItemRow } from '../coverage/rows.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { ClaimService } from '../queue/claim.service.js';
import type { SilenceDto } from './silence.dto.js';
import { beginSilence, endSilence } from './silence.repository.js';

const LONGEST_DAYS = 30;

/** Items that do not stand where their contact's silence puts them. */
const MISPLACED = `
  SELECT i.item_id, i.conversation_id, i.generation FROM review_item i JOIN conversation c USING (conversation_id)
    LEFT JOIN contact_state s ON s.contact_id = c.contact_id
   WHERE i.silent AND i.state <> 'settled' AND NOT coalesce(s.silent_until > now(), false)
  UNION ALL
  SELECT i.item_id, i.conversation_id, i.generation FROM contact_state s JOIN conversation c ON c.contact_id = s.contact_id
    JOIN review_item i ON i.conversation_id = c.conversation_id AND i.state <> 'settled' AND NOT i.silent
   WHERE s.silent_until > now() AND i.dangers = '{}'
  LIMIT 100`;

const OVER = `
  SELECT s.contact_id, c.workspace FROM contact_state s
    JOIN LATERAL (SELECT workspace FROM conversation WHERE contact_id = s.contact_id LIMIT 1) c ON true
   WHERE s.silent_until <= now() LIMIT 100`;

interface Held {
  conversation: ConversationRow;
  item: ItemRow | undefined;
}

/**
 * Puts a contact before nobody for a while (SL-01): what they write is kept and listed apart, and nothing is drafted. Who may be in danger is
 * never silenced.
 */
@Injectable()
export class Silences {
  constructor(
    private readonly dataSource: DataSource,
    private readonly coverage: CoverageService,
    private readonly claims: ClaimService,
    private readonly relay: OutboxRelay,
    private readonly rpc: Rpc,
  ) {}

  /** @throws Problem 404, 409 `silenced_already`, `in_danger` or `claimed_by_other`, 422 `silence_wrong` */
  async begin(contactId: string, by: Person, { reason, until }: SilenceDto, click: string): Promise<void> {
    assertInTime(until);
    const held = await this.change(contactId, click, async (manager, held) => {
      const { workspace } = held[0]!.conversation;
      for (const { item } of held) if (item) assertFree(item, by);
      if (!(await beginSilence(manager, contactId, { reason, until, by: by.id })))
        throw new Problem(409, 'silenced_already', 'Somebody silenced this contact already.');
      await appendAudit(manager, {
        ...{ workspace, actor: actorOf(by), action: 'contact.silenced' },
        ...{ objectKind: 'contact', objectId: contactId },
        detail: { reason, until: new Date(until).toISOString() },
      });
    });
    // Should danger break through, nobody waits for the claim of whoever silenced them.
    for (const { item } of held)
      if (item?.claim_token) await this.claims.release(item.item_id, by, item.claim_token);
  }

  /** What was kept meanwhile becomes work, and is drafted. @throws Problem 404, 409 `not_silenced` */
  async end(contactId: string, by: Person, click: string): Promise<void> {
    await this.change(contactId, click, async (manager, held) => {
      const { workspace } = held[0]!.conversation;
      if (!(await endSilence(manager, { workspace, contactId }, { why: 'person', actor: actorOf(by) })))
        throw new Problem(409, 'not_silenced', 'This contact is not silenced any more.');
    });
  }

  /** Ends what is over, and puts items where they belong: also those a crash or a race left behind. */
  async sweep(): Promise<void> {
    const over: { contact_id: string; workspace: string }[] = await this.dataSource.query(OVER);
    for (const { contact_id: contactId, workspace } of over)
      await this.dataSource.transaction((manager) =>
        endSilence(manager, { workspace, contactId }, { why: 'time', actor: 'system' }),
      );
    const misplaced: { item_id: string; conversation_id: string; generation: number }[] =
      await this.dataSource.query(MISPLACED);
    for (const { item_id: itemId, conversation_id: id, generation } of misplaced)
      await this.place(id, derivedId(itemId, `silence:${generation}`));
    if (misplaced.length > 0) this.relay.nudge();
  }

  private async place(conversationId: string, cause: string): Promise<void> {
    const refreshed = await this.dataSource.transaction(async (manager) => {
      const conversation = await lockConversation(manager, conversationId);
      return conversation && this.coverage.refresh(manager, conversation, cause);
    });
    if (refreshed?.supersededRequest) this.rpc.broadcast(cancelSubject(refreshed.supersededRequest));
  }

  /** Changes a contact's silence, and with it every item of theirs that is open. */
  private async change(
    contactId: string,
    click: string,
    act: (manager: EntityManager, held: readonly Held[]) => Promise<void>,
  ): Promise<readonly Held[]> {
    const cause = derivedId(click, 'contact.silence');
    const changed = await this.dataSource.transaction(async (manager) => {
      const held = await this.hold(manager, contactId);
      if (held.length === 0) throw new Problem(404, 'not_found', 'There is no such contact.');
      await act(manager, held);
      const requests: (string | undefined)[] = [];
      for (const { conversation, item } of held) {
        const { conversation_id: conversationId } = conversation;
        const place = derivedId(cause, conversationId);
        const refreshed = item && (await this.coverage.refresh(manager, conversation, place));
        if (!refreshed) await recordChange(manager, { kind: 'conversation', conversationId });
        requests.push(refreshed?.supersededRequest);
      }
      return { requests, held };
    });
    this.relay.nudge();
    for (const request of changed.requests) if (request) this.rpc.broadcast(cancelSubject(request));
    return changed.held;
  }

  /** Every conversation of a contact, locked in one order. */
  private async hold(manager: EntityManager, contactId: string): Promise<Held[]> {
    const ids: { id: string }[] = await manager.query(
      'SELECT conversation_id AS id FROM conversation WHERE contact_id = $1 ORDER BY conversation_id',
      [contactId],
    );
    const held: Held[] = [];
    for (const { id } of ids)
      held.push({
        conversation: (await lockConversation(manager, id))!,
        item: await openItem(manager, id),
      });
    return held;
  }
}

function assertInTime(until: string): void {
  const at = Date.parse(until);
  const latest = new Date(Date.now() + LONGEST_DAYS * 86_400_000);
  if (at > Date.now() && at <= latest.getTime()) return;
  const problem = `Choose a time that is not over yet and at most ${LONGEST_DAYS} days away.`;
  throw new Problem(422, 'silence_wrong', problem, [{ field: 'until', message: latest.toISOString() }]);
}

function assertFree({ dangers, claimed_by: holder, lease_until: until }: ItemRow, by: Person): void {
  if (dangers.length > 0)
    throw new Problem(
      409,
      'in_danger',
      'Somebody may be in danger here. Answer or close what is open first; then they can be silenced.',
    );
  if (holder && holder !== by.id && until && until.getTime() > Date.now())
    throw new Problem(409, 'claimed_by_other', 'Somebody else is working on this item.');
}
