import { HealthRegistry } from './health.js';

describe('how a service is', () => {
  test('ready when everything it depends on answers', async () => {
    const health = new HealthRegistry();
    health.register('nats', async () => 12);
    health.register('database', async () => undefined);
    expect(await health.answer('debouncer')).toMatchObject({
      app: 'debouncer',
      ready: true,
      checks: { nats: 'ok', database: 'ok' },
    });
  });

  test('not ready when something fails: told by a code, never by its words', async () => {
    const health = new HealthRegistry();
    health.register('nats', async () => 12);
    health.register('database', async () => {
      throw Object.assign(new Error('password authentication failed for user "ada"'), { code: '28P01' });
    });
    const answer = await health.answer('debouncer');
    expect(answer).toMatchObject({ ready: false, checks: { nats: 'ok', database: '28P01' } });
    expect(JSON.stringify(answer)).not.toContain('ada');
  });

  test('not ready when something hangs: it is waited for two seconds, no longer', async () => {
    const health = new HealthRegistry();
    health.register('redis', () => new Promise(() => {}));
    const from = Date.now();
    expect(await health.answer('dispatcher')).toMatchObject({ ready: false, checks: { redis: 'timeout' } });
    expect(Date.now() - from).toBeLessThan(2_500);
  });
});
