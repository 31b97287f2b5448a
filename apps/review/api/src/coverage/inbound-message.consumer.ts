import { InboundMessage, type Envelope } from '@countersign/contracts';
import { ConsumesBursts, RetryLater, type Delivered, type HandlesBatch } from '@countersign/messaging';
import { log } from '@countersign/observability';
import { OutboxRelay, SeenEvents } from '@countersign/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import { isGivenUp } from '../dead-letters/letter.repository.js';
import { CommandService } from '../decisions/command.service.js';
import { OvertakenService } from '../decisions/overtaken.service.js';
import { bringBack } from '../queue/bring-back.js';
import { recordChange } from '../live/changes.js';
import { missingBefore, nextLookMs } from './chain.policy.js';
import { noteSource, openConversation, passOver, raiseWatermark } from './conversation.repository.js';
import { storeMessages } from './message.repository.js';
import { openItem } from './coverage.service.js';
import type { ConversationRow } from './rows.js';

type Arrived = Delivered<InboundMessage>;

/** Messages of one conversation that are taken in together. */
const BURST = 100;

/**
 * Whatever a customer does is on screen within the second: the thread, and whether the draft has become stale. What a fast
 * writer piles up is taken in together, so that a message costs the same however many there are (IN-09).
 */
@ConsumesBursts(InboundMessage, { max: BURST })
export class InboundMessageConsumer implements HandlesBatch<InboundMessage> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: CommandService,
    private readonly overtaken: OvertakenService,
    private readonly relay: OutboxRelay,
  ) {}

  async handleBatch(arrived: Arrived[]): Promise<void> {
    // What was handed back comes again behind what followed it.
    const burst = arrived.toSorted((one, other) => one.delivery.seq - other.delivery.seq);
    await this.dataSource.transaction(async (manager) => {
      const conversation = await openConversation(manager, burst.at(-1)!.event);
      await waitForEarlier(manager, conversation, burst);
      const first = await SeenEvents.firstTimes(
        manager,
        burst.map(({ event }) => event.id),
      );
      const fresh = burst.filter(({ event }) => first.delete(event.id));
      await raiseTo(manager, conversation.conversation_id, { burst, fresh });
      if (fresh.length > 0) await this.takeIn(manager, conversation, fresh);
    });
    this.relay.nudge();
  }

  private async takeIn(
    manager: EntityManager,
    conversation: ConversationRow,
    fresh: readonly Arrived[],
  ): Promise<void> {
    const { conversation_id: conversationId } = conversation;
    await storeMessages(
      manager,
      conversationId,
      fresh.map(({ event, delivery }) => ({ event, seq: delivery.seq })),
    );
    await noteQuestions(manager, conversationId, fresh);
    const source = fresh.find(({ event }) => event.data.source)?.event.data.source;
    if (source) await noteSource(manager, conversationId, source);
    const said = fresh.find(({ event }) => event.data.fact !== 'deleted');
    if (said) await this.overtaken.takeBackWaiting(manager, conversation, said.event.id);
    for (const { event, delivery } of fresh) {
      const { command } = event.data;
      if (command)
        await this.commands.answer(manager, conversation, command, { eventId: event.id, seq: delivery.seq });
    }
    const open = await openItem(manager, conversationId);
    if (open?.snoozed_until && said) await bringBack(manager, open, 'inbound');
    await recordChange(
      manager,
      open
        ? { kind: 'item', itemId: open.item_id, conversationId }
        : { kind: 'conversation', conversationId },
    );
  }
}

/**
 * A thread with a hole would be approved as if it were whole. What review gave up on is no hole: it holds the conversation.
 * @throws RetryLater while a message before these is still on its way
 */
async function waitForEarlier(
  manager: EntityManager,
  { conversation_id: conversationId, last_inbound_seq: through }: ConversationRow,
  burst: readonly Arrived[],
): Promise<void> {
  const links = burst.map(({ delivery }) => delivery);
  const missing = missingBefore(Number(through), links);
  if (missing === undefined || (await isGivenUp(manager, missing))) return;
  const lookMs = nextLookMs(Math.max(...links.map(({ attempt }) => attempt)));
  if (lookMs !== undefined) throw new RetryLater('earlier-message-missing', lookMs);
  log.error('thread.hole', { conversation_id: conversationId, seq: missing });
}

/**
 * Approvals bind to the newest message that is new. A repeat the stream no longer recognised is stored again, behind messages
 * that came after its first copy: the watermark passes over its place without taking it for the newest thing said.
 */
async function raiseTo(
  manager: EntityManager,
  conversationId: string,
  { burst, fresh }: { burst: readonly Arrived[]; fresh: readonly Arrived[] },
): Promise<void> {
  const newest = fresh.at(-1);
  if (newest) {
    const { event, delivery } = newest;
    const at = event.data.providerTime;
    await raiseWatermark(manager, conversationId, { eventId: event.id, seq: delivery.seq, at });
  }
  await passOver(manager, conversationId, burst.at(-1)!.delivery.seq);
}

/** `/human` is answered by policy and by a person: it opens a turn like any other message. A deletion asks nothing. */
function asks({ data: { command, fact } }: Envelope<InboundMessage>): boolean {
  return fact !== 'deleted' && (!command || command === 'human');
}

async function noteQuestions(
  manager: EntityManager,
  conversationId: string,
  fresh: readonly Arrived[],
): Promise<void> {
  const questions = fresh.filter(({ event }) => asks(event)).map(({ delivery }) => delivery.seq);
  await manager.query(
    `UPDATE conversation SET last_question_seq = greatest(last_question_seq, $2), human_asked = human_asked OR $3
     WHERE conversation_id = $1`,
    [conversationId, Math.max(0, ...questions), fresh.some(({ event }) => event.data.command === 'human')],
  );
}
