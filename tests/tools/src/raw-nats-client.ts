import net from 'node:net';
import { createInterface } from 'node:readline';

/** The NATS text protocol by hand: the server's own word on every single publish and subscribe, in order. */
export class RawNatsClient {
  private readonly waiting: ((line: string) => void)[] = [];
  private sid = 0;

  private constructor(private readonly socket: net.Socket) {
    createInterface({ input: socket }).on('line', (line) => {
      if (/^(\+OK|-ERR)/.test(line)) this.waiting.shift()?.(line);
    });
  }

  static async connect(url: string, user: string, password: string): Promise<RawNatsClient> {
    const { hostname, port } = new URL(url);
    const client = new RawNatsClient(net.connect(Number(port), hostname));
    const options = { verbose: true, pedantic: false, user, pass: password, headers: true, lang: 'raw' };
    const answer = await client.send(`CONNECT ${JSON.stringify(options)}`);
    if (answer !== '+OK') throw new Error(answer);
    return client;
  }

  /** Whether this user may publish to the subject. */
  async mayPublish(subject: string): Promise<boolean> {
    return (await this.send(`PUB ${subject} 2\r\n{}`)) === '+OK';
  }

  /** Whether this user may subscribe to the subject. */
  async maySubscribe(subject: string): Promise<boolean> {
    return (await this.send(`SUB ${subject} ${++this.sid}`)) === '+OK';
  }

  close(): void {
    this.socket.destroy();
  }

  private send(command: string): Promise<string> {
    this.socket.write(`${command}\r\n`);
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
