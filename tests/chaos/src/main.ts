import { parseArgs } from 'node:util';
import { chaos } from './chaos.js';
import { mutants } from './mutants/run-mutants.js';
import { recovery } from './run/recovery.js';

/** `npm run chaos -- --seed N --minutes M`: see the usage below. */
const USAGE = `npm run chaos -- [--seed N] [--minutes M | --runs K] [--resume] [--write] [--fault "kill dispatcher" …]
npm run chaos -- recovery [--kills K] [--seed N]
npm run chaos -- mutants [--only "words of a name"] [--seed N]`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string' },
      minutes: { type: 'string' },
      runs: { type: 'string' },
      fault: { type: 'string', multiple: true },
      kills: { type: 'string', default: '104' },
      only: { type: 'string' },
      resume: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      out: { type: 'string', default: '.chaos' },
    },
  });
  const [command] = positionals;
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  if (command === 'mutants') return mutants({ only: values.only, seed, out: values.out });
  if (command === 'recovery') return recovery({ kills: Number(values.kills), seed, out: values.out });
  if (command !== undefined) throw new Error(USAGE);
  return chaos({
    seed,
    minutes: values.minutes === undefined ? undefined : Number(values.minutes),
    runs: values.runs === undefined ? undefined : Number(values.runs),
    faults: values.fault ?? [],
    resume: values.resume,
    write: values.write,
    out: values.out,
  });
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  },
);
