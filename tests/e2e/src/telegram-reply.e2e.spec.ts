import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer } from '@countersign/testing';

describe('a Telegram customer', () => {
  let telegram: TelegramSimulator;
  let product: Product;
  let reviewer: Reviewer;
  let chats = 4_200;
  const textsOf = async (conversationId: string) => {
    const { messages } = await reviewer.thread(conversationId);
    return messages.filter(({ direction }) => direction === 'in').map(({ text }) => text);
  };

  beforeAll(async () => {
    telegram = await startTelegramSimulator();
    product = await Product.start({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url });
    reviewer = await Reviewer.first(product);
  }, 180_000);
  afterAll(async () => {
    await product.stop();
    await telegram.stop();
  });

  it('writes three messages and gets one reply, with the words the reviewer approved, once', async () => {
    const chat = ++chats;
    for (const text of ['Hello', 'What time is breakfast?', 'We are two.']) telegram.say(chat, text);
    const item = await reviewer.item(({ state, messageCount }) => state === 'ready' && messageCount === 3);
    expect(await reviewer.openItems()).toHaveLength(1);
    expect(item.draft).toMatchObject({ offline: true, language: 'en' });
    await reviewer.approve(item, ['Breakfast is from seven to ten. See you both!']);
    await eventually(() => telegram.sentTo(chat).length > 0);
    await eventually(async () =>
      (await reviewer.thread(item.conversationId)).messages.some(
        ({ delivery }) => delivery?.state === 'sent',
      ),
    );
    expect(telegram.sentTo(chat)).toEqual(['Breakfast is from seven to ten. See you both!']);
  });

  it('is not mixed up with another chat whose message has the same number', async () => {
    const [first, second] = [++chats, ++chats];
    telegram.say(first, 'I am the first chat');
    telegram.say(second, 'I am the second chat');
    const one = await reviewer.item(
      ({ recipient, state }) => recipient.address === String(first) && state === 'ready',
    );
    const two = await reviewer.item(
      ({ recipient, state }) => recipient.address === String(second) && state === 'ready',
    );
    await reviewer.approve(two, ['For the second.']);
    await reviewer.approve(one, ['For the first.']);
    await eventually(() => telegram.sentTo(first).length === 1 && telegram.sentTo(second).length === 1);
    expect([telegram.sentTo(first), telegram.sentTo(second)]).toEqual([
      ['For the first.'],
      ['For the second.'],
    ]);
  });

  it('loses nothing it wrote while the message bus was being killed', async () => {
    const chat = ++chats;
    telegram.say(chat, 'message 0');
    product.kill('nats');
    for (let number = 1; number < 20; number++) {
      telegram.say(chat, `message ${number}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const item = await reviewer.item(
      ({ recipient, messageCount }) => recipient.address === String(chat) && messageCount === 20,
      60_000,
    );
    expect(await textsOf(item.conversationId)).toEqual(
      Array.from({ length: 20 }, (_, number) => `message ${number}`),
    );
    await eventually(() => telegram.unconfirmed.length === 0);
  });

  it('gets an answer to a command at once, under a named policy', async () => {
    const chat = ++chats;
    telegram.say(chat, '/help');
    await eventually(() => telegram.sentTo(chat).length === 1);
    expect(telegram.sentTo(chat)[0]).toContain('/stop');
  });

  it("who blocked the bot is shown as such, and the item comes back with the provider's words", async () => {
    const chat = ++chats;
    telegram.say(chat, 'I will block you');
    const item = await reviewer.item(
      ({ recipient, state }) => recipient.address === String(chat) && state === 'ready',
    );
    const refusal = {
      kind: 'refused',
      status: 403,
      description: 'Forbidden: bot was blocked by the user',
    } as const;
    telegram.faults.next(refusal, { method: 'sendMessage', chat });
    await reviewer.approve(item, ['Anybody there?']);
    const back = await reviewer.item(
      ({ conversationId, notice }) => conversationId === item.conversationId && notice !== null,
    );
    expect(back.notice).toMatchObject({
      kind: 'rejected',
      code: 'recipient-blocked',
      words: expect.stringContaining('blocked') as string,
    });
    expect(telegram.sentTo(chat)).toEqual([]);
    await expect(reviewer.approve(back, ['Once more?'])).rejects.toThrow('suppressed');
  });

  it('sends a photo, a voice note and a place, and the reviewer sees each named', async () => {
    const chat = ++chats;
    for (const kind of ['photo', 'voice', 'location'] as const) telegram.sendKind(chat, kind);
    const item = await reviewer.item(
      ({ recipient, messageCount }) => recipient.address === String(chat) && messageCount === 3,
    );
    const { messages } = await reviewer.thread(item.conversationId);
    expect(messages.map(({ kind }) => kind)).toEqual(['image', 'voice', 'location']);
  });

  it('was talked to only in requests the Bot API describes', () => {
    expect(telegram.violations).toEqual([]);
  });
});
