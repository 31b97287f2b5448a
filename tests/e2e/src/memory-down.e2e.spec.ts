import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer } from '@countersign/testing';
import { Client } from 'pg';

describe('without the memory and the figures', () => {
  let telegram: TelegramSimulator;
  let product: Product;
  let reviewer: Reviewer;
  let admin: Client;

  beforeAll(async () => {
    telegram = await startTelegramSimulator();
    product = await Product.start({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url });
    reviewer = await Reviewer.first(product);
    admin = new Client({
      host: '127.0.0.1',
      port: product.portOf('postgres'),
      user: 'postgres',
      password: product.secrets.POSTGRES_PASSWORD,
      database: 'postgres',
    });
    await admin.connect();
  }, 180_000);
  afterAll(async () => {
    await admin.end();
    await product.stop();
    await telegram.stop();
  });

  const allow = async (allowed: boolean): Promise<void> => {
    for (const database of ['countersign_rapport', 'countersign_analytics'])
      await admin.query(`ALTER DATABASE ${database} ALLOW_CONNECTIONS ${allowed}`);
    if (!allowed)
      await admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname IN ('countersign_rapport', 'countersign_analytics')`,
      );
  };

  it('replies still flow, the card says that there is no memory, and both catch up', async () => {
    await allow(false);
    telegram.say(9_001, 'Is the sauna open?');
    const item = await reviewer.item(
      ({ recipient, state }) => recipient.address === '9001' && state === 'ready',
    );
    expect(item.draft?.memoryAvailable).toBe(false);
    await reviewer.approve(item, ['Until ten.']);
    await eventually(() => telegram.sentTo(9_001).length === 1);
    await allow(true);
    const analytics = {
      host: '127.0.0.1',
      port: product.portOf('postgres'),
      user: 'postgres',
      password: product.secrets.POSTGRES_PASSWORD,
      database: 'countersign_analytics',
    };
    await eventually(
      async () => {
        const client = new Client(analytics);
        await client.connect();
        const { rows } = await client.query<{ types: string[] }>(
          'SELECT array_agg(DISTINCT type) AS types FROM analytics.event',
        );
        await client.end();
        return rows[0]?.types?.includes('reply.sent') && rows[0].types.includes('inbound.message');
      },
      { withinMs: 40_000, what: 'the figures of the outage' },
    );
    telegram.say(9_001, 'And the pool?');
    const next = await reviewer.item(
      ({ recipient, state }) => recipient.address === '9001' && state === 'ready',
    );
    expect(next.draft?.memoryAvailable).toBe(true);
  });
});
