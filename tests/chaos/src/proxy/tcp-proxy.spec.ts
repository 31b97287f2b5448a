import net, { type AddressInfo, type Server, type Socket } from 'node:net';
import { eventually } from '@countersign/testing';
import { RESET_WITHIN_MS } from './link-conditions.js';
import { TcpProxy } from './tcp-proxy.js';

/** Answers every word with the same word. */
function startEcho(prefix = ''): Promise<Server> {
  const server = net.createServer((socket) => {
    socket
      .on('error', () => undefined)
      .on('data', (data) => socket.write(Buffer.concat([Buffer.from(prefix), data])));
    socket.on('end', () => socket.end());
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const addressOf = (server: Server) => ({
  host: '127.0.0.1',
  port: (server.address() as AddressInfo).port,
});

class Caller {
  heard = '';
  ended?: 'in order' | 'reset';
  private constructor(readonly socket: Socket) {
    socket.setEncoding('utf8').on('data', (text) => (this.heard += String(text)));
    socket.on('error', () => (this.ended = 'reset'));
    socket.on('end', () => (this.ended ??= 'in order'));
  }
  static async call(port: number): Promise<Caller> {
    const caller = new Caller(net.connect(port, '127.0.0.1'));
    await new Promise((resolve, reject) => caller.socket.once('connect', resolve).once('error', reject));
    return caller;
  }
  hears(words: string): Promise<boolean> {
    return eventually(() => this.heard === words, { what: `hearing "${words}" instead of "${this.heard}"` });
  }
}

/** Long enough for anything that moves on loopback to have arrived. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 150));

describe('a link that can be made bad', () => {
  let echo: Server;
  let proxy: TcpProxy;
  const callers: Caller[] = [];
  const call = async () => {
    const caller = await Caller.call(proxy.port);
    callers.push(caller);
    return caller;
  };

  beforeEach(async () => {
    echo = await startEcho();
    proxy = await TcpProxy.start({ target: addressOf(echo), seed: 7 });
  });
  afterEach(async () => {
    for (const { socket } of callers.splice(0)) socket.destroy();
    await proxy.stop();
    await new Promise((resolve) => echo.close(resolve));
  });

  it('passes everything on, byte for byte, and ends in order', async () => {
    const caller = await call();
    const words = 'ü€😀'.repeat(200_000);
    caller.socket.end(words);
    await eventually(() => caller.ended, { what: 'the end' });
    expect(caller.ended).toBe('in order');
    expect(Buffer.from(caller.heard).equals(Buffer.from(words))).toBe(true);
    await eventually(() => proxy.connections === 0, { what: 'forgetting the connection' });
  });

  it('is slow both ways, never faster than was said, and keeps the order', async () => {
    await proxy.set({ latencyMs: 60, jitterMs: 40 });
    const caller = await call();
    const begun = performance.now();
    for (const word of ['one ', 'two ', 'three ']) {
      caller.socket.write(word);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await caller.hears('one two three ');
    expect(performance.now() - begun).toBeGreaterThanOrEqual(119);
  });

  it('is as narrow as was said', async () => {
    await proxy.set({ bytesPerSecond: 100_000 });
    const caller = await call();
    const begun = performance.now();
    caller.socket.write('x'.repeat(20_000));
    await eventually(() => caller.heard.length === 20_000);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(199);
  });

  it('stalls without a word, and what was said meanwhile arrives afterwards', async () => {
    const caller = await call();
    caller.socket.write('before ');
    await caller.hears('before ');
    await proxy.set({ stalled: 'both' });
    caller.socket.write('meanwhile ');
    await aMoment();
    expect([caller.heard, caller.ended]).toEqual(['before ', undefined]);
    await proxy.set({});
    await caller.hears('before meanwhile ');
  });

  it('stalls one way only: the server hears, the caller does not', async () => {
    const heard: string[] = [];
    echo.on('connection', (socket) => socket.on('data', (data) => heard.push(data.toString())));
    const caller = await call();
    await proxy.set({ stalled: 'to-client' });
    caller.socket.write('hello');
    await eventually(() => heard.join('') === 'hello', { what: 'the server hearing it' });
    await aMoment();
    expect(caller.heard).toBe('');
    await proxy.set({});
    await caller.hears('hello');
  });

  it('refuses: open connections are reset, new ones find nobody, until it is good again', async () => {
    const caller = await call();
    const port = proxy.port;
    await proxy.set({ refused: true });
    await eventually(() => caller.ended === 'reset', { what: 'the reset' });
    await expect(Caller.call(port)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await proxy.set({});
    expect(proxy.port).toBe(port);
    const again = await call();
    again.socket.write('back');
    await again.hears('back');
  });

  it('is half open: the server lost the connection and the caller was not told', async () => {
    const caller = await call();
    caller.socket.write('before');
    await caller.hears('before');
    const closed = new Promise((resolve) => echo.getConnections((_error, count) => resolve(count)));
    expect(await closed).toBe(1);
    await proxy.set({ halfOpen: 'until-healed' });
    await eventually(
      async () => (await new Promise((resolve) => echo.getConnections((_, n) => resolve(n)))) === 0,
      { what: 'the server losing it' },
    );
    caller.socket.write('into the void');
    const fresh = await call();
    fresh.socket.write('too');
    await aMoment();
    expect([caller.heard, caller.ended, fresh.heard, fresh.ended]).toEqual([
      'before',
      undefined,
      '',
      undefined,
    ]);
    await proxy.set({});
    await eventually(() => caller.ended === 'reset' && fresh.ended === 'reset', { what: 'being told' });
  });

  it('is half open for good: nobody is ever told, and new connections are good', async () => {
    const caller = await call();
    await proxy.set({ halfOpen: 'for-good' });
    await proxy.set({});
    caller.socket.write('into the void');
    const fresh = await call();
    fresh.socket.write('hello');
    await fresh.hears('hello');
    await aMoment();
    expect([caller.heard, caller.ended]).toEqual(['', undefined]);
  });

  it('resets the share of connections that was asked for, the same ones for the same seed', async () => {
    const resetOnes = async () => {
      const rehearsal = await TcpProxy.start({ target: addressOf(echo), seed: 42 });
      await rehearsal.set({ resetShare: 0.3 });
      const several: Caller[] = [];
      for (let n = 0; n < 20; n++) several.push(await Caller.call(rehearsal.port));
      await new Promise((resolve) => setTimeout(resolve, RESET_WITHIN_MS + 200));
      const ended = several.map(({ ended: how }) => how === 'reset');
      await rehearsal.stop();
      return ended;
    };
    const [first, second] = await Promise.all([resetOnes(), resetOnes()]);
    expect(first).toEqual(second);
    expect(first.filter(Boolean).length).toBeGreaterThanOrEqual(2);
    expect(first.filter(Boolean).length).toBeLessThanOrEqual(12);
  });

  it('flaps between bad and good until it is set', async () => {
    const caller = await call();
    await proxy.flap({ stalled: 'both' }, 50);
    for (let n = 0; n < 5; n++) {
      caller.socket.write('x');
      await caller.hears('x'.repeat(n + 1));
    }
    await proxy.set({ stalled: 'both' });
    await aMoment();
    caller.socket.write('y');
    await aMoment();
    expect(caller.heard).toBe('xxxxx');
  });

  it('leads elsewhere from the next connection on, and resets the others', async () => {
    const other = await startEcho('other: ');
    const caller = await call();
    proxy.leadTo(addressOf(other));
    await eventually(() => caller.ended === 'reset', { what: 'the reset' });
    const next = await call();
    next.socket.write('hello');
    await next.hears('other: hello');
    next.socket.destroy();
    await new Promise((resolve) => other.close(resolve));
  });
});
