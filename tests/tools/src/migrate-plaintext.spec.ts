import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');
const PASSWORD = 'Zk3-9pQv7Lm2xR8tYw5nB1cF6hJ4dG0sKqMu';

/** The migrate step as production starts it, with servers nobody answers at: what is refused is refused before anything is asked. */
function migrates(env: Record<string, string>): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/migrate.mjs'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, said: stdout + stderr };
}

test('SE-11: the migrate step, which holds the password of the whole database, refuses plaintext in production by name', () => {
  const { status, said } = migrates({
    NATS_URL: 'nats://bus.invalid:4222',
    DATABASE_ADMIN_URL: `postgres://postgres:${PASSWORD}@db.invalid/postgres`,
    REVIEW_DATABASE_URL: `postgres://review:${PASSWORD}@db.invalid/countersign`,
  });
  expect(status).toBe(1);
  for (const name of ['NATS_URL', 'DATABASE_ADMIN_URL', 'REVIEW_DATABASE_URL'])
    expect(said).toMatch(new RegExp(`! ${name} reaches \\S+ without TLS, which production refuses`));
  expect(said).not.toContain('tables of');
  expect(said).not.toContain(PASSWORD);
});
