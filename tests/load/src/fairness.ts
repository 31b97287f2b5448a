import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startModelSimulator } from '@countersign/simulators/model/simulator';
import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { Product, Reviewer } from '@countersign/testing';
import { chatOf, visitorOf } from './fairness/customers.js';
import { Desk } from './fairness/desk.js';
import { faultsOf, type Faults } from './fairness/faults.js';
import { Tenant, type Pace } from './fairness/tenant.js';
import { waitsOf, type Waits } from './fairness/times.js';
import { percentile, type Figure } from './figures.js';
import { randomOf } from './random.js';
import { report } from './report.js';

const DEBOUNCE_MS = 1_000;
/** Times what the quiet one waits for alone (OP-09). */
const LIMIT = 2;
const FIRST_CHAT = 700_000;

/** The web chat is the quiet workspace's, the bot the busy one's. */
const ACCOUNTS = `accounts:
  - { accountId: webchat-main, workspace: main, channel: webchat }
  - { accountId: telegram-busy, workspace: busy, channel: telegram, credential: TELEGRAM_BOT_TOKEN }
`;

const STAGES = [
  ['closed', 'message accepted to turn closed, beyond the debounce'],
  ['drafted', 'message accepted to draft at review, beyond the debounce'],
  ['sent', 'approved to sent'],
] as const;

/** How the load is made. */
export interface FairnessPlan {
  /** Questions a second of the quiet workspace. */
  perSecond: number;
  /** How many times as many the busy one's customers ask. */
  times: number;
  seconds: number;
  /** How often the quiet one is alone, and then beside the busy one. */
  rounds: number;
  /** Milliseconds a model takes for each call; two make a draft. */
  modelMs: number;
  seed: number;
}

/** What the quiet workspace waited for, and what must be none. */
export interface Fairness {
  alone: Waits[];
  beside: Waits[];
  faults: Faults;
  /** Requests of the quiet desk, and of the busy one, that were not answered at the first try. */
  refused: { quiet: number; busy: number };
  /** What went wrong at the desks. */
  failures: string[];
}

/** Starts the product with two workspaces and lets customers of both write. */
export async function measureFairness(plan: FairnessPlan, say: (text: string) => void): Promise<Fairness> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'countersign-fairness-'));
  const accounts = path.join(folder, 'accounts.yaml');
  writeFileSync(accounts, ACCOUNTS);
  const [telegram, model] = [await startTelegramSimulator(), await startModelSimulator()];
  model.script.always({ kind: 'slow', ms: plan.modelMs });
  model.editing.always({ kind: 'slow', ms: plan.modelMs });
  say(`seed ${plan.seed}; starting …`);
  const product = await Product.start({
    ACCOUNTS_FILE: accounts,
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    OPENAI_BASE_URL: `${model.url}/v1`,
    LLM_PROFILE: 'testing',
    TYPING_DEBOUNCE_DELAY: String(DEBOUNCE_MS / 1_000),
    WEBCHAT_SESSIONS_PER_MINUTE: '100000',
  });
  try {
    return await periods(product, await tenants(product, telegram), plan, say);
  } finally {
    await product.stop();
    await telegram.stop();
    await model.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function tenants(
  product: Product,
  telegram: TelegramSimulator,
): Promise<{ quiet: Tenant; busy: Tenant }> {
  const ada = await Reviewer.first(product);
  await ada.call('POST', '/workspaces', { id: 'busy', name: 'Busy' });
  const elsewhere = new Reviewer(product);
  await elsewhere.signIn();
  await elsewhere.call('POST', '/me/workspace', { workspace: 'busy' });
  let chat = FIRST_CHAT;
  return {
    quiet: new Tenant('main', await Desk.open(product, ada), () => visitorOf(product.chatUrl)),
    busy: new Tenant('busy', await Desk.open(product, elsewhere), () => chatOf(telegram, ++chat)),
  };
}

async function periods(
  product: Product,
  { quiet, busy }: { quiet: Tenant; busy: Tenant },
  { perSecond, times, seconds, rounds, seed }: FairnessPlan,
  say: (text: string) => void,
): Promise<Fairness> {
  const random = randomOf(seed);
  const calm: Pace = { perSecond, seconds, random };
  const much: Pace = { ...calm, perSecond: perSecond * times };
  const alone: Waits[] = [];
  const beside: Waits[] = [];
  say('warming up …');
  await Promise.all([quiet.serve({ ...calm, seconds: 5 }), busy.serve({ ...much, seconds: 5 })]);
  for (let round = 1; round <= rounds; round++) {
    say(`round ${round}: ${perSecond} a second alone, ${seconds} s …`);
    const before = await waitsOf(product, await quiet.serve(calm), DEBOUNCE_MS);
    say(`round ${round}: beside ${perSecond * times} a second of another workspace …`);
    const [questions] = await Promise.all([quiet.serve(calm), busy.serve(much)]);
    const then = await waitsOf(product, questions, DEBOUNCE_MS);
    for (const [period, waits] of Object.entries({ alone: before, beside: then }))
      say(`  ${period}: ${medians(waits)}`);
    alone.push(...before);
    beside.push(...then);
  }
  const faults = await faultsOf(product, [quiet, busy]);
  for (const tenant of [quiet, busy]) tenant.leave();
  const refused = { quiet: quiet.desk.refused, busy: busy.desk.refused };
  return { alone, beside, faults, refused, failures: [...quiet.desk.failures, ...busy.desk.failures] };
}

/** Where the time to the draft goes, for whoever looks for a queue. */
function medians(waits: readonly Waits[]): string {
  const [closed, opened, asked, written, stored, sent] = (
    ['closed', 'opened', 'asked', 'written', 'stored', 'sent'] as const
  ).map((stage) => ofStage(waits, stage, 50));
  return `${closed} ms to the closed turn, ${opened} ms to the open item, ${asked} ms until its draft is asked for, ${written} ms to the draft, ${stored} ms back at review; ${sent} ms to send (medians)`;
}

function ofStage(waits: readonly Waits[], stage: Exclude<keyof Waits, 'question'>, rank: number): number {
  return Math.round(
    percentile(
      waits.map((wait) => wait[stage]),
      rank,
    ),
  );
}

/** How many times as long the slowest of a hundred waited, stage by stage, and what must be none. */
export function figuresOf({ alone, beside, faults, refused }: Fairness): Figure[] {
  const none = (name: string, unit: Figure['unit'], count: number): Figure => ({
    name,
    unit,
    statistic: 'only',
    limit: 0,
    samples: [count],
  });
  return [
    ...STAGES.map(([stage, name]): Figure => {
      const ratio = ofStage(beside, stage, 99) / ofStage(alone, stage, 99);
      return {
        name: `${name}: p99 beside to p99 alone`,
        unit: '×',
        statistic: 'only',
        limit: LIMIT,
        samples: [ratio],
      };
    }),
    none('requests of the quiet desk not answered at the first try', 'messages', refused.quiet),
    none('questions lost', 'messages', faults.lost),
    none('questions or replies twice', 'messages', faults.twice),
    none('questions without their reply', 'replies', faults.unanswered),
    none('anything in another workspace, or at somebody else', 'messages', faults.elsewhere),
  ];
}

/** How long was waited in each period, in milliseconds. */
function spread({ alone, beside }: Fairness): string {
  return STAGES.flatMap(([stage, name]) =>
    Object.entries({ alone, beside }).map(([period, waits]) => {
      const [p50, p95, p99] = [50, 95, 99].map((rank) => ofStage(waits, stage, rank));
      return `${name}, ${period}: p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms of ${waits.length}`;
    }),
  ).join('\n');
}

async function main(): Promise<void> {
  const number = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      'per-second': number, times: number, seconds: number, rounds: number, 'model-ms': number, seed: number,
      json: { type: 'boolean', default: false },
    },
  }); // prettier-ignore
  const plan: FairnessPlan = {
    perSecond: Number(values['per-second'] ?? 1),
    times: Number(values.times ?? 10),
    seconds: Number(values.seconds ?? 30),
    rounds: Number(values.rounds ?? 4),
    modelMs: Number(values['model-ms'] ?? 500),
    seed: Number(values.seed ?? Date.now() % 100_000),
  };
  if (!Object.values(plan).every((value) => Number.isFinite(value) && value > 0)) {
    process.stderr.write(
      'npm run measure -- fairness [--per-second 1] [--times 10] [--seconds 30] [--rounds 4] [--model-ms 500] [--seed N] [--json]\n',
    );
    process.exitCode = 2;
    return;
  }
  const measured = await measureFairness(plan, (text) => void process.stderr.write(`${text}\n`));
  const failures = measured.failures.map((failure) => `at a desk: ${failure}`);
  const words = [
    `seed ${plan.seed}; ${measured.refused.busy} requests of the busy desk not answered at the first try`,
    spread(measured),
    ...failures,
  ].join('\n');
  report(figuresOf(measured), { json: values.json, words, also: { plan, ...measured } });
}

if (require.main === module) void main();
