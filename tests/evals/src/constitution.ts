import { parseArgs } from 'node:util';
import { checkCase, isFlagged, percentile, type Checked } from './measure.js';
import { BadCases, readCases } from './read-cases.js';
import { report, summary } from './report.js';
import { shippedSet } from './shipped-set.js';
import { shortfalls } from './thresholds.js';

const HELP = `npm run evals:constitution -- [--seed N] [--misses]
npm run evals:constitution -- --attacks FILE --benign FILE [--allow-hosts a.example,b.example] [--misses]

Without files: the set that ships, grown from its seed; ends with status 1 below 98 % caught in any category or above 0.5 %
of ordinary sentences flagged.
With files: JSON lines, one {"text": "…", "kind": "…", "lang": "…"} each; either file may be left out. "kind" is any name,
"direction" may say "in" (a customer wrote it) or "out" (we would send it). Without it a text is checked in both directions and is
flagged when either finds something. Flagged means: at least one finding, of any severity. Texts are checked as the pipeline checks
them, without sources: no number is called ungrounded where there is nothing to compare it with, and links are judged by their shape and
words alone unless --allow-hosts names the hosts that are the business's own. No threshold is applied.
--misses lists what was missed and what was flagged wrongly. The last line is one JSON object.
`;

function main(): number {
  const { values } = parseArgs({
    options: {
      attacks: { type: 'string' },
      benign: { type: 'string' },
      'allow-hosts': { type: 'string' },
      seed: { type: 'string', default: '20261127' },
      misses: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const seed = Number(values.seed);
  if (!Number.isInteger(seed)) throw new BadCases('--seed takes a whole number');
  const own = values.attacks === undefined && values.benign === undefined;
  const cases = own
    ? shippedSet(seed)
    : {
        attacks: values.attacks === undefined ? [] : readCases(values.attacks, false),
        benign: values.benign === undefined ? [] : readCases(values.benign, true),
      };
  // The set that ships knows no host of its own: nothing is allowed.
  const hosts = values['allow-hosts']?.split(',').filter(Boolean) ?? (own ? [] : undefined);
  const checked = (all: typeof cases.attacks) => all.map((one) => checkCase(one, hosts));
  const attacks = checked(cases.attacks);
  const benign = checked(cases.benign);
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  if (own) say(`seed ${seed}`);
  say(report(attacks, benign));
  if (own) say(quiet(benign));
  if (values.misses) say(misses(attacks, benign));
  const short = own ? shortfalls(attacks, benign) : [];
  for (const one of short) process.stderr.write(`below the threshold: ${one}\n`);
  say(JSON.stringify(summary(attacks, benign)));
  return short.length > 0 ? 1 : 0;
}

/** The rules' own time on an ordinary reply: the fastest of five runs, so that it is not other programs that are measured. */
function quiet(benign: readonly Checked[]): string {
  const replies = benign.filter(({ direction }) => direction === 'out');
  const fastest = replies.map((one) =>
    Math.min(...Array.from({ length: 5 }, () => checkCase(one).times[0]!)),
  );
  return `An ordinary reply (${replies.length}, fastest of five): p50 ${percentile(fastest, 0.5).toFixed(2)} ms, p99 ${percentile(fastest, 0.99).toFixed(2)} ms; promised: p99 at most 5 ms`;
}

function misses(attacks: readonly Checked[], benign: readonly Checked[]): string {
  const missed = attacks
    .filter((one) => !isFlagged(one))
    .map(({ kind, lang, text }) => `missed  ${kind} ${lang}: ${text}`);
  const wrong = benign.filter(isFlagged).map(({ lang, text, findings }) => `flagged ${lang}: ${text}  <- ${findings.map(({ rule, words }) => `${rule} "${words}"`).join(', ')}`); // prettier-ignore
  return ['', ...missed, ...wrong].join('\n');
}

try {
  process.exitCode = main();
} catch (error) {
  const known =
    error instanceof BadCases || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  if (!known) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
