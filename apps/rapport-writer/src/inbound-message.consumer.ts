import { InboundMessage } from '@countersign/contracts';
import { ConsumesBursts, type Delivered, type HandlesBatch } from '@countersign/messaging';
import { languageOf } from '@countersign/rapport';
import { ContextCache } from './context-cache.js';
import { FactRepository } from './facts/fact.repository.js';
import { HistoryRepository } from './history.repository.js';
import { MoodRepository } from './mood/mood.repository.js';
import { saidText } from './said-text.policy.js';

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
    private readonly cache: ContextCache,
  ) {}

  async handleBatch(burst: Delivered<InboundMessage>[]): Promise<void> {
    const { workspace, conversationId, contactId } = burst[0]!.event;
    if (!conversationId) return;
    const said = burst.map(({ event: { data }, delivery }) => ({
      saidId: data.providerMessageId,
      text: data.fact === 'deleted' ? '' : saidText(data),
      at: data.providerTime,
      revision: delivery.seq,
      deleted: data.fact === 'deleted',
    }));
    const times = said.map(({ at }) => at).sort((one, other) => Date.parse(one) - Date.parse(other));
    const newest = <T>(of: (data: InboundMessage) => T | undefined): T | undefined =>
      burst.map(({ event }) => of(event.data)).findLast((value) => value !== undefined);
    await this.history.contactSaid({ workspace, conversationId, contactId }, said, {
      displayName: newest(({ sender }) => sender.name),
      language: newest(({ fact, text }) =>
        fact === 'deleted' ? undefined : languageOf(text ?? '', LANGUAGE_LETTERS),
      ),
      languageHint: newest(({ sender }) => sender.languageHint),
      from: times[0]!,
      until: times.at(-1)!,
    });
    // What somebody passes on was written by somebody else, and a command says nothing of anybody.
    const own = said.map((one, index) => {
      const { forwarded, command, text } = burst[index]!.event.data;
      return { ...one, text: forwarded || command ? '' : (text ?? '') };
    });
    const place = { workspace, conversationId, contactId };
    await this.facts.learnFrom(place, own);
    await this.moods.notice(place, own);
    await this.cache.forget(conversationId);
  }
}
