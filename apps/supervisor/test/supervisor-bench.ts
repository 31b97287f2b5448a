import { randomUUID } from 'node:crypto';
import { cancelSubject, DraftFailed, DraftReady, DraftRequested, type Channel } from '@countersign/contracts';
import { connectNats, Rpc, type NatsConnection } from '@countersign/messaging';
import { openDataSource } from '@countersign/persistence';
import { buildService } from '@countersign/runtime';
import { startModelSimulator, type ModelSimulator } from '@countersign/simulators/model/simulator';
import { BusProbe, eventually, ScratchObjects, ThrowawayServers } from '@countersign/testing';
import type { INestApplication } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { SupervisorConfig } from '../src/config.js';
import { SCHEMA } from '../src/migrations.js';
import { SupervisorModule } from '../src/supervisor.module.js';

/** A draft that was asked for. */
export interface Asked {
  requestId: string;
  again: () => Promise<unknown>;
}

/** One line of the ledger. */
export interface LedgerCall {
  state: string;
  role: string;
  provider: string;
  cost: string | null;
  input: number | null;
}

/** The supervisor with real servers and a simulated model. */
export class SupervisorBench {
  private readonly objects = new ScratchObjects();
  private service?: INestApplication;

  private constructor(
    private readonly servers: ThrowawayServers,
    private readonly databaseUrl: string,
    readonly model: ModelSimulator,
    readonly database: DataSource,
    readonly probe: BusProbe,
    readonly connection: NatsConnection,
    /** Answers as the memory, and says what review says. */
    readonly rpc: Rpc,
  ) {}

  static async open(): Promise<SupervisorBench> {
    const [servers, model] = await Promise.all([
      ThrowawayServers.start('nats', 'postgres'),
      startModelSimulator(),
    ]);
    const url = await servers.database(SCHEMA);
    const database = await openDataSource({ app: 'supervisor', schema: 'supervisor' }, url);
    const probe = await BusProbe.connect(servers.nats);
    const connection = await connectNats(servers.nats, 'test');
    const rpc = new Rpc(connection, 'rapport-writer');
    return new SupervisorBench(servers, url, model, database, probe, connection, rpc);
  }

  async close(): Promise<void> {
    await this.database.destroy();
    await this.connection.drain();
    await this.probe.close();
    await this.model.stop();
    await this.servers.stop();
    this.objects.remove();
  }

  get nats(): ThrowawayServers['nats'] {
    return this.servers.nats;
  }

  /** Environment of a supervisor that asks the simulated model as each provider. */
  get anthropic(): Record<string, string> {
    return { ANTHROPIC_API_KEY: 'simulated', ANTHROPIC_BASE_URL: this.model.url };
  }

  get openai(): Record<string, string> {
    return { OPENAI_BASE_URL: `${this.model.url}/v1` };
  }

  async start(env: Record<string, string> = {}): Promise<void> {
    const definition = { app: 'supervisor', config: SupervisorConfig, module: SupervisorModule } as const;
    const own = {
      ...this.servers.env,
      ...this.objects.env,
      DATABASE_URL: this.databaseUrl,
      PROMPTS_KEY: this.objects.env.OBJECTS_KEY,
    };
    this.service = await buildService(definition, { ...own, ...env });
  }

  async stop(): Promise<void> {
    await this.service?.close();
    this.service = undefined;
  }

  /** Nothing scripted, no vendor left alone, nothing spent. */
  async clear(): Promise<void> {
    this.model.script.clear();
    this.model.judging.clear();
    this.model.extracting.clear();
    this.model.labelling.clear();
    this.model.editing.clear();
    this.model.comparing.clear();
    await this.database.query('DELETE FROM breaker; DELETE FROM spend');
  }

  async request(
    texts: (string | undefined)[],
    more: Partial<DraftRequested> = {},
    channel: Channel = 'webchat',
  ): Promise<Asked> {
    const requestId = randomUUID();
    const letters = requestId
      .replaceAll('-', '')
      .slice(0, 20)
      .replace(/[0189]/g, 'x');
    const messages = texts.map((text, index) => ({
      eventId: randomUUID(),
      kind: text === undefined ? ('image' as const) : ('text' as const),
      text,
      attachments: text === undefined ? [{ kind: 'image' as const }] : [],
      providerMessageId: String(index),
      providerTime: new Date().toISOString(),
      seq: index + 1,
      edited: false,
    }));
    const coveredThrough = { eventId: messages.at(-1)!.eventId, seq: messages.length };
    const data = {
      requestId,
      itemId: randomUUID(),
      turnIds: [randomUUID()],
      messages,
      coveredThrough,
      ...more,
    };
    const publish = (): Promise<unknown> =>
      this.probe.publish('review', DraftRequested, {
        id: randomUUID(),
        workspace: 'main',
        channel,
        accountId: `${channel}-main`,
        conversationId: `c_${letters}`,
        contactId: `p_${letters}`,
        data,
      });
    await publish();
    return { requestId, again: publish };
  }

  /** Says what review says when nobody waits for a draft any more. */
  async cancel({ requestId }: Pick<Asked, 'requestId'>): Promise<void> {
    this.rpc.broadcast(cancelSubject(requestId));
    await this.connection.flush();
  }

  ready({ requestId }: Pick<Asked, 'requestId'>): Promise<DraftReady> {
    return eventually(
      async () =>
        (await this.probe.published(DraftReady)).find(({ data }) => data.requestId === requestId)?.data,
    );
  }

  failed({ requestId }: Asked): Promise<DraftFailed> {
    return eventually(
      async () =>
        (await this.probe.published(DraftFailed)).find(({ data }) => data.requestId === requestId)?.data,
    );
  }

  /** Whatever comes of it: a draft or why there is none. */
  async answer(asked: Asked): Promise<Partial<DraftReady & DraftFailed>> {
    const answers = async (): Promise<(DraftReady | DraftFailed)[]> =>
      [...(await this.probe.published(DraftReady)), ...(await this.probe.published(DraftFailed))].map(
        ({ data }) => data,
      );
    return eventually(async () => (await answers()).find(({ requestId }) => requestId === asked.requestId));
  }

  /** Its calls for one thing; for all things together when none is named. */
  async calls({ requestId }: Pick<Asked, 'requestId'>, role?: string): Promise<LedgerCall[]> {
    const calls: LedgerCall[] = await this.database.query(
      `SELECT state, role, provider, cost_usd AS cost, input_tokens AS input FROM llm_call WHERE request_id = $1 ORDER BY attempt`,
      [requestId],
    );
    return role ? calls.filter((call) => call.role === role) : calls;
  }
}
