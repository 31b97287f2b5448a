import { parseArgs } from 'node:util';
import { say } from '../checkout/progress.mjs';

export const DLQ_HELP = `Dead letters of a running instance: npm run countersign -- dlq <command> [options]

  list                    what services gave up on, newest first
      --state <state>     open (default), redriving, redriven, discarded or all
      --groups            by cause instead of one by one
  show <id>               one letter: where it came from, what it says without what people wrote
  redrive [<id> …]        hand letters to the service that gave up on them
      --dry-run           only say what would happen
      --per-second <n>    how many a second (5; at most 50)
  drop <id> … --reason <why>
                          decide that they need not be handled: their conversations flow again

list and redrive also take what letters have in common: --app, --code, --event <type>
Everywhere: --json for scripts, --data-dir <folder> for another instance than .data`;

const COMMANDS = ['list', 'show', 'redrive', 'drop'];
const text = { type: 'string' };
const flag = { type: 'boolean' };
const OPTIONS = {
  state: text,
  app: text,
  code: text,
  event: text,
  reason: text,
  'per-second': text,
  'data-dir': text,
  groups: flag,
  'dry-run': flag,
  json: flag,
};

/** @returns {{ command: Record<string, unknown>, faults: string[] }} what was asked, and everything that is wrong with it */
export function readDlqCommand(words) {
  try {
    const { values, positionals } = parseArgs({ args: words, options: OPTIONS, allowPositionals: true });
    const [name, ...ids] = positionals;
    const command = { ...values, name, ids, dataDir: values['data-dir'] };
    return { command, faults: faultsOf(command) };
  } catch (error) {
    return { command: {}, faults: [error.message.split('. ', 1)[0]] };
  }
}

function faultsOf({ name, ids, app, code, event, reason, 'per-second': perSecond }) {
  const chosen = ids.length > 0 || app || code || event;
  const faults = [
    [!COMMANDS.includes(name), `${name ?? 'nothing'} is no command: ${COMMANDS.join(', ')}`],
    [name === 'show' && ids.length !== 1, 'show needs the id of one letter'],
    [name === 'redrive' && !chosen, 'redrive needs ids, --app, --code or --event'],
    [name === 'drop' && ids.length === 0, 'drop needs the ids of letters'],
    [name === 'drop' && !reason?.trim(), 'drop needs --reason: it is kept with your decision'],
    [perSecond && !/^[1-9]\d?$/.test(perSecond), '--per-second must be a number from 1 to 50'],
  ];
  return faults.filter(([wrong]) => wrong).map(([, words]) => words);
}

/** @returns {Promise<number>} exit code */
export async function runDlq(command, workspace) {
  const { answer, lines, code = 0 } = await RUN[command.name](command, workspace);
  if (command.json) say(JSON.stringify(answer, null, 2));
  else for (const line of lines) say(line);
  return code;
}

const RUN = { list, show, redrive, drop };

async function list({ state = 'open', groups, app, code, event }, workspace) {
  const wanted = state === 'all' ? {} : { state };
  if (groups) {
    const answer = await workspace.get(`/dead-letters/groups?${new URLSearchParams(wanted)}`);
    return { answer, lines: answer.length > 0 ? answer.map(groupLine) : ['No dead letters.'] };
  }
  const letters = [];
  let cursor;
  do {
    const query = given({ ...wanted, app, code, eventType: event, cursor, limit: '100' });
    const page = await workspace.get(`/dead-letters?${new URLSearchParams(query)}`);
    letters.push(...page.letters);
    cursor = page.nextCursor;
  } while (cursor);
  return { answer: letters, lines: letters.length > 0 ? letters.map(letterLine) : ['No dead letters.'] };
}

async function show({ ids: [id] }, workspace) {
  const answer = await workspace.get(`/dead-letters/${encodeURIComponent(id)}`);
  return { answer, lines: [letterLine(answer), ...detailLines(answer)] };
}

async function redrive(command, workspace) {
  const { ids, app, code, event, reason, 'dry-run': dryRun = false, 'per-second': perSecond } = command;
  const answer = await workspace.post(
    '/dead-letters/redrive',
    given({
      ids: ids.length > 0 ? ids : undefined,
      perSecond: perSecond ? Number(perSecond) : undefined,
      ...{ app, code, reason, dryRun, eventType: event },
    }),
  );
  const steps = answer.letters.map(
    ({ id, subject, verdict }) => `${id}  ${VERDICTS[verdict].padEnd(34)} ${subject}`,
  );
  const left = answer.letters.length - answer.accepted;
  const verb = dryRun ? 'would be handed out' : 'handed out';
  const rest = answer.remaining > 0 ? `; ${answer.remaining} more fit: run it again` : '';
  return {
    answer,
    lines: [...steps, `${answer.accepted} ${verb}, ${left} left as they are${rest}`],
    // Who names letters wants all of them handed out.
    code: left > 0 || answer.letters.length === 0 ? 1 : 0,
  };
}

async function drop({ ids, reason }, workspace) {
  const answer = await workspace.post('/dead-letters/discard', { ids, reason });
  const missed = ids.length - answer.discarded;
  const lines = [`${answer.discarded} discarded${missed > 0 ? `, ${missed} were not waiting` : ''}`];
  return { answer, lines, code: missed > 0 ? 1 : 0 };
}

const VERDICTS = {
  ready: 'will be handled again',
  'does-not-fit': 'still does not fit its contract',
  'no-handler': 'its service does not read it any more',
  gone: 'the stream no longer keeps it',
  'not-open': 'is not waiting',
};

function letterLine({ id, state, app, eventType, code, lastAt, redrives, conversationId, holds }) {
  const again = redrives > 0 ? `, re-driven ${redrives}×` : '';
  const held = holds ? `  holds ${conversationId}` : '';
  return `${id}  ${lastAt}  ${state.padEnd(9)} ${app}: ${eventType} (${code}${again})${held}`;
}

function groupLine({ letters, conversations, app, eventType, code, oldestAt }) {
  return `${String(letters).padStart(5)} of ${conversations} conversation${conversations === 1 ? '' : 's'}  ${app}: ${eventType} (${code})  since ${oldestAt}`;
}

function detailLines({ subject, stream, streamSeq, deliveries, verdict, payload, reason, settledBy }) {
  return [
    `published on    ${subject} (${stream} ${streamSeq}, handed out ${deliveries}×)`,
    `a re-drive now  ${VERDICTS[verdict]}`,
    ...(settledBy ? [`decided by      ${settledBy}${reason ? `: ${reason}` : ''}`] : []),
    ...(payload === null ? ['The stream no longer keeps what it says.'] : payloadLines(payload)),
  ];
}

function payloadLines({ bytes, fields, faults }) {
  return [
    `size            ${bytes} bytes`,
    ...faults.map((fault) => `does not fit    ${fault}`),
    ...(fields ? [JSON.stringify(fields, null, 2)] : ['It cannot be read.']),
  ];
}

function given(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
