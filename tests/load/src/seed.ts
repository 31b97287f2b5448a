import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sizeFaults, type SeedSize } from './seed/seed-size.policy.js';
import { seedWorkspace, SeedRefused } from './seed/seed-workspace.js';

const USAGE = `npm run seed -- --items 10000 [--contacts 100000] [--messages 1000000] [--seed <n>] [--add] [--data-dir <folder>]
Fills the workspace of a running instance with invented people; their replies reach nobody.`;

const number = { type: 'string' } as const;
const OPTIONS = {
  items: number,
  contacts: number,
  messages: number,
  seed: number,
  'data-dir': { type: 'string' },
  add: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

interface Options extends SeedSize {
  folder: string;
  add: boolean;
}

/** Where no size is said, one that fits the items: ten contacts and a hundred messages for each. */
function optionsOf(words: string[]): Options | undefined {
  const { values } = parseArgs({ args: words, options: OPTIONS });
  if (values.help) return undefined;
  const items = Number(values.items ?? 10_000);
  const contacts = Number(values.contacts ?? Math.max(1, items * 10));
  return {
    items,
    contacts,
    messages: Number(values.messages ?? contacts * 10),
    seed: Number(values.seed ?? 1),
    folder: path.resolve(values['data-dir'] ?? (process.env.DATA_DIR?.trim() || '.data')),
    add: values.add ?? false,
  };
}

/** The database of what runs in a folder, as its superuser. @throws SeedRefused when nothing runs there */
function databaseOf(folder: string): string {
  const given = process.env.DATABASE_ADMIN_URL?.trim();
  const file = path.join(folder, 'instance.json');
  if (!existsSync(file))
    throw new SeedRefused(
      `Nothing runs in ${folder}: start it with npm start, or name its folder with --data-dir.`,
    );
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  const { ports } = read('instance.json') as { ports: Record<string, number> };
  const { POSTGRES_PASSWORD: password } = read('secrets.json') as Record<string, string>;
  const url = new URL(given || `postgres://postgres:${password}@127.0.0.1:${ports.postgres}`);
  url.pathname = process.env.DATABASE_URL?.trim()
    ? new URL(process.env.DATABASE_URL).pathname
    : '/countersign';
  return url.href;
}

async function main(): Promise<number> {
  const options = optionsOf(process.argv.slice(2));
  const faults = options ? sizeFaults(options) : [];
  if (!options || faults.length > 0) {
    say([...faults, USAGE].join('\n'));
    return 2;
  }
  const { folder, add, ...size } = options;
  say(`seed ${size.seed}`);
  const began = performance.now();
  const made = await seedWorkspace(databaseOf(folder), size, { add, say });
  const seconds = ((performance.now() - began) / 1_000).toFixed(0);
  process.stdout.write(
    `The workspace has ${made.contacts} contacts, ${made.messages} messages and ${made.items} open items (seed ${size.seed}, ${seconds} s).\n`,
  );
  return 0;
}

main()
  .catch((error: Error) => {
    say(
      error instanceof SeedRefused || (error as { code?: string }).code?.startsWith('ERR_PARSE')
        ? error.message
        : error.stack!,
    );
    return 1;
  })
  .then((code) => (process.exitCode = code));
