import { InboundMessage, isSpoken, mediaIdOf } from '@countersign/contracts';
import { ConsumesBursts, type Delivered, type HandlesBatch } from '@countersign/messaging';
import { languageOf } from '@countersign/rapport';
import { ContextCache } from './context-cache.js';
import { FactRepository } from './facts/fact.repository.js';
import { HabitRepository } from './habits/habit.repository.js';
import { HistoryRepository } from './history.repository.js';
import { MoodRepository } from './mood/mood.repository.js';
import { saidText } from './said-text.policy.js';
import { SnapshotRepository } from './snapshots/snapshot.repository.js';

/** A text must be this long before its language is remembered. */
const LANGUAGE_LETTERS = 12;
/** Messages of one conversation that are taken in together. */
const BURST = 100;

/** What a contact wrote, changed or took back. */
@ConsumesBursts(InboundMessage, { max: BURST })
export class InboundMessageConsumer implements HandlesBatch<InboundMessage> {
  constructor(
    private readonly history: HistoryRepository,
    private readonly facts: FactRepository,
    private readonly moods: MoodRepository,
    private readonly habits: HabitRepository,
    private readonly snapshots: SnapshotRepository,
    private readonly cache: ContextCache,
  ) {}

  async handleBatch(burst: Delivered<InboundMessage>[]): Promise<void> {
    const { workspace, conversationId, contactId, channel } = burst[0]!.event;
    if (!conversationId) return;
    const said = burst.map(({ event: { data }, delivery }) => ({
      saidId: data.providerMessageId,
      text: data.fact === 'deleted' ? '' : saidText(data),
      at: data.providerTime,
      revision: delivery.seq,
      deleted: data.fact === 'deleted',
      // What somebody passes on was written by somebody else, and a command says nothing of anybody.
      own: !data.forwarded && !data.command,
      mediaIds: recordings(conversationId, data),
    }));
    const times = said.map(({ at }) => at).sort((one, other) => Date.parse(one) - Date.parse(other));
    const newest = <T>(of: (data: InboundMessage) => T | undefined): T | undefined =>
      burst.map(({ event }) => of(event.data)).findLast((value) => value !== undefined);
    const place = { workspace, conversationId, contactId, channel };
    await this.history.contactSaid(place, said, {
      displayName: newest(({ sender }) => sender.name),
      language: newest(({ fact, text }) =>
        fact === 'deleted' ? undefined : languageOf(text ?? '', LANGUAGE_LETTERS),
      ),
      languageHint: newest(({ sender }) => sender.languageHint),
      from: times[0]!,
      until: times.at(-1)!,
    });
    const own = said.map((one, index) => ({
      ...one,
      text: one.own ? (burst[index]!.event.data.text ?? '') : '',
    }));
    await this.facts.learnFrom(place, own);
    await this.moods.notice(place, own);
    if (contactId) {
      const changed = said.filter((_, index) => burst[index]!.event.data.fact !== 'received');
      await this.snapshots.reread(
        { workspace, conversationId, contactId },
        changed.map(({ saidId }) => saidId),
      );
      await this.habits.refresh(workspace, contactId);
    }
    await this.cache.forget(conversationId);
  }
}

function recordings(conversationId: string, { attachments }: InboundMessage): string[] {
  return attachments.flatMap(({ kind, providerMediaId }) =>
    isSpoken(kind) && providerMediaId ? [mediaIdOf(conversationId, providerMediaId)] : [],
  );
}
