import { createHash, randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { DraftFailed, DraftReady, DraftRequested, type TurnLabels } from '@countersign/contracts';
import { eventually, LoneSupervisor } from '@countersign/testing';
import { byBand, isRight, misjudgedBands, precisionAndRecall, type Judged } from './label-measure.js';
import { LABEL_SETS, labelSet, type LabelledSentence } from './labels-set.js';
import { rateOf, type Rate } from './measure.js';
import { access } from './model-access.js';

const HELP = `npm run evals -- labels [--misses] [--profile NAME [--profiles FILE]]

Asks a supervisor of its own for a draft of every sentence of tests/evals/sets/labels, and compares the labels that travel with it with what a person says the
sentence is about: "tune" is what the words were tuned on, "hold" was kept apart, "foreign" are sentences others wrote for other businesses.
Ends with status 1 below 0.90 of the labels of "hold" found, or when a band is right less or more often, over "hold" and "foreign", than it says: high 90 to 100 %,
medium 60 to 90 %, low up to 60 %. The last line is one JSON object.

--profile: labels every sentence a second time with a model, that profile's "label", and says where both differ. Models are asked where ANTHROPIC_API_KEY,
ANTHROPIC_BASE_URL, OPENAI_API_KEY and OPENAI_BASE_URL say, and cost money, the drafts as well; where none of them is set, the simulator answers, which says
nothing of quality. --profiles: another file than apps/supervisor/profiles.yaml.
`;
const LEAST = 0.9;
const LIMIT_MS = 60_000;
/** With a model there is a draft to wait for with every label. */
const MODEL_LIMIT_MS = 30 * 60_000;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const percent = ({ hits, of, rate, low, high }: Rate): string =>
  `${(rate * 100).toFixed(1)} % (${hits}/${of}, 95 %: ${(low * 100).toFixed(0)}–${(high * 100).toFixed(0)})`;

/** The labels each sentence gets from the running service. */
async function judge(
  sets: readonly { set: string; wanted: LabelledSentence }[],
  env: Record<string, string>,
  limitMs: number,
): Promise<Judged[]> {
  const supervisor = await LoneSupervisor.start(env);
  const said = new Map<string, TurnLabels>();
  const hear = ({ data }: { data: DraftReady | DraftFailed }) =>
    data.labels && said.set(data.requestId, data.labels);
  supervisor.bus.hear(DraftReady, hear);
  supervisor.bus.hear(DraftFailed, hear);
  try {
    const asked = [];
    for (const one of sets) asked.push({ ...one, requestId: await ask(supervisor, one.wanted.text) });
    await eventually(() => said.size === asked.length, { withinMs: limitMs, what: 'every draft' });
    return asked.map(({ set, wanted, requestId }) => ({ set, wanted, got: said.get(requestId)! }));
  } finally {
    await supervisor.stop();
  }
}

async function ask({ bus }: LoneSupervisor, text: string): Promise<string> {
  const [requestId, itemId, turnId, eventId] = Array.from({ length: 4 }, () => randomUUID());
  const letters = createHash('sha256')
    .update(requestId!)
    .digest('hex')
    .slice(0, 20)
    .replace(/[0189]/g, 'x');
  const message = {
    ...{ eventId: eventId!, kind: 'text' as const, text, attachments: [], providerMessageId: '1' },
    ...{ providerTime: new Date().toISOString(), seq: 1, edited: false },
  };
  await bus.publish('review', DraftRequested, {
    ...{ id: requestId!, workspace: 'main', channel: 'webchat', accountId: 'webchat-main' },
    ...{ conversationId: `c_${letters}`, contactId: `p_${letters}` },
    data: {
      ...{ requestId: requestId!, itemId: itemId!, turnIds: [turnId!], messages: [message] },
      coveredThrough: { eventId: eventId!, seq: 1 },
    },
  });
  return requestId!;
}

function report(name: string, all: readonly Judged[]): { precision: Rate; recall: Rate; urgency: Rate } {
  const { precision, recall } = precisionAndRecall(all);
  const right = all.filter(({ wanted, got }) => wanted.urgency === got.urgency).length;
  const urgency = rateOf(right, all.length);
  const languages = rateOf(
    all.filter(({ wanted, got }) => wanted.language === got.language).length,
    all.length,
  );
  say(`\n${name}: ${all.length} sentences`);
  say(`  all labels right     ${percent(rateOf(all.filter(isRight).length, all.length))}`);
  say(`  labels given, right  ${percent(precision)}`);
  say(`  labels wanted, found ${percent(recall)}`);
  say(`  urgency right        ${percent(urgency)}`);
  say(`  language right       ${percent(languages)}`);
  return { precision, recall, urgency };
}

/** Per label: how many were found, and how many were given wrongly. */
function table(all: readonly Judged[]): void {
  const names = [...new Set(all.flatMap(({ wanted, got }) => [...wanted.intents, ...got.intents.map(({ name }) => name)]))].sort(); // prettier-ignore
  say('\nlabel                 found  wrong');
  for (const name of names) {
    const wanted = all.filter((one) => one.wanted.intents.includes(name));
    const has = ({ got }: Judged) => got.intents.some((intent) => intent.name === name);
    const wrong = all.filter((one) => has(one) && !one.wanted.intents.includes(name)).length;
    say(`${name.padEnd(20)} ${String(wanted.filter(has).length).padStart(3)}/${String(wanted.length).padEnd(3)} ${String(wrong).padStart(4)}`);
  }
} // prettier-ignore

/** The same sentences by a model: how good it is, and where it says something else than words do. */
async function withModel(
  sets: readonly { set: string; wanted: LabelledSentence }[],
  words: readonly Judged[],
  profile: string,
  profiles?: string,
): Promise<object> {
  const { env, simulator } = await access(profiles);
  try {
    const judged = await judge(sets, { ...env, LLM_PROFILE: profile }, MODEL_LIMIT_MS);
    const measured = LABEL_SETS.map((set) => [
      set,
      report(
        `${set}, profile ${profile}`,
        judged.filter((one) => one.set === set),
      ),
    ]);
    const pairs = judged.map((model, at) => ({ model, word: words[at]! }));
    const better = pairs.filter(({ model, word }) => isRight(model) && !isRight(word)).length;
    const worse = pairs.filter(({ model, word }) => !isRight(model) && isRight(word)).length;
    const by = (name: TurnLabels['by']): number => judged.filter(({ got }) => got.by === name).length;
    say(`\nby the model ${by('model')}, without form ${by('unknown')}, fallen back to words ${by('rules')}`);
    say(`right where words are wrong ${better}, wrong where words are right ${worse}`);
    const bands = byBand(judged.filter(({ set }) => set !== 'tune'));
    for (const [band, rate] of Object.entries(bands)) say(`  ${band.padEnd(7)} ${percent(rate)}`);
    const counted = { answered: by('model'), unknown: by('unknown'), fallback: by('rules'), better, worse };
    return { profile, simulated: simulator !== undefined, ...counted, sets: Object.fromEntries(measured) };
  } finally {
    await simulator?.stop();
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      misses: { type: 'boolean', default: false },
      profile: { type: 'string' },
      profiles: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const sets = LABEL_SETS.flatMap((set) => labelSet(set).map((wanted) => ({ set, wanted })));
  const judged = await judge(sets, { LLM_PROFILE: 'offline' }, LIMIT_MS);
  const of = (...sets: string[]) => judged.filter(({ set }) => sets.includes(set));
  const summary = Object.fromEntries(LABEL_SETS.map((set) => [set, report(set, of(set))]));
  const apart = of('hold', 'foreign');
  table(apart);
  const bands = byBand(apart);
  say('\nband of a label, over "hold" and "foreign": how often it is right');
  for (const [band, rate] of Object.entries(bands)) say(`  ${band.padEnd(7)} ${percent(rate)}`);
  if (values.misses)
    for (const { set, wanted, got } of judged.filter((one) => !isRight(one)))
      say(`missed ${set}: ${wanted.text}  (${wanted.intents.join()}; got ${got.intents.map(({ name }) => name).join()})`); // prettier-ignore
  const model = values.profile && (await withModel(sets, judged, values.profile, values.profiles));
  const short = misjudgedBands(bands);
  if (summary.hold!.recall.rate < LEAST) short.push(`hold: less than ${LEAST} of the labels found`);
  for (const one of short) process.stderr.write(`below what is promised: ${one}\n`);
  say(JSON.stringify({ labels: summary, bands, ...(model && { model }) }));
  return short.length > 0 ? 1 : 0;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${(error as Error).stack}\n`);
    process.exitCode = 1;
  },
);
