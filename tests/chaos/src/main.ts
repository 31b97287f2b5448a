import { parseArgs } from 'node:util';
import { chaos } from './chaos.js';
import { mutants } from './mutants/run-mutants.js';
import { powerCut } from './power/power-cut.js';
import { recovery } from './run/recovery.js';
import { infrastructureMatrix } from './servers/matrix.js';

const USAGE = `npm run chaos -- [--seed N] [--minutes M | --runs K] [--resume] [--write] [--fault "kill dispatcher" …]
npm run chaos -- recovery [--kills K] [--seed N]
npm run chaos -- mutants [--only "words of a name"] [--seed N]
npm run chaos -- infrastructure [--only F11,F14] [--seed N] [--json]
npm run chaos -- power-cut [--writes N] [--json]`;

const OPTIONS = {
  seed: { type: 'string' },
  minutes: { type: 'string' },
  runs: { type: 'string' },
  fault: { type: 'string', multiple: true },
  kills: { type: 'string', default: '104' },
  only: { type: 'string' },
  resume: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  out: { type: 'string', default: '.chaos' },
} as const;

/** A positive number, or an error that names the option. */
function positive(name: string, text: string): number {
  const number = Number(text);
  if (number > 0) return number;
  throw new Error(`--${name} must be a number above 0 (it is "${text}")\n\n${USAGE}`);
}

async function main([command, ...rest]: string[]): Promise<number> {
  if (command === 'power-cut') return powerCut(rest);
  if (command === 'infrastructure') return infrastructureMatrix(rest);
  const named = command === 'recovery' || command === 'mutants';
  const { values } = parseArgs({
    args: named ? rest : ([command, ...rest].filter(Boolean) as string[]),
    options: OPTIONS,
  });
  const { out, resume, write, only, fault: faults = [] } = values;
  const seed = values.seed === undefined ? (Date.now() % 1_000_000) + 1 : positive('seed', values.seed);
  process.stdout.write(`seed ${seed}\n`);
  if (command === 'recovery') return recovery({ kills: positive('kills', values.kills), seed, out });
  if (command === 'mutants') return mutants({ only, seed, out });
  const minutes = values.minutes === undefined ? undefined : positive('minutes', values.minutes);
  const runs = values.runs === undefined ? undefined : positive('runs', values.runs);
  return chaos({ seed, minutes, runs, faults, resume, write, out });
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const words = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `${words}${(error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') ? `\n\n${USAGE}` : ''}\n`,
    );
    process.exit(2);
  },
);
