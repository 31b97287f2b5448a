import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { startWhatsAppSimulator, type WhatsAppSimulator } from '@countersign/simulators/whatsapp/simulator';
import { EMAIL, PASSWORD, Product, Reviewer } from '@countersign/testing';
import { SETTINGS } from '../../../tools/instance/settings.mjs';

const ROOT = path.resolve(__dirname, '../../..');
/** Every secret somebody exports, told apart by its name. */
const CANARIES = Object.fromEntries(
  (SETTINGS as { name: string; kind: string }[])
    .filter(({ kind }) => kind === 'secret')
    .map(({ name }) => [name, `canary-${name.toLowerCase().replaceAll('_', '-')}-Zk39pQv7Lm2xR8`]),
);
/** Without what else belongs to them these would stop the start; the bundles are built with them all the same. */
const NEEDS_MORE = /^(AWS_|NATS_|OIDC_)/;
const NOBODY = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';

/** Every file below a folder, as bytes. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());

/** Names of the secrets that stand in a text, as they are or as answers and addresses write them. */
function secretsIn(text: string, secrets: Record<string, string>): string[] {
  const written = (value: string): string[] => [
    value,
    encodeURIComponent(value),
    JSON.stringify(value).slice(1, -1),
    Buffer.from(value).toString('base64').replace(/=+$/, '').slice(0, -2),
    Buffer.from(value).toString('hex'),
  ];
  return Object.keys(secrets).filter((name) => written(secrets[name]!).some((one) => text.includes(one)));
}

describe('secrets, where anybody can look', () => {
  it.each([
    ['the workspace', 'apps/review/web'],
    ['the web chat', 'apps/ingest-web/page'],
  ])(
    'SE-07: a bundle of %s built beside every secret holds none',
    async (_, project) => {
      const out = mkdtempSync(path.join(os.tmpdir(), 'bundle-'));
      try {
        const vite = path.join(ROOT, 'node_modules/vite/bin/vite.js');
        await promisify(execFile)(
          process.execPath,
          [vite, 'build', project, '--outDir', out, '--emptyOutDir'],
          {
            cwd: ROOT,
            env: { PATH: process.env.PATH, HOME: process.env.HOME, ...CANARIES },
          },
        );
        const files = filesOf(out);
        expect(files.some((file) => file.endsWith('.js'))).toBe(true);
        for (const file of files)
          expect([file, secretsIn(readFileSync(file, 'latin1'), CANARIES)]).toEqual([file, []]);
      } finally {
        rmSync(out, { recursive: true });
      }
    },
    120_000,
  );

  describe('of an instance that runs with them', () => {
    let telegram: TelegramSimulator;
    let whatsapp: WhatsAppSimulator;
    let product: Product;
    let secrets: Record<string, string>;
    const found: string[] = [];
    let asked = 0;

    /** Asks, and keeps what of our secrets the answer holds, its headers included. */
    async function ask(url: string, init: RequestInit = {}): Promise<string> {
      const leave = AbortSignal.timeout(url.endsWith('/stream') ? 1_000 : 20_000);
      const answer = await fetch(url, { redirect: 'manual', ...init, signal: leave });
      const body = await answer.text().catch(() => '');
      const said = JSON.stringify([...answer.headers]) + body;
      asked += 1;
      found.push(...secretsIn(said, secrets).map((name) => `${init.method ?? 'GET'} ${url}: ${name}`));
      return body;
    }

    beforeAll(async () => {
      [telegram, whatsapp] = await Promise.all([startTelegramSimulator(), startWhatsAppSimulator()]);
      const exported = Object.fromEntries(
        Object.entries(CANARIES).filter(([name]) => !NEEDS_MORE.test(name)),
      );
      const env = {
        ...exported,
        ...whatsapp.settings,
        TELEGRAM_BOT_TOKEN: telegram.token,
        TELEGRAM_API_ROOT: telegram.url,
        ANTHROPIC_BASE_URL: 'http://127.0.0.1:9',
        OPENAI_BASE_URL: 'http://127.0.0.1:9',
        TRANSCRIBE_BASE_URL: 'http://127.0.0.1:9',
        TICKET_WEBHOOK_URL: 'https://desk.example/tickets',
        OTEL_EXPORTER_OTLP_HEADERS: `authorization=${CANARIES.OTEL_EXPORTER_OTLP_HEADERS}`,
      };
      product = await Product.start(env);
      const own = JSON.parse(readFileSync(path.join(product.folder, 'data/secrets.json'), 'utf8')) as object;
      const given = Object.entries(env).filter(([name]) => name in CANARIES);
      secrets = { ...Object.fromEntries(given), ...own };
    }, 180_000);
    afterAll(async () => {
      await product.stop();
      await Promise.all([telegram.stop(), whatsapp.stop()]);
    });

    it('SE-07: what would be found is found', () => {
      expect(Object.keys(secrets).length).toBeGreaterThan(30);
      for (const [name, value] of Object.entries(secrets))
        for (const text of [`x${value}y`, `key=${encodeURIComponent(value)}`, JSON.stringify({ value })])
          expect(secretsIn(text, secrets)).toContain(name);
    });

    it('SE-07: no file that is served holds one', async () => {
      const served = {
        [product.reviewUrl]: 'apps/review/web/dist',
        [product.chatUrl]: 'apps/ingest-web/dist/page',
      };
      for (const [origin, folder] of Object.entries(served)) {
        const files = filesOf(path.join(ROOT, folder)).map((file) =>
          path.relative(path.join(ROOT, folder), file),
        );
        expect(files.length).toBeGreaterThan(1);
        for (const file of files) await ask(`${origin}/${file}`);
      }
      expect(found).toEqual([]);
    });

    it('SE-07: no route says one, to nobody and to an administrator', async () => {
      await Reviewer.first(product);
      const sign = {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: product.reviewUrl },
      };
      const body = JSON.stringify({ email: EMAIL, password: PASSWORD });
      const signedIn = await fetch(`${product.reviewUrl}/api/v1/auth/sign-in/email`, { ...sign, body });
      const cookie = signedIn.headers.getSetCookie().map((one) => one.split(';')[0]).join('; '); // prettier-ignore
      const described = JSON.parse(await ask(`${product.reviewUrl}/api/v1/openapi.json`)) as {
        paths: Record<string, Record<string, unknown>>;
      };
      for (const [route, methods] of Object.entries(described.paths)) {
        const url = product.reviewUrl + route.replace(/\{\w+\}/g, NOBODY);
        for (const method of Object.keys(methods)) await ask(url, { method: method.toUpperCase() });
        if ('get' in methods) await ask(url, { headers: { cookie } });
      }
      for (const place of ['/', '/chat', '/embed.js', '/health/ready', '/nothing-here', '/api/sessions'])
        for (const origin of [product.reviewUrl, product.chatUrl])
          for (const method of ['GET', 'POST']) await ask(origin + place, { method });
      expect(asked).toBeGreaterThan(200);
      expect(found).toEqual([]);
    }, 120_000);

    it('SE-07: no log of the instance holds one', () => {
      const logs = filesOf(path.join(product.folder, 'data/logs'));
      expect(logs.length).toBeGreaterThan(5);
      for (const file of logs)
        expect([file, secretsIn(readFileSync(file, 'latin1'), secrets)]).toEqual([file, []]);
    });
  });
});
