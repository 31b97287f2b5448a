import { derivedId, type DraftRequested, type Envelope, type MemoryExtracted } from '@countersign/contracts';
import { ContextClient } from '@countersign/rapport';
import { Injectable } from '@nestjs/common';
import { SupervisorConfig } from '../config.js';
import { asData } from '../model/escape.policy.js';
import { ModelCaller } from '../model/model-caller.service.js';
import { ProfileBook } from '../model/profile-book.service.js';
import { fill } from '../model/prompt-files.js';
import { Prompts } from '../model/prompts.js';
import { EXTRACTION, readExtraction, type Readable } from './extracted.js';

/** What was said before that is shown: enough for a summary of the last turns. */
const BEFORE = 30;
/** Longer texts are pasted, not said. */
const LONGEST = 2_000;

/** What came of reading a turn: `cancelled`, the service stops. */
export type Reading = { state: 'read'; result: MemoryExtracted } | { state: 'nothing' | 'cancelled' };

/** Has a turn read by a model for what is worth remembering. Whatever goes wrong, nothing is said, and what patterns found stands. */
@Injectable()
export class Extractor {
  constructor(
    private readonly book: ProfileBook,
    private readonly caller: ModelCaller,
    private readonly prompts: Prompts,
    private readonly context: ContextClient,
    private readonly config: SupervisorConfig,
  ) {}

  /** Whether a profile has a model for it, and it is wanted. */
  does(profile: string | undefined): boolean {
    return this.config.memoryExtraction === 'on' && this.book.links(profile, 'extract').length > 0;
  }

  async read(turnId: string, event: Envelope<DraftRequested>, cancelled: AbortSignal): Promise<Reading> {
    const { workspace, conversationId, contactId, data } = event;
    const links = this.book.links(data.profile, 'extract');
    const messages = readable(data);
    if (links.length === 0 || messages.length === 0 || !conversationId || !contactId)
      return { state: 'nothing' };
    const before = await this.saidBefore(event);
    const { system, prompt, version } = this.prompts.extract;
    const places = {
      before: before
        .map(({ role, text }) => `<said by="${role === 'business' ? 'us' : 'them'}">${asData(text)}</said>`)
        .join('\n'),
      messages: messages
        .map(({ text }, index) => `<message number="${index + 1}">${asData(text)}</message>`)
        .join('\n'),
    };
    const request = { requestId: derivedId(turnId, 'memory.extracted') };
    const asking = { request, workspace, conversationId, began: performance.now(), cancelled };
    const { outcome, text, link } = await this.caller.ask(asking, links, {
      ...{ job: 'extract' as const, version, shape: EXTRACTION, system: system.join('\n\n') },
      prompt: prompt.map((layer) => fill(layer, places)).join('\n\n'),
    });
    if (outcome === 'cancelled') return { state: 'cancelled' };
    const said = [...before, ...messages].map((one) => one.text);
    const read = outcome === 'ok' ? readExtraction(text, messages, said) : undefined;
    if (!read) return { state: 'nothing' };
    const times = [...before.map(({ at }) => at), ...data.messages.map(({ providerTime }) => providerTime)];
    const until = new Date(Math.max(...times.map((time) => Date.parse(time)))).toISOString();
    const seenThrough = Math.max(...data.messages.map(({ seq }) => seq));
    const made = { model: link.role.model, promptVersion: version };
    return { state: 'read', result: { turnId, ...read, until, seenThrough, ...made } };
  }

  /** Only what was sent is there as said by us (ME-10). */
  private async saidBefore({ workspace, conversationId, contactId, data }: Envelope<DraftRequested>) {
    const memory = await this.context.ask({
      ...{ workspace, conversationId: conversationId!, contactId: contactId! },
    });
    const asked = new Set(data.messages.flatMap(({ text }) => text?.trim() ?? []));
    const history = (memory?.history ?? []).filter(
      ({ role, text }) => role === 'business' || !asked.has(text),
    );
    return history.slice(-BEFORE).map((one) => ({ ...one, text: one.text.slice(0, LONGEST) }));
  }
}

/** What they typed themselves: what a model heard in a recording is no wording of theirs. */
function readable({ messages }: DraftRequested): Readable[] {
  return messages.flatMap(({ providerMessageId, seq, text }) =>
    text && /\S/.test(text) && text.length <= LONGEST ? [{ providerMessageId, seq, text }] : [],
  );
}
