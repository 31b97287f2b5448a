import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { rpcSubject } from '@countersign/contracts';
import { connectNats, Rpc, type NatsConnection } from '@countersign/messaging';
import type { SchemaDefinition } from '@countersign/persistence';
import { BusProbe } from './bus-probe.js';
import { ScratchObjects } from './scratch-objects.js';
import { ThrowawayServers } from './throwaway-servers.js';

const APP = path.resolve(__dirname, '../../../apps/supervisor/dist');

/** The supervisor as it runs in the product, alone with servers of its own: what is measured is what drafts. */
export class LoneSupervisor {
  private constructor(
    private readonly servers: ThrowawayServers,
    private readonly objects: ScratchObjects,
    private readonly child: ChildProcess,
    private readonly connection: NatsConnection,
    readonly bus: BusProbe,
    private readonly review: Rpc,
    /** Answers what the supervisor asks the memory. */
    readonly memory: Rpc,
  ) {}

  /** @param env settings as a person would export them */
  static async start(env: Record<string, string>): Promise<LoneSupervisor> {
    const servers = await ThrowawayServers.start('nats', 'postgres');
    const objects = new ScratchObjects();
    // Of the built product, by its path: it is no library.
    const { SCHEMA } = (await import(path.join(APP, 'migrations.js'))) as { SCHEMA: SchemaDefinition };
    const secret = { PROMPTS_KEY: objects.env.OBJECTS_KEY, DATABASE_URL: await servers.database(SCHEMA) };
    const own = { ...servers.env, ...objects.env, ...secret };
    const child = fork(path.join(APP, 'main.js'), {
      env: { PATH: process.env.PATH, LOG_LEVEL: 'error', MEMORY_EXTRACTION: 'off', ...own, ...env },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) =>
        reject(new Error(`the supervisor ended with ${code} before it was ready`)),
      );
    });
    const connection = await connectNats(servers.nats, 'test');
    const bus = await BusProbe.connect(servers.nats);
    const [review, memory] = [new Rpc(connection, 'review'), new Rpc(connection, 'rapport-writer')];
    return new LoneSupervisor(servers, objects, child, connection, bus, review, memory);
  }

  /** Asks it as the workspace does. @throws RpcFailed */
  ask<A extends object>(act: string, answer: new () => A, query: object): Promise<A> {
    return this.review.request(rpcSubject('supervisor', act), query, { limitMs: 10_000, answer });
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await gone;
    await this.bus.close();
    await this.connection.close();
    await this.servers.stop();
    this.objects.remove();
  }
}
