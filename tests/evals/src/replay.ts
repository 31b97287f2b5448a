import { parseArgs } from 'node:util';
import { ProfilesAnswer } from '@countersign/contracts';
import { LoneSupervisor } from '@countersign/testing';
import { compare, type Change, type Outcome } from './compare-replies.policy.js';
import { access } from './model-access.js';
import { BadReplay, readReplay, type ReplayCase } from './replay-cases.js';
import { Replay, verdictOf, type Replayed } from './replay-run.js';

const HELP = `npm run evals -- replay --cases FILE --profile NAME [--against NAME] [--profiles FILE] [--texts]

Drafts every case of FILE (npm run countersign -- evals export FILE) once more with a profile, by a supervisor of its own: its search over the
exported documents, its prompts, stages and rules. Prints which replies and which verdicts would change: against what was drafted then, or
with --against, against what another profile drafts now; and how far both are from what a person approved (share of words that
would have to change). Models are asked where ANTHROPIC_API_KEY, ANTHROPIC_BASE_URL, OPENAI_API_KEY and OPENAI_BASE_URL say, and cost
money; where none of them is set, the simulator answers, which says nothing of quality. --profiles: another file than apps/supervisor/profiles.yaml.
--texts shows the texts, which are what customers and your people wrote. Not replayed: files and voices that are no text in the case, and a
workspace's own safety rules: the ones that ship are used. The last line is one JSON object.
`;

interface Line {
  one: ReplayCase;
  before: Outcome;
  now: Outcome;
  change: Change;
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const mean = (values: readonly number[]): number =>
  Number((values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length)).toFixed(4));

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string' },
      profile: { type: 'string' },
      against: { type: 'string' },
      profiles: { type: 'string' },
      texts: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { cases: file, profile, against } = values;
  if (values.help || !file || !profile) {
    say(HELP);
    return values.help ? 0 : 2;
  }
  const set = readReplay(file);
  const { env, simulator } = await access(values.profiles);
  const supervisor = await LoneSupervisor.start({ ...env, WORKSPACE: 'replay-own' });
  try {
    await assertProfiles(supervisor, [profile, ...(against ? [against] : [])]);
    const replay = new Replay(supervisor, set);
    await replay.prepare();
    const now = await replay.with(profile, progress(profile, set.cases.length));
    const other = against && (await replay.with(against, progress(against, set.cases.length)));
    const before = other || set.cases.map(drafted);
    const lines = set.cases.map((one, index) => {
      const [was, is] = [before[index]!, now[index]!];
      return { one, before: was, now: is, change: compare(was, is, one.approved.join('\n')) };
    });
    report(lines, values.texts);
    say(JSON.stringify({ ...summary(lines), profile, against: against ?? 'as drafted', simulated: simulator !== undefined, ...money(now, other || []) })); // prettier-ignore
    return 0;
  } finally {
    await supervisor.stop();
    await simulator?.stop();
  }
}

/** What was drafted then, as far as the case tells. */
function drafted({ drafted: bubbles, provenance, findings }: ReplayCase): Outcome {
  return { text: bubbles.join('\n'), verdict: verdictOf(provenance.verdict, findings) };
}

async function assertProfiles(supervisor: LoneSupervisor, names: readonly string[]): Promise<void> {
  const { profiles } = await supervisor.ask('profiles', ProfilesAnswer, { workspace: 'replay' });
  for (const name of names) {
    const found = profiles.find((profile) => profile.name === name);
    const known = profiles.map((profile) => profile.name).join(', ');
    if (!found) throw new BadReplay(`There is no profile "${name}"; there are ${known}.`);
    if (found.missing)
      throw new BadReplay(`The profile "${name}" cannot be used: ${found.missing} is not set.`);
  }
}

const progress = (profile: string, of: number) => (done: number) =>
  void process.stderr.write(`\r${profile}: ${done} of ${of}${done === of ? '\n' : ''}`);

function report(lines: readonly Line[], texts: boolean): void {
  for (const { one, before, now, change } of lines) {
    const { toApproved } = change;
    const words = change.reply ? 'reply changes' : 'same reply';
    const verdict = change.verdict
      ? `verdict: ${before.verdict} → ${now.verdict}`
      : `verdict: ${now.verdict}`;
    say(
      `${one.id}  ${words}  ${verdict}  to approved: ${toApproved.before.toFixed(2)} → ${toApproved.now.toFixed(2)}`,
    );
    if (texts && change.reply) say(`  was:      ${flat(before.text)}\n  is:       ${flat(now.text)}\n  approved: ${flat(one.approved.join('\n'))}`); // prettier-ignore
  }
}

const flat = (text: string): string => text.replaceAll('\n', ' ⏎ ');

function summary(lines: readonly Line[]) {
  const count = (test: (line: Line) => boolean): number => lines.filter(test).length;
  return {
    cases: lines.length,
    edited: count(({ one }) => one.drafted.join('\n') !== one.approved.join('\n')),
    replies: { changed: count(({ change }) => change.reply), same: count(({ change }) => !change.reply) },
    verdicts: {
      changed: count(({ change }) => change.verdict),
      ids: lines.filter(({ change }) => change.verdict).map(({ one }) => one.id),
    },
    withoutDraft: {
      before: count(({ before }) => before.text === ''),
      now: count(({ now }) => now.text === ''),
    },
    wordsToApproved: {
      before: mean(lines.map(({ change }) => change.toApproved.before)),
      now: mean(lines.map(({ change }) => change.toApproved.now)),
    },
  };
}

/** Null where the cost of any draft is not known. */
function money(...runs: (readonly Replayed[])[]) {
  const costs = runs
    .flat()
    .filter(({ text }) => text !== '')
    .map(({ costUsd }) => costUsd);
  const known = costs.every((cost) => cost !== undefined);
  return { costUsd: known ? Number(costs.reduce((sum, cost) => sum + cost!, 0).toFixed(8)) : null };
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    const known =
      error instanceof BadReplay || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
    process.stderr.write(`${known ? (error as Error).message : (error as Error).stack}\n`);
    process.exitCode = known ? 2 : 1;
  },
);
