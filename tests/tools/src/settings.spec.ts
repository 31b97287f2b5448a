import fs from 'node:fs';
import path from 'node:path';
import { serviceEnvironment, settingsOf } from '../../../tools/instance/service-environment.mjs';
import { SERVICES } from '../../../tools/instance/services.mjs';
import { readSettings } from '../../../tools/instance/settings.mjs';

const ROOT = path.resolve(__dirname, '../../..');
/** Told to every service by the launcher itself. */
const ALWAYS = ['NATS_URL', 'NATS_USER', 'NATS_PASSWORD', 'NODE_ENV'];

/** Every environment name the configuration classes of a project read, with those of what they extend. */
function namesReadBy(folder: string): string[] {
  const source = path.join(ROOT, folder, 'src');
  const texts = fs
    .readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.config.ts') || path.basename(file) === 'config.ts')
    .map((file) => fs.readFileSync(path.join(source, file), 'utf8'));
  const own = texts.flatMap((text) => [...text.matchAll(/@FromEnv\('(\w+)'/g)].map(([, name]) => name!));
  return texts.some((text) => text.includes('extends ObjectsConfig'))
    ? [...own, ...namesReadBy('libs/objects')]
    : own;
}

describe('the table of settings', () => {
  const fromRuntime = namesReadBy('libs/runtime');

  it.each(SERVICES.map((service) => [service.app, service] as const))(
    'tells %s every name it reads, and no secret it does not read',
    (app, { folder, secrets = [], addresses = [] }) => {
      const read = [...namesReadBy(folder), ...fromRuntime];
      const told = [...settingsOf(app), ...secrets, ...addresses, ...ALWAYS];
      expect(read.filter((name) => !told.includes(name))).toEqual([]);
      expect([...secrets, ...addresses].filter((name) => !read.includes(name))).toEqual([]);
    },
  );
});

describe('metrics', () => {
  const portsWith = (settings: Record<string, string>): (string | undefined)[] =>
    SERVICES.map((service) => {
      const nats = { url: 'nats://127.0.0.1:1', user: service.app, password: 'of-this-spec' };
      const instance = { settings, secrets: {}, nats, addresses: {} };
      return (serviceEnvironment(service, instance) as Record<string, string>).METRICS_PORT;
    });

  it('are served by each service on its own port, from the one that was set', () => {
    const base = 9_464;
    const expected = SERVICES.map((_service, index) => String(base + index));
    expect(portsWith({ METRICS_PORT_BASE: String(base) })).toEqual(expected);
  });

  it('are served nowhere unless a port is set', () => {
    expect(portsWith({}).every((port) => port === undefined)).toBe(true);
  });
});

describe('the address of the bus', () => {
  const faults = (values: Record<string, string>) => readSettings(values).faults;

  it('may name every server of a cluster', () => {
    const NATS_URL = 'nats://a:4222,nats://b:4222,tls://c:4222';
    expect(faults({ NATS_URL, NATS_REPLICAS: '3' })).toEqual([]);
  });

  it('is refused when one of them is no address, without showing it', () => {
    const [fault] = faults({ NATS_URL: 'nats://a:4222,b:secret' });
    expect(fault).toMatch(/^NATS_URL must look like nats:\/\/host:port/);
    expect(fault).not.toContain('secret');
  });

  it('is needed to say how many servers keep a stream', () => {
    expect(faults({ NATS_REPLICAS: '3' })).toEqual(['NATS_URL is missing: NATS_REPLICAS needs it']);
  });
});

describe('the keys of a bucket', () => {
  const keys = { AWS_ACCESS_KEY_ID: 'of-another-program', AWS_SECRET_ACCESS_KEY: 'also-of-another' };

  it('are taken where there is a bucket, and left alone where there is none', () => {
    expect(readSettings(keys).values).not.toMatchObject({ AWS_ACCESS_KEY_ID: expect.anything() });
    expect(readSettings({ ...keys, OBJECTS_S3_BUCKET: 'files' }).values).toMatchObject(keys);
  });

  it('are of no use to an address without a bucket', () => {
    expect(readSettings({ OBJECTS_S3_ENDPOINT: 'https://minio.example' }).faults).toEqual([
      'OBJECTS_S3_BUCKET is missing: OBJECTS_S3_ENDPOINT needs it',
    ]);
  });
});
