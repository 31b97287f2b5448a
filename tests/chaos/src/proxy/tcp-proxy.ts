import net, { type AddressInfo, type Server } from 'node:net';
import { Random } from '../random.js';
import type { LinkConditions } from './link-conditions.js';
import { Link, type Address } from './link.js';

export interface ProxyOptions {
  target: Address;
  /** Of everything that is drawn: jitter and which connections are reset. */
  seed?: number;
  /** A free one when left out. */
  port?: number;
}

/**
 * A TCP proxy on loopback whose link can be made bad and good again while connections run: what a network does to a
 * service, where packets themselves cannot be lost or delayed.
 */
export class TcpProxy {
  private readonly links = new Set<Link>();
  private current: LinkConditions = {};
  private readonly random: Random;
  private server?: Server;
  private flapping?: NodeJS.Timeout;
  private listening = 0;

  private constructor(
    private target: Address,
    seed: number,
  ) {
    this.random = new Random(seed);
  }

  static async start({ target, seed = 1, port = 0 }: ProxyOptions): Promise<TcpProxy> {
    const proxy = new TcpProxy(target, seed);
    await proxy.listen(port);
    return proxy;
  }

  get port(): number {
    return this.listening;
  }

  /** Connections that are open through it. */
  get connections(): number {
    return this.links.size;
  }

  /** From now on the link is like this; `{}` is a good one. */
  async set(conditions: LinkConditions): Promise<void> {
    clearInterval(this.flapping);
    await this.apply(conditions);
  }

  /** The link goes from good to `bad` and back every `everyMs`, beginning with bad, until it is set. */
  async flap(bad: LinkConditions, everyMs: number): Promise<void> {
    await this.set(bad);
    let isBad = true;
    this.flapping = setInterval(() => {
      isBad = !isBad;
      void this.apply(isBad ? bad : {});
    }, everyMs);
  }

  /** New connections lead there; open ones are reset, as when a server has moved. */
  leadTo(target: Address): void {
    this.target = target;
    this.reset();
  }

  /** Every open connection is reset once. */
  reset(): void {
    for (const link of this.links) link.reset();
  }

  async stop(): Promise<void> {
    clearInterval(this.flapping);
    this.reset();
    await this.close();
  }

  private async apply(conditions: LinkConditions): Promise<void> {
    this.current = conditions;
    for (const link of this.links) link.changed();
    if (conditions.refused) await this.close();
    else if (!this.server) await this.listen(this.listening);
  }

  private async listen(port: number): Promise<void> {
    // Half-closed connections stay so: each direction ends when its own sender says so.
    const server = net.createServer({ allowHalfOpen: true }, (client) => {
      const link = new Link(client, this.target, () => this.current, this.random);
      this.links.add(link);
      client.once('close', () => this.links.delete(link));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
    this.server = server;
    this.listening = (server.address() as AddressInfo).port;
  }

  private async close(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    if (server) await new Promise((resolve) => server.close(resolve));
  }
}
