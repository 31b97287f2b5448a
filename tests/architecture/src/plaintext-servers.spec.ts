import { CONFIGS, envFieldsOf, faultsOf, type Config } from './service-configs.js';

/** Where each service finds the bus, its rows and what it may forget; found by what the names say. */
const ADDRESSES = CONFIGS.flatMap(({ service, config }) =>
  [...envFieldsOf(config).values()].flatMap(({ name }) => {
    const kind = /(NATS|DATABASE|REDIS)_URL$/.exec(name)?.[1] as Kind | undefined;
    return kind ? [{ service, config, name, kind }] : [];
  }),
);
type Kind = keyof typeof PLAIN;

const SECRET = 'Zk3-9pQv7Lm2xR8tYw5nB1cF6hJ4dG0sKqMu';
/** Addresses somebody on the way reads and changes. */
const PLAIN = {
  NATS: [
    'nats://bus.internal:4222',
    'NATS://10.1.2.3:4222',
    'nats://127.0.0.1:4222,nats://bus.internal:4222',
    'tls://bus.internal:4222,bus2.internal:4222',
  ],
  DATABASE: [
    `postgres://review:${SECRET}@db.internal/countersign`,
    `postgresql://review:${SECRET}@10.1.2.3:5432/countersign`,
    `postgres://review:${SECRET}@db.internal/countersign?sslmode=prefer`,
    `postgres://review:${SECRET}@db.internal/countersign?sslmode=no-verify`,
    `postgres://review:${SECRET}@db.internal/countersign?uselibpqcompat=true&sslmode=require`,
    `postgres://review:${SECRET}@db.internal/countersign?sslmode=verify-full&sslmode=disable`,
    `postgres://review:${SECRET}@127.0.0.1/countersign?host=db.internal`,
  ],
  REDIS: ['redis://cache.internal:6379', `redis://:${SECRET}@10.1.2.3:6379/0`, 'redis://[2001:db8::1]:6379'],
};
/** What says nothing to anybody on the way: TLS, or no way at all. */
const SAFE = {
  NATS: [
    'tls://bus.internal:4222',
    'tls://a:4222,tls://b:4222',
    'nats://127.0.0.1:4222',
    'nats://localhost:4222',
  ],
  DATABASE: [
    `postgres://review:${SECRET}@db.internal/countersign?sslmode=verify-full`,
    `postgres://review:${SECRET}@[::1]:5432/countersign`,
    `postgres://review:${SECRET}@localhost/countersign?host=/var/run/postgresql`,
  ],
  REDIS: ['rediss://cache.internal:6379', 'redis://127.8.8.8:6379'],
};
/** The exception, and what it has to be for the first address of each kind. */
const NAMED = {
  NATS: ['bus.internal', 'bus.internal:4222', 'cache.internal bus.internal'],
  DATABASE: ['db.internal', 'DB.internal, bus.internal'],
  REDIS: ['cache.internal:6379'],
};

const saidOf = (config: Config, name: string, value: string, allowed?: string): string[] =>
  faultsOf(config, {
    NODE_ENV: 'production',
    [name]: value,
    ...(allowed !== undefined && { PLAINTEXT_ALLOW_HOSTS: allowed }),
  }).filter((fault) => fault.startsWith(`${name} `));

const each = (table: Record<Kind, readonly string[]>) =>
  ADDRESSES.flatMap((one) => table[one.kind].map((value) => ({ ...one, value })));

describe('a service that would reach its servers without TLS', () => {
  it('SE-11: every service finds the bus, and most find rows', () => {
    const of = (kind: Kind) =>
      new Set(ADDRESSES.filter((one) => one.kind === kind).map((one) => one.service));
    expect(of('NATS')).toEqual(new Set(CONFIGS.map(({ service }) => service)));
    expect(of('DATABASE').size).toBeGreaterThan(5);
    expect(of('REDIS')).toEqual(new Set(['dispatcher', 'rapport-writer', 'review']));
  });

  it.each(each(PLAIN))('SE-11: $service in production refuses $name=$value', ({ config, name, value }) => {
    const [said, ...more] = saidOf(config, name, value);
    expect(more).toEqual([]);
    expect(said).toMatch(/ reaches \S+ without TLS, which production refuses: .+ PLAINTEXT_ALLOW_HOSTS/);
    expect(said).not.toContain(SECRET);
    expect(faultsOf(config, { [name]: value }).filter((fault) => fault.includes('TLS'))).toEqual([]);
  });

  it.each(each(SAFE))('SE-11: $service in production takes $name=$value', ({ config, name, value }) => {
    expect(saidOf(config, name, value)).toEqual([]);
  });

  it.each(each(NAMED))('SE-11: $service takes plaintext for $name where $value is named', (one) => {
    const { config, name, kind, value } = one;
    expect(saidOf(config, name, PLAIN[kind][0]!, value)).toEqual([]);
    expect(saidOf(config, name, PLAIN[kind][0]!, 'elsewhere.internal 10.0.0.0/8')).toHaveLength(1);
  });

  it.each([
    ['10.1.2.3', '10.1.0.0/16', true],
    ['10.2.2.3', '10.1.0.0/16', false],
    ['10.1.2.3', '10.1.2.3', true],
    ['[fd00::1]', 'fd00::/8', true],
    ['10.1.2.3', '10.1.2.3/99', false],
    ['8.8.8.8', '0.0.0.0/0', false],
    ['8.8.8.8', '8.8.8.8', true],
    ['db.internal', '0.0.0.0/0', false],
  ])('SE-11: %s where %s is named: %s', (host, named, taken) => {
    const { config } = CONFIGS.find(({ service }) => service === 'dispatcher')!;
    expect(saidOf(config, 'REDIS_URL', `redis://${host}:6379`, named)).toHaveLength(taken ? 0 : 1);
  });

  it('SE-11: an address nobody can judge is refused, not passed on', () => {
    const { config } = CONFIGS.find(({ service }) => service === 'dispatcher')!;
    expect(saidOf(config, 'DATABASE_URL', `postgres://u:${SECRET}@/db?host=db.internal`)).toEqual([
      'DATABASE_URL is no address like postgres://host:port, which production refuses',
    ]);
  });
});
