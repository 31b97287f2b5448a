import { parseArgs } from 'node:util';
import { say } from '../checkout/progress.mjs';

export const COST_HELP = `What models cost, from the ledger of every call: npm run countersign -- cost <what> [options]

  --month                 this month (UTC), or the one of --on 2026-11-30
  --day                   today (UTC), or the day of --on 2026-11-30
  --conversation <id>     one conversation, ever; its id is in the workspace's address

Everywhere: --json for scripts, --data-dir <folder> for another instance than .data`;

const OPTIONS = {
  month: { type: 'boolean' },
  day: { type: 'boolean' },
  on: { type: 'string' },
  conversation: { type: 'string' },
  json: { type: 'boolean' },
  'data-dir': { type: 'string' },
};

/** @returns {{ command: Record<string, unknown>, faults: string[] }} what was asked, and everything that is wrong with it */
export function readCostCommand(words, now = new Date()) {
  try {
    const { values } = parseArgs({ args: words, options: OPTIONS });
    const { month, day, on, conversation } = values;
    const date = on === undefined ? now : new Date(`${on}T00:00:00Z`);
    const chosen = [month, day, conversation].filter(Boolean).length;
    const faults = [
      ...(chosen > 1 ? ['only one of --month, --day and --conversation'] : []),
      ...(Number.isNaN(date.getTime()) ? ['--on takes a day, like 2026-11-30'] : []),
      ...(conversation && !/^c_[a-z2-7]{20}$/.test(conversation)
        ? ['--conversation takes an id, like c_… of 22 letters']
        : []),
    ];
    if (faults.length > 0) return { command: {}, faults };
    const time = conversation ? {} : day ? dayOf(date) : monthOf(date);
    return { command: { ...time, conversation, json: values.json, dataDir: values['data-dir'] }, faults };
  } catch (error) {
    return { command: {}, faults: [error.message.split('. ', 1)[0]] };
  }
}

const span = (from, until, title) => ({ from: from.toISOString(), until: until.toISOString(), title });
const dayOf = (date) => {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  return span(
    new Date(Date.UTC(year, month, day)),
    new Date(Date.UTC(year, month, day + 1)),
    date.toISOString().slice(0, 10),
  );
};
const monthOf = (date) => {
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return span(
    new Date(Date.UTC(year, month, 1)),
    new Date(Date.UTC(year, month + 1, 1)),
    date.toISOString().slice(0, 7),
  );
};

/** @returns {Promise<number>} exit code */
export async function runCost({ from, until, title, conversation, json }, workspace) {
  const query = new URLSearchParams({
    ...(from && { from, until }),
    ...(conversation && { conversationId: conversation }),
  });
  const cost = await workspace.get(`/costs?${query}`);
  if (json) say(JSON.stringify({ ...(from ? { from, until } : { conversation }), ...cost }, null, 2));
  else for (const line of costTable(title ?? conversation, cost)) say(line);
  return 0;
}

/** @returns {string[]} lines for a person */
export function costTable(title, { lines, costUsd, complete }) {
  const rows = [
    ['profile', 'for', 'model', 'calls', 'in', 'from cache', 'out', 'cache hits', 'US dollars'],
    ...lines.map((line) => [
      ...[line.profile, line.role, line.model, count(line.calls)],
      count(line.inputTokens + line.cacheWriteTokens),
      ...[count(line.cacheReadTokens), count(line.outputTokens)],
      line.cacheRatio === undefined ? 'not reported' : `${(line.cacheRatio * 100).toFixed(1)} %`,
      line.costUnknown > 0 ? `${usd(line.costUsd)} + ${line.costUnknown} unknown` : usd(line.costUsd),
    ]),
  ];
  const widths = rows[0].map((_, index) => Math.max(...rows.map((row) => row[index].length)));
  // What is counted stands under what it is counted with.
  const table = rows.map((row) => row.map((cell, index) => (index < 3 ? cell.padEnd(widths[index]) : cell.padStart(widths[index]))).join('  ').trimEnd()); // prettier-ignore
  const notMade = lines.reduce((sum, line) => sum + line.notMade, 0);
  return [
    ...(lines.length > 0 ? table : []),
    `${title}: ${usd(costUsd)} US dollars${complete ? '' : ', and what is unknown'}`,
    ...(notMade > 0
      ? [`${notMade} calls were not made: a budget was used up, or a vendor was left alone.`]
      : []),
  ];
}

const count = (number) => number.toLocaleString('en');
const usd = (number) => number.toFixed(8).replace(/0{1,4}$/, '');
