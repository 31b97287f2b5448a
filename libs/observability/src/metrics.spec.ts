import net from 'node:net';
import { gauge, startMetrics, stopMetrics } from './metrics.js';

const page = async (port: number): Promise<string> =>
  (await fetch(`http://127.0.0.1:${port}/metrics`)).text();

describe('metrics for Prometheus', () => {
  let port = 0;
  beforeAll(async () => {
    port = await freePort();
    await startMetrics({ METRICS_PORT: String(port), OTEL_SERVICE_NAME: 'debouncer' });
  });
  afterAll(() => stopMetrics());

  test('are read at the moment they are fetched', async () => {
    let value = 0;
    const stop = gauge('cs.audit.unaccounted', { description: 'a spec' }, () => value);
    expect(await page(port)).toMatch(/^cs_audit_unaccounted\{.*\} 0$/m);
    value = 3;
    expect(await page(port)).toMatch(/^cs_audit_unaccounted\{.*\} 3$/m);
    expect(await page(port)).toContain('service_name="debouncer"');
    stop();
  });

  test('are absent, never 0, while nobody knows the number or it cannot be asked for', async () => {
    gauge('cs.audit.unknown', { description: 'not known' }, () => undefined);
    gauge('cs.audit.broken', { description: 'fails' }, () => Promise.reject(new Error('away')));
    gauge('cs.audit.known', { description: 'known' }, () => 1);
    const text = await page(port);
    expect(text).toMatch(/^cs_audit_known\{/m);
    expect(text).not.toMatch(/^cs_audit_(unknown|broken)\{/m);
  });
});

test('a service whose metrics port is taken works without metrics', async () => {
  const taken = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as net.AddressInfo;
  await expect(startMetrics({ METRICS_PORT: String(port) })).resolves.toBeUndefined();
  await stopMetrics();
  taken.close();
});

test('nothing listens without METRICS_PORT', async () => {
  await startMetrics({});
  expect(() => gauge('cs.audit.unheard', { description: 'nobody asks' }, () => 1)()).not.toThrow();
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
