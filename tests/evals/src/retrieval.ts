import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DocumentList, DocumentSaved, SectionsFound } from '@countersign/contracts';
import { startModelSimulator } from '@countersign/simulators/model/simulator';
import { eventually, LoneSupervisor } from '@countersign/testing';
import { rateOf, type Rate } from './measure.js';
import { sampleSets, shopSets, type Asked, type RetrievalSet } from './retrieval-set.js';

const HELP = `npm run evals -- retrieval [--profiles FILE] [--misses] [--words-only]

Saves the documents of tests/evals/sets/retrieval in a supervisor of its own and asks it what customers ask, as the workspace's "Try a question"
does. recall@5: the share of questions whose section is among the five found. Once by words alone, and once by words and meaning:
with --profiles FILE by that file's model (\`embed:\`), asked where OPENAI_BASE_URL and OPENAI_API_KEY say, for which money may be paid;
without, by the simulator's, which counts triples of letters. That shows that both ways of looking work together. It knows no meanings, and
says nothing of what a real model would find.
--misses lists what was not found. Ends with status 1 below 0.90 in a mode and language, questions marked "unfitted" left aside, and with one
JSON line.
`;
const LEAST = 0.9;
const PROFILES = path.join(__dirname, '../../../apps/supervisor/profiles.yaml');

interface Answered extends Asked {
  set: string;
  language: string;
  found: string[];
}
interface Mode {
  name: string;
  by: SectionsFound['by'];
  env: Record<string, string>;
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const hit = ({ answer, found }: Answered): boolean => found.includes(answer);
const rate = (all: readonly Answered[]): Rate => rateOf(all.filter(hit).length, all.length);

/** Sections of the five found, as `document / heading`. */
async function ask(
  supervisor: LoneSupervisor,
  set: RetrievalSet,
  asked: Asked,
  by: Mode['by'],
): Promise<Answered> {
  const { name, language } = set;
  const query = { workspace: name === 'sample' ? 'main' : 'evals', language, question: asked.text };
  // A budget or a slow answer may leave meaning out: what is measured is what was asked for.
  const found = await supervisor.ask('knowledge-search', SectionsFound, query);
  if (found.by !== by) throw new Error(`looked by ${found.by} instead of ${by}`);
  const sections = found.sections.map((one) => `${one.name.split('.')[0]} / ${one.heading}`);
  return { ...asked, set: name, language, found: sections };
}

async function save(supervisor: LoneSupervisor, { language, documents }: RetrievalSet): Promise<void> {
  for (const { name, title, text } of documents) {
    const document = {
      workspace: 'evals',
      name: `${name}.${language}`,
      title,
      language,
      text,
      base: 0,
      by: 'person:evals',
    };
    await supervisor.ask('knowledge-save', DocumentSaved, document);
  }
}

async function measure({ name, by, env }: Mode): Promise<Answered[]> {
  process.stderr.write(`${name} …\n`);
  const supervisor = await LoneSupervisor.start(env);
  try {
    const sets = [...shopSets(), ...sampleSets()];
    for (const set of sets) await save(supervisor, set);
    await eventually(() => settled(supervisor, by), {
      withinMs: 120_000,
      what: 'a vector for every section',
    });
    const answered: Answered[] = [];
    for (const set of sets)
      for (const one of set.questions) answered.push(await ask(supervisor, set, one, by));
    return answered;
  } finally {
    await supervisor.stop();
  }
}

/** Every section of both workspaces has its vector. */
async function settled(supervisor: LoneSupervisor, by: Mode['by']): Promise<boolean> {
  const lists = await Promise.all(
    ['main', 'evals'].map((workspace) => supervisor.ask('knowledge-list', DocumentList, { workspace })),
  );
  return by === 'words' || lists.every(({ awaitingMeaning }) => awaitingMeaning === 0);
}

function table(answered: readonly Answered[], key: (one: Answered) => string): Record<string, Rate> {
  const names = [...new Set(answered.map(key))];
  return Object.fromEntries(names.map((name) => [name, rate(answered.filter((one) => key(one) === name))]));
}

const line = (name: string, { rate: share, low, high, hits, of }: Rate): string =>
  `  ${name.padEnd(28)} ${share.toFixed(3)}  [${low.toFixed(3)}, ${high.toFixed(3)}]  ${hits} of ${of}`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      profiles: { type: 'string' },
      misses: { type: 'boolean', default: false },
      'words-only': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    say(HELP);
    return 0;
  }
  const simulator = await startModelSimulator();
  const own = path.join(os.tmpdir(), `countersign-retrieval-${process.pid}.yaml`);
  writeFileSync(
    own,
    `embed: { provider: openai, model: letters-256, dimension: 256 }\n${readFileSync(PROFILES, 'utf8')}`,
  );
  const { OPENAI_BASE_URL = '', OPENAI_API_KEY = '' } = process.env;
  const real = { ...(OPENAI_BASE_URL && { OPENAI_BASE_URL }), ...(OPENAI_API_KEY && { OPENAI_API_KEY }) };
  const meaning = values.profiles
    ? { name: 'words and meaning', env: { ...real, LLM_PROFILES_FILE: values.profiles } }
    : {
        name: 'words and triples of letters (simulated, knows no meaning)',
        env: { OPENAI_BASE_URL: `${simulator.url}/v1`, LLM_PROFILES_FILE: own },
      };
  const modes: Mode[] = [
    { name: 'words', by: 'words', env: {} },
    ...(values['words-only'] ? [] : [{ ...meaning, by: 'words-and-meaning' as const }]),
  ];
  try {
    return await run(modes, values.misses);
  } finally {
    await simulator.stop();
    rmSync(own);
  }
}

async function run(modes: readonly Mode[], misses: boolean): Promise<number> {
  const summary: Record<string, unknown> = {};
  let short = 0;
  for (const { name, by, env } of modes) {
    const answered = await measure({ name, by, env });
    const fitted = answered.filter(({ kind }) => kind !== 'unfitted');
    const unfitted = answered.filter(({ kind }) => kind === 'unfitted');
    const byLanguage = table(fitted, ({ language }) => language);
    say(`\nrecall@5 by ${name}`);
    for (const [key, value] of Object.entries(byLanguage)) say(line(key, value));
    for (const [key, value] of Object.entries(table(answered, ({ kind, language }) => `${kind} ${language}`)))
      say(line(`  ${key}`, value));
    if (misses)
      for (const { text, answer, language } of answered.filter((one) => !hit(one)))
        say(`  missed ${language}: ${text}  (${answer})`);
    short += Object.values(byLanguage).filter(({ rate: share }) => share < LEAST).length;
    summary[by === 'words' ? 'words' : 'wordsAndMeaning'] = {
      model: name,
      all: rate(fitted),
      byLanguage,
      unfitted: { all: rate(unfitted), byLanguage: table(unfitted, ({ language }) => language) },
    };
  }
  say(`\n${JSON.stringify({ recallAt5: summary, least: LEAST })}`);
  return short > 0 ? 1 : 0;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    const known = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
    process.stderr.write(`${known ? (error as Error).message : (error as Error).stack}\n`);
    process.exitCode = known ? 2 : 1;
  },
);
