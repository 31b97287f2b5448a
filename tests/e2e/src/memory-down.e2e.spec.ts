import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer } from '@countersign/testing';

const DATABASES = ['countersign_rapport', 'countersign_analytics'];

describe('without the memory and the figures', () => {
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

  const allow = async (allowed: boolean): Promise<void> => {
    for (const database of DATABASES) {
      await product.query('postgres', `ALTER DATABASE ${database} ALLOW_CONNECTIONS ${allowed}`);
    }
    if (allowed) return;
    const end = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ANY($1)';
    await product.query('postgres', end, [DATABASES]);
  };

  it('replies still flow, the card says that there is no memory, and both catch up', async () => {
    await allow(false);
    telegram.say(9_001, 'Is the sauna open?');
    const item = await reviewer.item(({ state }) => state === 'ready');
    expect(item.draft?.memoryAvailable).toBe(false);
    await reviewer.approve(item, ['Until ten.']);
    await eventually(() => telegram.sentTo(9_001).length === 1);
    await allow(true);
    const counted = async (): Promise<string[]> => {
      const rows = await product.query<{ type: string }>(
        'countersign_analytics',
        'SELECT DISTINCT type FROM analytics.event',
      );
      return rows.map(({ type }) => type);
    };
    await eventually(
      async () => (await counted()).includes('reply.sent') && (await counted()).includes('inbound.message'),
      {
        withinMs: 40_000,
        what: 'the figures of the outage',
      },
    );
    telegram.say(9_001, 'And the pool?');
    const next = await reviewer.item(({ state }) => state === 'ready');
    expect(next.draft?.memoryAvailable).toBe(true);
  });
});
