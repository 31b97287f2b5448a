import net from 'node:net';

/** A line between a browser and the workspace that can be cut while connections run. */
export class CutLine {
  private readonly sockets = new Set<net.Socket>();
  private down = false;

  private constructor(
    private readonly server: net.Server,
    readonly url: string,
  ) {}

  static async to(target: string): Promise<CutLine> {
    const { hostname, port } = new URL(target);
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port: own } = server.address() as net.AddressInfo;
    const line = new CutLine(server, `http://127.0.0.1:${own}`);
    server.on('connection', (near) => line.join(near, net.connect(Number(port), hostname)));
    return line;
  }

  /** Ends every connection, and every new one until it is mended. */
  cut(): void {
    this.down = true;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.down = false;
  }

  stop(): void {
    this.cut();
    this.server.close();
  }

  private join(near: net.Socket, far: net.Socket): void {
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => undefined);
      one.once('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
    if (this.down) near.destroy();
    else near.pipe(far).pipe(near);
  }
}
