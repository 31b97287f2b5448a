import path from 'node:path';
import { BusProbe, eventually, freePort } from '@countersign/testing';
import { natsAt } from './addresses.js';
import { startNats, type RunningServer } from './server-starters.js';

interface Node {
  name: string;
  port: number;
  clusterPort: number;
  running?: RunningServer;
}

/** Three servers on loopback that keep every stream together. */
export class NatsCluster {
  private constructor(
    private readonly folder: string,
    private readonly nodes: Node[],
  ) {}

  static async start(folder: string): Promise<NatsCluster> {
    const nodes: Node[] = [];
    for (const name of ['n1', 'n2', 'n3']) {
      nodes.push({ name, port: await freePort(), clusterPort: await freePort() });
    }
    const cluster = new NatsCluster(folder, nodes);
    await Promise.all(nodes.map((node) => cluster.bring(node)));
    await cluster.untilWhole();
    return cluster;
  }

  get env(): Record<string, string> {
    return { ...natsAt(...this.nodes.map(({ port }) => port)), NATS_REPLICAS: '3' };
  }

  get names(): string[] {
    return this.nodes.map(({ name }) => name);
  }

  /** `kill -9` */
  async kill(name: string): Promise<void> {
    await this.node(name).running?.kill();
  }

  async stop(name: string): Promise<void> {
    await this.node(name).running?.stop();
  }

  async startAgain(name: string): Promise<void> {
    await this.bring(this.node(name));
  }

  async end(): Promise<void> {
    await Promise.all(this.nodes.map(({ running }) => running?.kill()));
  }

  /** Waits until the cluster answers questions about streams: it has a leader, and a majority. */
  private async untilWhole(): Promise<void> {
    const {
      NATS_URL: url,
      NATS_USER: user,
      NATS_PASSWORD: password,
    } = natsAt(...this.nodes.map((n) => n.port));
    await eventually(
      async () => {
        const probe = await BusProbe.connect({ url: url!, user: user!, password: password! });
        return probe.streamNames().finally(() => probe.close());
      },
      { withinMs: 30_000, what: 'the cluster' },
    );
  }

  private async bring(node: Node): Promise<void> {
    const peers = this.nodes.map(({ clusterPort }) => clusterPort);
    node.running = await startNats({
      dir: path.join(this.folder, node.name),
      port: node.port,
      cluster: { name: node.name, port: node.clusterPort, peers },
    });
  }

  private node(name: string): Node {
    const found = this.nodes.find((node) => node.name === name);
    if (!found) throw new Error(`the cluster has no ${name}`);
    return found;
  }
}
