import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer, type Item } from '@countersign/testing';

const SERVICES = [
  'ingest-telegram',
  'ingest-web',
  'debouncer',
  'review',
  'supervisor',
  'dispatcher',
  'rapport-writer',
  'analytics-writer',
];

/** The same click again until it has an effect: what a person does when a service was away for a moment. */
async function untilApproved(reviewer: Reviewer, fits: (item: Item) => boolean, text: string): Promise<void> {
  await eventually(
    async () => {
      const item = (await reviewer.openItems()).find(fits);
      if (item) await reviewer.approve(item, [text]);
      return item === undefined;
    },
    { withinMs: 40_000, what: 'the approval' },
  );
}

describe('kill -9 of any service in the middle of the story', () => {
  let telegram: TelegramSimulator;
  let product: Product;
  let reviewer: Reviewer;

  beforeAll(async () => {
    telegram = await startTelegramSimulator();
    product = await Product.start({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url });
    reviewer = await Reviewer.first(product);
  }, 180_000);
  afterAll(async () => {
    await product.stop();
    await telegram.stop();
  });

  it.each(SERVICES.map((service, index) => [service, 5_000 + index] as const))(
    'loses nothing and sends nothing twice when %s dies while a message comes in',
    async (service, chat) => {
      telegram.say(chat, 'First part.');
      product.kill(service);
      telegram.say(chat, 'Second part.');
      const mine = ({ recipient }: Item) => recipient.address === String(chat);
      await eventually(
        async () => (await reviewer.openItems()).some((item) => mine(item) && item.messageCount === 2),
        { withinMs: 40_000, what: 'the item' },
      );
      await untilApproved(reviewer, mine, `An answer despite ${service}.`);
      await eventually(() => telegram.sentTo(chat).length > 0, { withinMs: 30_000, what: 'the reply' });
      await eventually(() => product.isReady(service), {
        withinMs: 30_000,
        what: `the return of ${service}`,
      });
      expect(telegram.sentTo(chat)).toEqual([`An answer despite ${service}.`]);
    },
    120_000,
  );

  it.each(SERVICES.map((service, index) => [service, 6_000 + index] as const))(
    'sends an approved reply exactly once or says that it does not know, when %s dies right after the approval',
    async (service, chat) => {
      telegram.say(chat, 'A question.');
      const item = await reviewer.item(
        ({ recipient, state }) => recipient.address === String(chat) && state !== 'drafting',
        40_000,
      );
      await reviewer.approve(item, ['The answer.']);
      product.kill(service);
      await eventually(
        async () => {
          const { messages } = await reviewer.thread(item.conversationId);
          return messages.some(({ delivery }) => delivery && ['sent', 'unknown'].includes(delivery.state));
        },
        { withinMs: 90_000, what: 'an outcome' },
      );
      expect(telegram.sentTo(chat).length).toBeLessThanOrEqual(1);
      const { messages } = await reviewer.thread(item.conversationId);
      if (messages.some(({ delivery }) => delivery?.state === 'sent'))
        expect(telegram.sentTo(chat)).toEqual(['The answer.']);
      await eventually(() => product.isReady(service), {
        withinMs: 30_000,
        what: `the return of ${service}`,
      });
    },
    150_000,
  );

  it('said so each time it brought a service back', () => {
    for (const service of SERVICES) expect(product.said).toContain(service);
  });

  it('logged nothing a customer wrote', () => {
    expect(product.logs()).not.toMatch(/First part|Second part|A question\.|The answer|An answer despite/);
  });
});
