import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CATALOGUE, definitionOf, type App, type Channel } from '@countersign/contracts';
import type { BusProbe } from '@countersign/testing';

const SAMPLES = path.join(process.cwd(), 'tests/contracts/samples');
/** A Tuesday that is over. */
export const DAY = '2026-11-10';

/** One conversation of the story; what happens in it is told in the order it happens. */
export class Teller {
  readonly conversationId: string;
  constructor(
    private readonly probe: BusProbe,
    letter: string,
    private readonly channel: Channel,
    private readonly count: () => void,
  ) {
    this.conversationId = `c_${letter.repeat(20)}`;
  }

  /** Publishes an event as its sample has it, but for what is given. @param at time of day, in UTC; another day with a date */
  async tell(type: string, at: string, data: object = {}): Promise<void> {
    const line = CATALOGUE.find(({ event }) => definitionOf(event).type === type)!;
    const sample = JSON.parse(readFileSync(path.join(SAMPLES, `${type}.v1.json`), 'utf8')) as {
      data: object;
    };
    await this.probe.publish(line.from[0] as App, line.event as never, {
      id: randomUUID(),
      time: new Date(at.length > 8 ? at : `${DAY}T${at}Z`),
      workspace: 'main',
      channel: this.channel,
      accountId: `${this.channel}-main`,
      conversationId: this.conversationId,
      contactId: this.conversationId.replace('c_', 'p_'),
      // What a decision teaches is only there where the story says so.
      data: { ...sample.data, ...(type.startsWith('review.') && { decision: undefined }), ...data } as never,
    });
    this.count();
  }
}

export const ADA = 'person:ada';
export const BOB = 'person:bob';

export interface Golden {
  /** The first item of A, whose conversation came back within the day. */
  reopened: string;
  /** Item that was decided twice by Bob. */
  twice: string;
  events: number;
}

/** The day every number of `docs/metrics.md` is worked out for by hand; times are chosen so that no two numbers agree by chance. */
export async function goldenDay(probe: BusProbe): Promise<Golden> {
  let events = 0;
  const counted = (): void => void (events += 1);
  const conversation = (letter: string, channel: Channel): Teller =>
    new Teller(probe, letter, channel, counted);
  const [reopened, twice] = await conversationA(conversation('a', 'webchat'));
  await conversationB(conversation('b', 'telegram'));
  await conversationC(conversation('c', 'telegram'));
  await conversationD(conversation('d', 'webchat'));
  await funnel(conversation('e', 'webchat'));
  return { reopened, twice, events };
}

/** Answered, came back within the hour, was handed from Ada to Bob, and was rejected once before it was answered again. */
async function conversationA(a: Teller): Promise<[string, string]> {
  const [item, turnId, replyId] = [randomUUID(), randomUUID(), randomUUID()];
  await a.tell('inbound.message', '09:00:00');
  await a.tell('inbound.message', '09:00:30');
  await a.tell('inbound.message', '09:00:35', { fact: 'edited' });
  await a.tell('turn.closed', '09:00:40', {
    turnId,
    openedAt: `${DAY}T09:00:00Z`,
    previousTurnId: undefined,
  });
  await a.tell('review.opened', '09:00:41', { itemId: item });
  const [first, second] = [randomUUID(), randomUUID()];
  await a.tell('draft.ready', '09:00:45', {
    ...wrote('m-large', 4_000, 0.02, { cachedTokens: 400, profile: 'careful' }),
    ...restedOn(first, ['food_drink'], ['breakfast.en.md', 'breakfast.en.md']),
    ...verdict('pass'),
  });
  await a.tell('review.claimed', '09:02:41', { itemId: item, actor: ADA });
  await a.tell('review.closed', '09:03:41', {
    decision: { requestId: first, editDistance: 4, editRatio: 0.2, editTags: ['TONE', 'FACT'], quality: 4 },
    itemId: item,
    actor: ADA,
    reason: 'approved',
    replyId,
  });
  await a.tell('reply.approved', '09:03:41', { replyId, turnIds: [turnId] });
  await a.tell('reply.sent', '09:03:50', { replyId });
  await a.tell('delivery.updated', '09:03:55', { replyId, status: 'delivered' });

  const [again, later, answer] = [randomUUID(), randomUUID(), randomUUID()];
  await a.tell('inbound.message', '10:00:00');
  await a.tell('turn.closed', '10:00:10', {
    turnId: later,
    openedAt: `${DAY}T10:00:00Z`,
    previousTurnId: turnId,
  });
  await a.tell('review.opened', '10:00:11', { itemId: again });
  await a.tell('draft.ready', '10:00:20', {
    ...wrote('m-small', 9_000, undefined, { cacheUnknown: true, profile: 'quick' }),
    ...restedOn(second, ['food_drink', 'price'], ['breakfast.en.md', 'prices.en.md']),
    ...verdict('review'),
  });
  await a.tell('review.claimed', '10:01:11', { itemId: again, actor: ADA });
  await a.tell('review.released', '10:02:00', { itemId: again, actor: ADA, reason: 'given-back' });
  await a.tell('review.claimed', '10:05:11', { itemId: again, actor: BOB });
  await a.tell('review.rejected', '10:06:11', {
    itemId: again,
    actor: BOB,
    reason: 'WRONG_FACT',
    decision: { requestId: second, editTags: [] },
    nextStep: 'redraft',
  });
  // No other draft could be made; the first one was right after all.
  await a.tell('review.closed', '10:08:11', {
    itemId: again,
    generation: 3,
    actor: BOB,
    reason: 'approved',
    replyId: answer,
    decision: {
      requestId: second,
      editDistance: 0,
      editRatio: 0,
      editTags: [],
      quality: 5,
      handlingMs: 45_000,
    },
  });
  await a.tell('reply.approved', '10:08:11', { replyId: answer, turnIds: [later] });
  await a.tell('reply.sent', '10:08:20', { replyId: answer });
  await a.tell('delivery.updated', '10:09:00', { replyId: answer, status: 'failed', code: '131026' });
  return [item, again];
}

/** Rejected and closed with it: one decision. */
async function conversationB(b: Teller): Promise<void> {
  const item = randomUUID();
  await b.tell('inbound.message', '12:00:00');
  await b.tell('turn.closed', '12:00:10', { turnId: randomUUID() });
  await b.tell('review.opened', '12:00:11', { itemId: item });
  const draft = randomUUID();
  await b.tell('draft.ready', '12:00:12', {
    offline: true,
    latencyMs: 500,
    verdict: undefined,
    ...restedOn(draft, ['price'], []),
    promptVersion: 'offline@1',
  });
  await b.tell('review.claimed', '12:00:41', { itemId: item, actor: ADA });
  const decision = { requestId: draft, editTags: [] };
  const last = { itemId: item, generation: 1, actor: ADA, decision };
  await b.tell('review.rejected', '12:01:01', { ...last, reason: 'UNSAFE', nextStep: 'close' });
  await b.tell('review.closed', '12:01:01', { ...last, reason: 'NO_REPLY_NEEDED', replyId: undefined });
}

/** Answered, but overtaken by a newer message before it left: it waits again. */
async function conversationC(c: Teller): Promise<void> {
  const [item, replyId, draft] = [randomUUID(), randomUUID(), randomUUID()];
  // Written the day before, when nobody told yet what a turn was about and who wrote.
  await c.tell('draft.ready', '2026-11-09T20:00:00Z', {
    ...wrote('m-large', 3_000, 0.01, { profile: 'careful' }),
    ...{ requestId: draft, promptVersion: 'reply@4', labels: undefined, persona: undefined, evidence: [] },
  });
  await c.tell('inbound.message', '13:00:00');
  await c.tell('turn.closed', '13:00:10', { turnId: randomUUID() });
  await c.tell('review.opened', '13:00:20', { itemId: item });
  await c.tell('review.claimed', '13:01:20', { itemId: item, actor: ADA });
  await c.tell('review.closed', '13:02:20', {
    decision: { requestId: draft, editDistance: 9, editRatio: 0.6, editTags: ['TONE'] },
    itemId: item,
    actor: ADA,
    reason: 'approved',
    replyId,
  });
  await c.tell('reply.approved', '13:02:20', { replyId, turnIds: [randomUUID()] });
  await c.tell('reply.cancelled', '13:02:30', { replyId, reason: 'stale', original: undefined });
}

/** Came late, the rules stopped its draft, and nobody took it; and the evening before was another day, at least in UTC. */
async function conversationD(d: Teller): Promise<void> {
  await d.tell('inbound.message', '2026-11-09T23:30:00Z');
  await d.tell('inbound.message', '22:00:00');
  await d.tell('review.opened', '22:00:00', { itemId: randomUUID() });
  await d.tell('draft.failed', '22:00:05', verdict('block'));
  await d.tell('reply.unknown', '22:30:00', { replyId: randomUUID(), errorCode: 'timeout' });
}

/** Asked for something twice, of which once won them; worth 249.00 euros less 49.00 that went back. */
async function funnel(e: Teller): Promise<void> {
  const [won, pending] = [randomUUID(), randomUUID()];
  await e.tell('cta.sent', '14:00:00', { ctaEventId: won, ctaId: 'room-tour' });
  await e.tell('cta.sent', '14:10:00', { ctaEventId: pending, ctaId: 'newsletter' });
  await e.tell('cta.responded', '14:20:00', { ctaEventId: won, response: 'IGNORED' });
  await e.tell('cta.responded', '14:30:00', { ctaEventId: won, from: 'IGNORED', response: 'CONVERTED' });
  await e.tell('contact.status-changed', '14:30:00', { from: 'PROSPECT', to: 'CUSTOMER', correction: false });
  await e.tell('contact.status-changed', '14:31:00', { from: 'CUSTOMER', to: 'PROSPECT', correction: true });
  await e.tell('contact.value-recorded', '14:30:00', { amountMinor: 24_900, currency: 'EUR' });
  await e.tell('contact.value-recorded', '14:40:00', {
    amountMinor: -4_900,
    currency: 'EUR',
    origin: 'refund',
  });
}

const verdict = (said: string): object => ({
  verdict: { risk: 0.1, verdict: said, policyVersion: '1.0.0', judge: 'off' },
});
const wrote = (model: string, latencyMs: number, costUsd: number | undefined, cache: object): object => ({
  offline: false,
  latencyMs,
  usage: {
    provider: 'anthropic',
    model,
    inputTokens: 1_000,
    cachedTokens: 0,
    outputTokens: 50,
    costUsd,
    ...cache,
  },
});

/** What tells a draft apart: what its turn is about (and may be about, which does not count), and the documents it rests on. */
const restedOn = (requestId: string, intents: readonly string[], documents: readonly string[]): object => ({
  requestId,
  labels: {
    ...{ by: 'rules', urgency: 'normal', urgencyWords: [], frustrated: 0, language: 'en', timesAsked: 1 },
    ...{ asksHuman: false, asksIfAutomated: false, topics: [] },
    intents: [
      ...intents.map((name) => ({ name, band: 'high', words: [] })),
      { name: 'greeting', band: 'low', words: [] },
    ],
  },
  evidence: documents.map((document) => ({ kind: 'passage', title: 'A title', excerpt: 'Words.', document })),
});
