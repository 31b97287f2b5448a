import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { EMAIL, eventually, PASSWORD, Product, Reviewer } from '@countersign/testing';

const ROOT = path.resolve(__dirname, '../../..');

interface InstanceFile {
  launcher: { pid: number };
  ports: Record<string, number>;
  services: Record<string, { pid: number }>;
  servers: Record<string, { pid: number }>;
}

const instanceFile = ({ folder }: Product): string => path.join(folder, 'data/instance.json');
const instanceOf = (product: Product): InstanceFile =>
  JSON.parse(fs.readFileSync(instanceFile(product), 'utf8')) as InstanceFile;

const pidsOf = ({ services, servers }: InstanceFile): number[] =>
  [...Object.values(services), ...Object.values(servers)].map(({ pid }) => pid);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('npm start', () => {
  let product: Product;
  let reviewer: Reviewer;

  beforeAll(async () => {
    product = await Product.start();
    reviewer = await Reviewer.first(product);
  }, 180_000);
  afterAll(() => product.stop());

  it('runs every service and every server as its own process, and shows no secret in their command lines', () => {
    const instance = instanceOf(product);
    expect(pidsOf(instance).filter(isAlive)).toHaveLength(7 + 3);
    const secrets = Object.values(
      JSON.parse(fs.readFileSync(path.join(product.folder, 'data/secrets.json'), 'utf8')) as object,
    ) as string[];
    const commands = pidsOf(instance).map((pid) => fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
    for (const secret of secrets) expect(commands.join('\n')).not.toContain(secret);
  });

  it('refuses a second start on the same data, and says which process has it', () => {
    const { status, stderr } = startAgain(product, {});
    expect(status).toBe(1);
    expect(stderr).toContain(`process ${instanceOf(product).launcher.pid}`);
  });

  it('says which ports are taken before it starts anything', () => {
    const { review, webchat } = instanceOf(product).ports;
    const elsewhere = path.join(product.folder, 'elsewhere');
    const { status, stderr } = startAgain(product, {
      DATA_DIR: elsewhere,
      PORT: String(review),
      WEBCHAT_PORT: String(webchat),
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`Port ${review} .*--port[\\s\\S]*Port ${webchat} .*--webchat-port`));
    expect(fs.existsSync(path.join(elsewhere, 'postgres'))).toBe(false);
  });

  it('finds every check well, and the doctor says so', () => {
    const { status, stdout } = runTool('doctor.mjs', ['--json'], {
      DATA_DIR: path.join(product.folder, 'data'),
    });
    const { findings } = JSON.parse(stdout) as { findings: { name: string; ok?: boolean }[] };
    expect(findings.filter(({ ok }) => ok === false)).toEqual([]);
    expect(findings.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['nats', 'streams', 'tables of review', 'dispatcher']),
    );
    expect(status).toBe(0);
  });

  it('runs beside a second instance with its own folder and ports', async () => {
    const second = await Product.start();
    expect(second.reviewUrl).not.toBe(product.reviewUrl);
    expect(await second.isReady('debouncer')).toBe(true);
    expect(await second.stop()).toBe(0);
    expect(await product.isReady('debouncer')).toBe(true);
  });

  it('leaves nothing running when it is killed, and the next start finds the data', async () => {
    const { launcher, ...before } = instanceOf(product);
    const pids = pidsOf({ launcher, ...before });
    process.kill(launcher.pid, 'SIGKILL');
    await eventually(() => pids.every((pid) => !isAlive(pid)), { withinMs: 25_000, what: 'the end of all' });
    product = await Product.startIn(product.folder);
    expect(product.said).not.toContain('/setup#');
    expect(await canSignIn(product)).toBe(true);
  });

  it('stops everything it started on Ctrl-C, and nothing is lost for tomorrow', async () => {
    const pids = pidsOf(instanceOf(product));
    expect(await product.stop({ keep: true })).toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);
    expect(fs.existsSync(instanceFile(product))).toBe(false);
    product = await Product.startIn(product.folder);
    expect(await canSignIn(product)).toBe(true);
    expect(reviewer).toBeDefined();
  });
});

async function canSignIn({ reviewUrl }: Product): Promise<boolean> {
  const response = await fetch(`${reviewUrl}/api/v1/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: reviewUrl },
    body: JSON.stringify({ email: EMAIL, password: PASSWORD }),
  });
  return response.ok;
}

function startAgain(
  { folder }: Product,
  env: Record<string, string>,
): { status: number | null; stderr: string } {
  return runTool('start.mjs', [], { DATA_DIR: path.join(folder, 'data'), ...env });
}

function runTool(
  tool: string,
  args: string[],
  env: Record<string, string>,
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [path.join(ROOT, 'tools', tool), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    timeout: 60_000,
  });
}
