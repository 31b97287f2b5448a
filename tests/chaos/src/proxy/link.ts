import net, { type Socket } from 'node:net';
import type { Random } from '../random.js';
import { type LinkConditions, RESET_WITHIN_MS } from './link-conditions.js';
import { OneWay } from './one-way.js';

/** Where a proxy leads. */
export interface Address {
  host: string;
  port: number;
}

/** One connection through the proxy. */
export class Link {
  private server?: Socket;
  private ways: OneWay[] = [];
  /** The server's side is gone, and this is how long the client does not know. */
  private lost?: LinkConditions['halfOpen'];
  private resetting?: NodeJS.Timeout;

  constructor(
    private readonly client: Socket,
    target: Address,
    private readonly conditions: () => LinkConditions,
    private readonly random: Random,
  ) {
    client.on('error', () => undefined);
    if (conditions().halfOpen) client.resume();
    else this.join(target);
    this.changed();
  }

  /** The conditions are others now. */
  changed(): void {
    const { halfOpen, refused, resetShare = 0 } = this.conditions();
    if (refused || (!halfOpen && this.lost === 'until-healed')) return this.reset();
    if (halfOpen) this.loseServer(halfOpen);
    clearTimeout(this.resetting);
    // Always drawn, so that the same seed gives the same run.
    const [draw, moment] = [this.random.next(), this.random.next()];
    if (draw < resetShare) this.resetting = setTimeout(() => this.reset(), moment * RESET_WITHIN_MS);
    for (const way of this.ways) way.flow();
  }

  /** Both ends get a reset, now. */
  reset(): void {
    clearTimeout(this.resetting);
    for (const way of this.ways.splice(0)) way.stop();
    this.client.resetAndDestroy();
    this.server?.resetAndDestroy();
  }

  private join(target: Address): void {
    const server = net.connect({ ...target, allowHalfOpen: true });
    server.on('error', () => undefined);
    this.server = server;
    this.ways = [
      new OneWay(this.client, server, this.conditions, 'to-server', this.random),
      new OneWay(server, this.client, this.conditions, 'to-client', this.random),
    ];
  }

  private loseServer(how: NonNullable<LinkConditions['halfOpen']>): void {
    this.lost = how;
    for (const way of this.ways.splice(0)) way.stop();
    this.server?.resetAndDestroy();
  }
}
