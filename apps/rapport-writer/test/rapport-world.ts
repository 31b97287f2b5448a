import { randomUUID } from 'node:crypto';
import {
  CommitmentSettled,
  ContextAnswer,
  FactRuled,
  InboundMessage,
  mediaIdOf,
  MediaTranscribed,
  MemoryAnswer,
  MemoryExtracted,
  MoodsNoticed,
  ReplyApproved,
  ReplyResolved,
  ReplySent,
  rpcSubject,
  TurnClosed,
  type ExtractedFact,
  type RememberedFact,
  type RuleFact,
  type SettleCommitment,
} from '@countersign/contracts';
import { connectNats, Rpc, type NatsConnection } from '@countersign/messaging';
import { buildService } from '@countersign/runtime';
import { BusProbe, eventually, ThrowawayServers } from '@countersign/testing';
import type { INestApplication } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RapportWriterConfig } from '../src/config.js';
import { SCHEMA } from '../src/migrations.js';
import { RapportWriterModule } from '../src/rapport-writer.module.js';

/** The rapport writer alone, with real servers; the spec plays its neighbours. */
export class RapportWorld {
  private people = 0;

  private constructor(
    readonly servers: ThrowawayServers,
    readonly service: INestApplication,
    private readonly probe: BusProbe,
    private readonly connection: NatsConnection,
    private readonly rpc: Rpc,
  ) {}

  static async start(): Promise<RapportWorld> {
    const servers = await ThrowawayServers.start('nats', 'postgres', 'redis');
    const env = {
      ...servers.env,
      RAPPORT_DATABASE_URL: await servers.database(SCHEMA),
      REDIS_URL: servers.redisUrl,
    };
    const service = await buildService(
      { app: 'rapport-writer', config: RapportWriterConfig, module: RapportWriterModule },
      { ...env, MAX_HISTORY_LENGTH: '50', MAX_CONTEXT_SIZE_KB: '100' },
    );
    const probe = await BusProbe.connect(servers.nats);
    const connection = await connectNats(servers.nats, 'test');
    return new RapportWorld(servers, service, probe, connection, new Rpc(connection, 'supervisor'));
  }

  /** Whether the workspace wants moods noticed. */
  async noticeMoods(noticed: boolean): Promise<void> {
    const command = { workspace: 'main', noticed, by: 'person:1' };
    await this.rpc.request(rpcSubject('rapport-writer', 'memory-notice-moods'), command, {
      limitMs: 5_000,
      answer: MoodsNoticed,
    });
  }

  async stop(): Promise<void> {
    await this.connection.drain();
    await this.probe.close();
    await this.service.close();
    await this.servers.stop();
  }

  /** A contact with one conversation, and our hands on both ends of it. */
  person() {
    const { probe, rpc } = this;
    this.people += 1;
    const { people } = this;
    const letters = `${'a'.repeat(18)}${'abcdefghij'[Math.floor(people / 10)]}${'abcdefghij'[people % 10]}`;
    const ids = {
      workspace: 'main',
      channel: 'webchat' as const,
      accountId: 'webchat-main',
      conversationId: `c_${letters}`,
      contactId: `p_${letters}`,
    };
    let messages = 0;
    let closed = 0;
    const says = (text: string, more: Partial<InboundMessage> = {}): Promise<unknown> => {
      messages += 1;
      const data: InboundMessage = {
        fact: 'received',
        kind: 'text',
        text,
        attachments: [],
        chat: 'chat',
        providerMessageId: String(messages),
        sender: { id: 'visitor', name: 'Ada' },
        providerTime: new Date(Date.UTC(2026, 10, 24, 10, 0, messages)).toISOString(),
        providerSequence: messages,
        receivedAt: new Date().toISOString(),
        flags: [],
        ...more,
      };
      return probe.publish('ingest-web', InboundMessage, { ...ids, id: randomUUID(), data });
    };
    const approved = (replyId: string, ...said: string[]): Promise<unknown> =>
      probe.publish('review', ReplyApproved, {
        ...ids,
        id: randomUUID(),
        data: {
          replyId,
          ordinal: 1,
          bubbles: said.map((text) => ({ text })),
          digest: 'a'.repeat(64),
          recipient: {
            channel: 'webchat',
            accountId: 'webchat-main',
            conversationId: ids.conversationId,
            address: 'chat',
          },
          seenThrough: { eventId: randomUUID(), seq: 1 },
          policyVersion: '1',
          turnIds: [],
          approval: {
            approvedBy: 'person:1',
            approvedAt: new Date().toISOString(),
            freshness: 'exact',
            signature: 'a'.repeat(86),
          },
        },
      });
    const sent = (replyId: string, sentAt = '2026-11-24T12:00:00.000Z'): Promise<unknown> =>
      probe.publish('dispatcher', ReplySent, {
        ...ids,
        id: randomUUID(),
        data: {
          replyId,
          ordinal: 1,
          bubbles: [
            {
              bubbleId: randomUUID(),
              position: 0,
              state: 'sent',
              attempts: 1,
              sentAt,
            },
          ],
        },
      });
    const resolved = (replyId: string, states: ('sent' | 'cancelled')[]): Promise<unknown> =>
      probe.publish('dispatcher', ReplyResolved, {
        ...ids,
        id: randomUUID(),
        data: {
          replyId,
          ordinal: 1,
          bubbles: states.map((state, position) => ({
            bubbleId: randomUUID(),
            position,
            state,
            attempts: 1,
            attemptedAt: '2026-11-24T12:00:00.000Z',
          })),
          verdict: states.includes('sent') ? 'arrived' : 'dropped',
          by: 'person:1',
          at: '2026-11-24T12:30:00.000Z',
        },
      });
    /** A turn of everything said since the last one. @param turnId the same for the same turn */
    const closes = (turnId: string = randomUUID()): Promise<unknown> => {
      const fresh = Array.from({ length: messages - closed }, (_, index) => closed + index + 1);
      const told = fresh.length > 0 ? fresh : [messages];
      closed = messages;
      return probe.publish('debouncer', TurnClosed, {
        ...ids,
        id: randomUUID(),
        data: {
          turnId,
          messages: told.map((number) => ({
            ...{ eventId: randomUUID(), kind: 'text' as const, text: 'said', attachments: [], edited: false },
            ...{ providerMessageId: String(number), providerTime: new Date().toISOString(), seq: number },
          })),
          coveredThrough: { eventId: randomUUID(), seq: Math.max(1, closed) },
          ...{ reason: 'quiet', gap: false, chat: 'chat', sender: { id: 'visitor' } },
          ...{ openedAt: new Date().toISOString(), closedAt: new Date().toISOString() },
        },
      });
    };
    /** A recording, and what a model heard in it; either may come first. */
    const records = (file: string, more: Partial<InboundMessage> = {}): Promise<unknown> =>
      says('', {
        ...{ kind: 'voice', text: undefined, attachments: [{ kind: 'voice', providerMediaId: file }] },
        ...more,
      });
    const heard = (file: string, text: string, confidence: 'high' | 'low' = 'high'): Promise<unknown> =>
      probe.publish('supervisor', MediaTranscribed, {
        ...ids,
        id: randomUUID(),
        data: {
          ...{ mediaId: mediaIdOf(ids.conversationId, file), kind: 'voice' },
          transcript: { text, confidence, model: 'whisper-1' },
        },
      });
    /** What a model made of messages of ours, each in its wording as it stands. */
    const extracted = async (
      facts: (Pick<ExtractedFact, 'kind' | 'value'> & Partial<ExtractedFact>)[],
      more: Partial<MemoryExtracted> = {},
    ): Promise<void> => {
      const rows: { id: string; seq: string }[] = await this.service
        .get(DataSource)
        .query('SELECT said_id AS id, revision AS seq FROM history_turn WHERE conversation_id = $1', [
          ids.conversationId,
        ]);
      const seqs = new Map(rows.map(({ id, seq }) => [id, Number(seq)]));
      const own = facts.map((fact) => ({
        ...{ providerMessageId: String(messages), confidence: 0.9 },
        ...{ seq: seqs.get(fact.providerMessageId ?? String(messages)) ?? 1, ...fact },
      }));
      const seenThrough = Math.max(1, ...seqs.values());
      const until = '2026-11-24T11:00:00.000Z';
      const made = { model: 'testing', promptVersion: 'extract@1-00000000' };
      await probe.publish('supervisor', MemoryExtracted, {
        ...ids,
        id: randomUUID(),
        data: { turnId: randomUUID(), facts: own, until, seenThrough, ...made, ...more },
      });
    };
    const known = (): Promise<ContextAnswer> =>
      rpc.request(
        rpcSubject('rapport-writer', 'context'),
        { workspace: 'main', contactId: ids.contactId, conversationId: ids.conversationId },
        { limitMs: 2_000, answer: ContextAnswer },
      );
    const texts = async (): Promise<string[]> => (await known()).history.map(({ text }) => text);
    const remembers = (expected: string[]): Promise<boolean> =>
      eventually(async () => JSON.stringify(await texts()) === JSON.stringify(expected));
    const { workspace, contactId } = ids;
    const memory = (): Promise<MemoryAnswer> =>
      rpc.request(
        rpcSubject('rapport-writer', 'memory-read'),
        { workspace, contactId },
        { limitMs: 2_000, answer: MemoryAnswer },
      );
    /** What stands under a key, as people see it. */
    const fact = async (key: string): Promise<RememberedFact | undefined> =>
      (await memory()).facts.find((one) => one.key === key);
    /** Waits until drafts are told this value. */
    const told = (key: string, value: string | undefined): Promise<boolean> =>
      eventually(async () => (await known()).facts?.find((one) => one.key === key)?.value === value, {
        what: `${key} = ${value}`,
      });
    const rule = (own: Pick<RuleFact, 'key' | 'act' | 'base'> & Partial<RuleFact>): Promise<FactRuled> =>
      rpc.request(
        rpcSubject('rapport-writer', 'memory-rule'),
        { workspace, contactId, commandId: randomUUID(), by: 'person:1', ...own },
        { limitMs: 10_000, answer: FactRuled },
      );
    const promises = async (): Promise<string[]> =>
      ((await known()).commitments ?? []).map(({ sentence }) => sentence);
    /** Waits until exactly this is open, the soonest due first. */
    const owed = (expected: string[]): Promise<boolean> =>
      eventually(async () => JSON.stringify(await promises()) === JSON.stringify(expected), {
        what: 'promises',
      });
    const settle = (commitmentId: string, state: SettleCommitment['state']): Promise<CommitmentSettled> =>
      rpc.request(
        rpcSubject('rapport-writer', 'settle-commitment'),
        { workspace, contactId, commitmentId, state, by: 'person:1' },
        { limitMs: 10_000, answer: CommitmentSettled },
      );
    /** What was learned once, as it lies in the database. */
    const learned = (rows: readonly (readonly [key: string, value: string])[]): Promise<unknown> =>
      this.service.get(DataSource).query(
        `INSERT INTO fact (workspace, contact_id, key, conversation_id, said_id, value, confidence, negated, said_at, revision)
         SELECT $1, $2, f.key, $3, 'earlier', f.value, 0.9, false, now(), 1 FROM unnest($4::text[], $5::text[]) AS f (key, value)`,
        [workspace, contactId, ids.conversationId, rows.map(([key]) => key), rows.map(([, value]) => value)],
      );
    const acts = { says, records, heard, closes, extracted, approved, sent, resolved, rule, settle, learned };
    const what = { known, texts, memory, fact, promises };
    return { ids, ...acts, ...what, remembers, told, owed };
  }
}
