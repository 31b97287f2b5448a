import http from 'node:http';
import { Product, Reviewer } from '@countersign/testing';
import type { Figure } from './figures.js';
import { pssOfTree } from './memory.js';
import { report } from './report.js';
import { TurnRunner, type TurnTimes } from './turns.js';
import { Visitor } from './visitor.js';

const DEBOUNCE_MS = 1_000;
const TURNS = 200;
const AT_ONCE = 4;
const ACCEPT_PER_SECOND = 50;
const ACCEPT_SECONDS = 10;
const IDLE_MS = 15_000;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Takes traces and forgets them: the figures are taken with tracing on. */
function traceSink(): Promise<{ url: string; close: () => void }> {
  const server = http.createServer((request, response) =>
    request.resume().on('end', () => response.end('{}')),
  );
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      resolve({ url: `http://127.0.0.1:${port}`, close: () => server.close() });
    }),
  );
}

async function turns(product: Product, reviewer: Reviewer): Promise<TurnTimes[]> {
  const runner = new TurnRunner(product, reviewer);
  const times: TurnTimes[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < TURNS) times.push(await runner.turn(`Question ${++next}: is breakfast included?`));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  runner.stop();
  return times;
}

/** Time between the moment a window was due and the commit that closed it, both by the database clock. */
async function lateness(product: Product): Promise<number[]> {
  const rows = await product.query<{ late: string }>(
    'countersign',
    `SELECT extract(epoch FROM t.closed_at - max(i.received_at)) * 1000 - $1 AS late
     FROM review.turn t JOIN debouncer.inbox i ON i.turn_id = t.turn_id GROUP BY t.turn_id, t.closed_at`,
    [DEBOUNCE_MS],
  );
  return rows.map(({ late }) => Number(late));
}

async function acceptance(product: Product): Promise<{ times: number[]; refused: number }> {
  const visitors = await Promise.all(
    Array.from({ length: ACCEPT_PER_SECOND }, () => Visitor.arrive(product.chatUrl)),
  );
  const pending: ReturnType<Visitor['write']>[] = [];
  const started = performance.now();
  for (let sent = 0; sent < ACCEPT_PER_SECOND * ACCEPT_SECONDS; sent++) {
    const due = started + (sent * 1_000) / ACCEPT_PER_SECOND;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    pending.push(visitors[sent % visitors.length]!.write(`message ${sent}`));
  }
  const answers = await Promise.all(pending);
  return {
    times: answers.map(({ acceptMs }) => acceptMs),
    refused: answers.filter(({ accepted }) => !accepted).length,
  };
}

async function measure(sink: { url: string }, running: Product[]): Promise<Figure[]> {
  const env = {
    OTEL_EXPORTER_OTLP_ENDPOINT: sink.url,
    TYPING_DEBOUNCE_DELAY: String(DEBOUNCE_MS / 1_000),
    WEBCHAT_MESSAGES_PER_MINUTE: '1000',
  };
  say('first start …');
  const first = await Product.start(env);
  const reviewer = await Reviewer.first(first);
  running.push(first);
  await first.stop({ keep: true });
  running.pop();
  say('second start …');
  const started = performance.now();
  const product = await Product.startIn(first.folder, env);
  const startMs = performance.now() - started;
  running.push(product);
  reviewer.moveTo(product);
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  const idleMb = pssOfTree(product.launcherPid);
  say(`${TURNS} turns …`);
  const times = await turns(product, reviewer);
  const late = await lateness(product);
  say(`${ACCEPT_PER_SECOND} messages a second for ${ACCEPT_SECONDS} s …`);
  const accepted = await acceptance(product);
  return [
    {
      name: 'second npm start to ready',
      unit: 's',
      statistic: 'only',
      limit: 15,
      samples: [startMs / 1_000],
    },
    {
      name: 'idle memory, sum of PSS, tracing on',
      unit: 'MB',
      statistic: 'only',
      limit: 1_536,
      samples: [idleMb],
    },
    {
      name: 'message to item visible, beyond the debounce',
      unit: 'ms',
      statistic: 'p95',
      limit: 300,
      samples: times.map((time) => time.itemVisible - DEBOUNCE_MS),
    },
    {
      name: 'message to draft visible, beyond the debounce',
      unit: 'ms',
      statistic: 'p95',
      limit: 700,
      samples: times.map((time) => time.draftVisible - DEBOUNCE_MS),
    },
    { name: 'window-close lateness', unit: 'ms', statistic: 'p99', limit: 100, samples: late },
    {
      name: "approve to text on the customer's screen",
      unit: 'ms',
      statistic: 'p95',
      limit: 300,
      samples: times.map((time) => time.replyOnScreen),
    },
    {
      name: `accept at ${ACCEPT_PER_SECOND} messages a second`,
      unit: 'ms',
      statistic: 'p99',
      limit: 50,
      samples: accepted.times,
    },
    { name: 'refused of those', unit: 'messages', statistic: 'only', limit: 0, samples: [accepted.refused] },
  ];
}

async function main(): Promise<void> {
  const sink = await traceSink();
  const running: Product[] = [];
  const figures = await measure(sink, running).finally(async () => {
    await Promise.all(running.map((product) => product.stop()));
    sink.close();
  });
  report(figures, { json: process.argv.includes('--json') });
}

void main();
