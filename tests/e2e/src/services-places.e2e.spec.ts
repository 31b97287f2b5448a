import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { EMAIL, eventually, PASSWORD, Product, Reviewer } from '@countersign/testing';
import { Redis } from 'ioredis';

const CHAT = 77_008_811;
const PERSON = { id: CHAT, firstName: 'Wilhelmina', lastName: 'Oosterhout', username: 'wilhelmina_writes' };
const ASKED = 'Is the boathouse heated in February?';
const ANSWERED = 'The boathouse is heated from six.';
/** What is personal, secret or a customer's own, in every writing it might be kept in. */
const NEEDLES = [
  ...['Wilhelmina', 'Oosterhout', 'wilhelmina_writes', String(CHAT), 'boathouse', 'February'],
  ...[EMAIL, PASSWORD, 'ada@', 'Ada'],
];
/** Types of Redis that things wait in. */
const QUEUES = ['list', 'stream', 'zset'];

describe('services know their place', () => {
  let telegram: TelegramSimulator;
  let product: Product;
  let ada: Reviewer;
  let redis: Redis;

  beforeAll(async () => {
    telegram = await startTelegramSimulator();
    product = await Product.start({
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      // As it is for everybody: the counters of requests lie in Redis too.
      RATE_LIMIT_FACTOR: '1',
    });
    ada = await Reviewer.first(product);
    const password = product.secret('REDIS_PASSWORD');
    redis = new Redis({ host: '127.0.0.1', port: product.portOf('redis'), password });
  }, 180_000);
  afterAll(async () => {
    redis.disconnect();
    await product.stop();
    await telegram.stop();
  });

  const answered = async (words: string, reply: string): Promise<void> => {
    const before = telegram.sentTo(CHAT).length;
    telegram.say(PERSON, words);
    const item = await ada.item(
      ({ state, recipient }) => state === 'ready' && recipient.address === String(CHAT),
    );
    await ada.approve(item, [reply]);
    await eventually(() => telegram.sentTo(CHAT).length > before, { withinMs: 30_000, what: 'the reply' });
  };

  /** Every key there is, with its type and its value as bytes, nothing of it packed. */
  async function dump(): Promise<{ key: string; type: string; bytes: Buffer }[]> {
    const keys = await redis.keys('*');
    return Promise.all(
      keys.map(async (key) => ({
        key,
        type: await redis.type(key),
        bytes: (await redis.dumpBuffer(key)) ?? Buffer.alloc(0),
      })),
    );
  }

  it('SE-11: after a conversation nothing in Redis names anybody, says anything, or lets anybody in', async () => {
    await redis.config('SET', 'rdbcompression', 'no');
    await expect(ada.signIn('nobody@example.org')).rejects.toThrow();
    await ada.signIn();
    await answered(ASKED, ANSWERED);
    const all = await dump();
    expect(all.length).toBeGreaterThan(0);
    const [session] = ada.headers.cookie.split('=').slice(1);
    for (const needle of [...NEEDLES, 'nobody@example.org', decodeURIComponent(session!).split('.')[0]!])
      for (const { key, bytes } of all) {
        const found = `${key}\n${bytes.toString('latin1')}`.toLowerCase().includes(needle.toLowerCase());
        expect({ needle, key, found }).toEqual({ needle, key, found: false });
      }
  });

  it('SE-11: there is no queue in it, and all of it goes away by itself', async () => {
    for (const { key, type } of await dump()) {
      expect({ key, type, queue: QUEUES.includes(type) }).toEqual({ key, type, queue: false });
      expect({ key, ends: (await redis.ttl(key)) !== -1 }).toEqual({ key, ends: true });
    }
  });

  it('SE-11: emptied it takes nothing with it: whoever was signed in is, and replies leave once', async () => {
    await redis.flushall();
    expect(await ada.call<{ person: { email: string } }>('GET', '/me')).toMatchObject({
      person: { name: 'Ada' },
    });
    await answered('And the boats?', 'They are out from March.');
    expect(telegram.sentTo(CHAT)).toEqual([ANSWERED, 'They are out from March.']);
  });
});
