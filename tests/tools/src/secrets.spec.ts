import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadSecrets } from '../../../tools/instance/secrets.mjs';
import { serviceEnvironment } from '../../../tools/instance/service-environment.mjs';
import { SERVICES } from '../../../tools/instance/services.mjs';

describe('secrets', () => {
  let file: string;
  beforeEach(() => (file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'secrets-')), 'secrets.json')));
  afterEach(() => fs.rmSync(path.dirname(file), { recursive: true }));

  it('are made at the first start, kept for the next, and readable by their owner alone', () => {
    const first = loadSecrets(file, {}, { mayBeNew: true });
    expect(loadSecrets(file, {}, { mayBeNew: false })).toEqual(first);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    const passwords = Object.entries(first).filter(([name]) => name.includes('PASSWORD'));
    expect(new Set(passwords.map(([, value]) => value)).size).toBe(passwords.length);
  });

  it('come from the environment where it names them, and are then not stored', () => {
    const secrets = loadSecrets(file, { SESSION_SECRET: 'from the environment' }, { mayBeNew: true });
    expect(secrets.SESSION_SECRET).toBe('from the environment');
    expect(fs.readFileSync(file, 'utf8')).not.toContain('from the environment');
  });

  it('are not made anew when the data they open is already there', () => {
    expect(() => loadSecrets(file, {}, { mayBeNew: false })).toThrow(/Bring the file back/);
  });

  it('reach only the service that needs them', () => {
    const secrets = { ...loadSecrets(file, {}, { mayBeNew: true }), SETUP_TOKEN: 'token' };
    const settings = {
      TELEGRAM_BOT_TOKEN: 'telegram-token',
      WHATSAPP_ACCESS_TOKEN: 'whatsapp-token',
      WHATSAPP_APP_SECRET: 'whatsapp-secret',
      ANTHROPIC_API_KEY: 'anthropic-key',
      OPENAI_API_KEY: 'openai-key',
      OIDC_CLIENT_SECRET: 'oidc-secret',
    };
    const holders = (value: string): string[] =>
      SERVICES.filter((service) => {
        const nats = { url: 'nats://bus', user: service.app, password: `nats-${service.app}` };
        const environment = serviceEnvironment(service, { settings, secrets, nats, addresses: {} });
        return Object.values(environment).includes(value);
      }).map(({ app }) => app);

    expect(holders(secrets.APPROVAL_SIGNING_KEY)).toEqual(['review']);
    expect(holders(secrets.APPROVAL_PUBLIC_KEY)).toEqual(['dispatcher']);
    expect(holders(secrets.SESSION_SECRET)).toEqual(['review']);
    expect(holders(secrets.OPERATOR_TOKEN)).toEqual(['review']);
    expect(holders(secrets.ID_KEY)).toEqual(['ingest-telegram', 'ingest-web', 'ingest-whatsapp']);
    expect(holders(secrets.WEBCHAT_TOKEN_KEY)).toEqual(['ingest-web']);
    expect(holders(secrets.INTERNAL_TOKEN)).toEqual(['ingest-web', 'dispatcher']);
    expect(holders(settings.TELEGRAM_BOT_TOKEN)).toEqual(['ingest-telegram', 'dispatcher']);
    expect(holders(settings.WHATSAPP_ACCESS_TOKEN)).toEqual(['dispatcher']);
    expect(holders(settings.WHATSAPP_APP_SECRET)).toEqual(['ingest-whatsapp']);
    expect(holders(settings.ANTHROPIC_API_KEY)).toEqual(['supervisor']);
    expect(holders(settings.OPENAI_API_KEY)).toEqual(['supervisor']);
    expect(holders(settings.OIDC_CLIENT_SECRET)).toEqual(['review']);
    expect(holders(secrets.POSTGRES_PASSWORD)).toEqual([]);
    expect(holders('nats-debouncer')).toEqual(['debouncer']);
  });
});
