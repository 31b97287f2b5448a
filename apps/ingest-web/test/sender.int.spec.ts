import net, { type AddressInfo } from 'node:net';
import { WebchatSender } from '@countersign/channels/webchat/send';
import { eventually } from '@countersign/testing';
import { INTERNAL_TOKEN, ScriptedVisitor, WebChatWorld } from './web-chat-world.js';

describe('a reply sent to web chat', () => {
  let world: WebChatWorld;
  let url: string;
  let sender: WebchatSender;

  beforeAll(async () => {
    world = await WebChatWorld.start();
    url = await world.service();
    sender = new WebchatSender({ internalUrl: `${url}/`, token: INTERNAL_TOKEN });
  });
  afterAll(() => world.stop());

  const ids = () => ({ bubbleId: crypto.randomUUID(), replyId: crypto.randomUUID(), position: 0 });
  const limits = { timeoutMs: 2_000 };

  it('is on the visitor’s page, exactly as approved, and once, however often it is sent', async () => {
    const ada = await ScriptedVisitor.arrive(url);
    const heard = await ada.listen();
    const bubble = ids();
    const text = ' *not bold* <b>& not markup</b>\nhttps://example.com ';
    const sent = { outcome: 'sent', providerMessageId: bubble.bubbleId };
    expect(await sender.send(ada.address, { text }, bubble, limits)).toEqual(sent);
    expect(await sender.send(ada.address, { text }, bubble, limits)).toEqual(sent);
    await eventually(() => heard.messages.length === 1);
    expect(heard.messages[0]).toMatchObject({ direction: 'out', messageId: bubble.bubbleId, text });
    heard.stop();
  });

  it('is rejected for good, with a reason, when it can never arrive', async () => {
    const ada = await ScriptedVisitor.arrive(url);
    const bubble = ids();
    await sender.send(ada.address, { text: 'one thing' }, bubble, limits);
    const outcomes = [
      await sender.send('nobody', { text: 'x' }, ids(), limits),
      await sender.send(ada.address, { text: 'another thing' }, bubble, limits),
      await sender.send(ada.address, { text: 'a\0b' }, ids(), limits),
      await sender.send(ada.address, { text: 'x'.repeat(8_001) }, ids(), limits),
      await new WebchatSender({ internalUrl: url, token: 'another token' }).send(
        ada.address,
        { text: 'x' },
        ids(),
        limits,
      ),
    ];
    expect(outcomes.map((result) => result.outcome === 'rejected' && result.code)).toEqual([
      'recipient-missing',
      'provider-refused',
      'invalid-content',
      'invalid-content',
      'credential-refused',
    ]);
  });

  it('is tried again whatever broke on the way, because it cannot arrive twice', async () => {
    const broken = net.createServer((socket) => socket.on('data', () => socket.destroy()));
    const kept: net.Socket[] = [];
    const silent = net.createServer((socket) => kept.push(socket));
    const port = async (server: net.Server): Promise<number> => {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return (server.address() as AddressInfo).port;
    };
    const closed = net.createServer();
    const ports = [await port(broken), await port(silent), await port(closed)];
    closed.close();
    const results = [];
    for (const at of ports) {
      const other = new WebchatSender({ internalUrl: `http://127.0.0.1:${at}`, token: INTERNAL_TOKEN });
      results.push(await other.send(crypto.randomUUID(), { text: 'x' }, ids(), { timeoutMs: 300 }));
      await expect(other.typing(crypto.randomUUID())).resolves.toBeUndefined();
    }
    expect(results.map((result) => (result.outcome === 'retry' ? result.reason : result))).toEqual([
      'UND_ERR_SOCKET',
      'timeout',
      'ECONNREFUSED',
    ]);
    broken.close();
    silent.close();
    for (const socket of kept) socket.destroy();
  });

  it('is announced by typing', async () => {
    const ada = await ScriptedVisitor.arrive(url);
    const heard = await ada.listen();
    await sender.typing(ada.address);
    await eventually(() => heard.text.includes('event: typing'));
    heard.stop();
  });
});
