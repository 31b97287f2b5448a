import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer } from '@countersign/testing';
import { Crowd, until, type Waits } from './crowd.js';
import { percentile, type Figure } from './figures.js';
import { report } from './report.js';
import { Sightings } from './sightings.js';

const DEBOUNCE_MS = 1_000;
const SECONDS = 60;
const PER_SECOND = 2;
const MESSAGES = 10_000;
const BURST_MS = 50;
/** The chat that floods alone, and the first of those that flood together. */
const FLOODER = 500_000;
const FLOODERS = { first: 600_000, count: 200 };

/** The bot belongs to one workspace, the web chat to another: who floods the one must not be felt in the other. */
const ACCOUNTS = `accounts:
  - { accountId: telegram-main, workspace: flooded, channel: telegram, credential: TELEGRAM_BOT_TOKEN }
  - { accountId: webchat-main, workspace: main, channel: webchat }
`;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Sends the flood evenly over the time, in small bursts, as `chatOf` spreads it. */
async function flood(telegram: TelegramSimulator, chatOf: (message: number) => number): Promise<void> {
  const began = performance.now();
  const bursts = (SECONDS * 1_000) / BURST_MS;
  let sent = 0;
  for (let burst = 1; burst <= bursts; burst++) {
    while (sent < (MESSAGES * burst) / bursts) telegram.say(chatOf(sent), `flood ${sent++}`);
    await until(began + burst * BURST_MS);
  }
}

/** Waits until every message of these chats is in its thread. @returns seconds it took after the last was sent */
async function drained(product: Product, chats: readonly number[]): Promise<number> {
  const began = performance.now();
  await eventually(
    async () => {
      const [row] = await product.query<{ count: number }>(
        'countersign',
        `SELECT count(*)::int AS count FROM review.message JOIN review.conversation c USING (conversation_id) WHERE c.address = ANY($1)`,
        [chats.map(String)],
      );
      return row?.count === MESSAGES;
    },
    { what: 'every message of the flood', withinMs: 600_000 },
  );
  return (performance.now() - began) / 1_000;
}

async function draftsOf(product: Product, chat: number): Promise<number> {
  const [row] = await product.query<{ count: number }>(
    'countersign',
    `SELECT count(*)::int AS count FROM review.outbox o JOIN review.conversation c ON o.subject LIKE '%.' || c.conversation_id
     WHERE o.subject LIKE 'cs.draft.requested.%' AND c.address = $1`,
    [String(chat)],
  );
  return row?.count ?? 0;
}

/** Where the web chat's messages of the last minute were for how long, medians in milliseconds, by the services' own clocks. */
async function stages(product: Product): Promise<string> {
  const [row] = await product.query<Record<string, number>>(
    'countersign',
    `SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM i.received_at - m.received_at) * 1000)::int AS "to the inbox",
            percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM t.closed_at - i.received_at) * 1000)::int AS "to the closed turn",
            percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM r.opened_at - t.closed_at) * 1000)::int AS "to the open item"
     FROM review.message m JOIN debouncer.inbox i USING (event_id) JOIN review.turn t ON t.turn_id = i.turn_id
     JOIN review.review_item r ON r.conversation_id = m.conversation_id JOIN review.conversation c ON c.conversation_id = m.conversation_id
     WHERE c.channel = 'webchat' AND m.received_at > now() - interval '${SECONDS + 20} seconds'`,
  );
  return Object.entries(row ?? {})
    .map(([stage, ms]) => `${ms} ms ${stage}`)
    .join(', ');
}

interface Measured {
  alone: Waits;
  besideChat: Waits;
  besideWorkspace: Waits;
  chatDrained: number;
  workspaceDrained: number;
  drafts: number;
  refused: number;
}

async function measure(product: Product, telegram: TelegramSimulator): Promise<Measured> {
  const sightings = new Sightings(product, await Reviewer.first(product));
  const crowd = new Crowd(telegram, product.chatUrl, sightings, DEBOUNCE_MS);
  const calm = () => crowd.write({ perSecond: PER_SECOND, seconds: SECONDS });
  say('warming up …');
  await crowd.write({ perSecond: PER_SECOND, seconds: 10 });
  say(`${2 * PER_SECOND} people a second, nobody floods, ${SECONDS} s …`);
  const alone = await calm();
  say(`  ${await stages(product)}`);
  say(`the same beside one chat that sends ${MESSAGES} messages in ${SECONDS} s …`);
  const [besideChat] = await Promise.all([calm(), flood(telegram, () => FLOODER)]);
  say(`  ${await stages(product)}`);
  const chatDrained = await drained(product, [FLOODER]);
  const drafts = await draftsOf(product, FLOODER);
  say(
    `the same beside a workspace in which ${FLOODERS.count} chats send ${MESSAGES} messages in ${SECONDS} s …`,
  );
  const spread = (message: number): number => FLOODERS.first + (message % FLOODERS.count);
  const [besideWorkspace] = await Promise.all([calm(), flood(telegram, spread)]);
  say(`  ${await stages(product)}`);
  const workspaceDrained = await drained(
    product,
    Array.from({ length: FLOODERS.count }, (_, chat) => FLOODERS.first + chat),
  );
  sightings.stop();
  return {
    alone,
    besideChat,
    besideWorkspace,
    chatDrained,
    workspaceDrained,
    drafts,
    refused: crowd.refused,
  };
}

function figures({ alone, besideChat, besideWorkspace, ...totals }: Measured): Figure[] {
  const p99 = (samples: number[]): number => percentile(samples, 99);
  const waits = (name: string, samples: number[], limit: number): Figure => ({
    name: `${name}: message to item visible`,
    unit: 'ms',
    statistic: 'p99',
    limit,
    samples,
  });
  const ratio = (name: string, flooded: number[], calm: number[], limit: number): Figure => ({
    name: `${name}: p99 beside the flood to p99 alone`,
    unit: '×',
    statistic: 'only',
    limit,
    samples: [p99(flooded) / p99(calm)],
  });
  const i16 = 1.2 * p99(alone.telegram);
  const i18 = 2 * p99(alone.webchat);
  return [
    waits('other chats of the bot, nobody floods', alone.telegram, 300),
    waits('other chats of the bot, one chat floods', besideChat.telegram, i16),
    ratio('other chats of the bot (I16)', besideChat.telegram, alone.telegram, 1.2),
    waits('web chat, nobody floods', alone.webchat, 300),
    waits('web chat, one chat of another workspace floods', besideChat.webchat, 1.2 * p99(alone.webchat)),
    ratio('web chat (I16)', besideChat.webchat, alone.webchat, 1.2),
    waits('web chat, another workspace floods', besideWorkspace.webchat, i18),
    ratio('web chat (I18)', besideWorkspace.webchat, alone.webchat, 2),
    {
      name: 'the one chat: all in its thread after',
      unit: 's',
      statistic: 'only',
      limit: 60,
      samples: [totals.chatDrained],
    },
    {
      name: 'the workspace: all in its threads after',
      unit: 's',
      statistic: 'only',
      limit: 60,
      samples: [totals.workspaceDrained],
    },
    {
      name: 'calm messages refused at the first try',
      unit: 'messages',
      statistic: 'only',
      limit: 0,
      samples: [totals.refused],
    },
    {
      name: 'drafts asked for by the one chat',
      unit: 'drafts',
      statistic: 'only',
      limit: 5,
      samples: [totals.drafts],
    },
  ];
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'countersign-flood-'));
  const accounts = path.join(folder, 'accounts.yaml');
  writeFileSync(accounts, ACCOUNTS);
  const telegram = await startTelegramSimulator();
  say('starting …');
  const product = await Product.start({
    ACCOUNTS_FILE: accounts,
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    TYPING_DEBOUNCE_DELAY: String(DEBOUNCE_MS / 1_000),
    WEBCHAT_SESSIONS_PER_MINUTE: '100000',
    // Nobody decides here: as many as there are calm people on a channel, so that they have their drafts in every part.
    REVIEW_WIP_LIMIT: String(PER_SECOND * (10 + 3 * SECONDS)),
  });
  const all = await measure(product, telegram)
    .then(figures)
    .finally(async () => {
      await product.stop();
      await telegram.stop();
      rmSync(folder, { recursive: true, force: true });
    });
  report(all, { json: process.argv.includes('--json') });
}

void main();
