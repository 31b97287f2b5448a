import type { ServerResponse } from 'node:http';
import { send } from './answering.js';
import type { ChatProfile, Json } from './chat-book.js';
import type { FaultTarget } from '../fault-plan.js';
import type { Fault } from './faults.js';
import { MESSAGE_CONTENT, type SimulatedKind } from './message-kinds.js';
import { PAGE } from './page.js';
import type { SayOptions } from './people.js';
import { parsedJson } from './request-body.js';
import type { TelegramSimulator } from './simulator.js';

interface Command extends Json {
  chat: number | ChatProfile;
  text: string;
  messageId: number;
  options?: SayOptions;
}

type Action = (simulator: TelegramSimulator, command: Command) => unknown;

const id = (chat: number | ChatProfile): number => (typeof chat === 'number' ? chat : chat.id);

/** `POST /control/<name>` with a JSON body of these fields; the answer is what the call returns. */
const ACTIONS: Record<string, Action> = {
  say: (person, { chat, text, options }) => person.say(chat, text, options),
  edit: (person, { chat, messageId, text }) => person.edit(id(chat), messageId, text),
  kind: (person, { chat, kind }) => person.sendKind(chat, kind as SimulatedKind),
  tap: (person, { chat, data, title }) => person.tap(chat, String(data), title as string | undefined),
  react: (person, { chat, messageId, emoji }) =>
    person.react(id(chat), messageId, emoji as string | undefined),
  block: (person, { chat }) => person.block(chat),
  unblock: (person, { chat }) => person.unblock(chat),
  redeliver: (simulator, { updateId, times }) => simulator.redeliver(Number(updateId), Number(times ?? 1)),
  fault: ({ faults }, { fault, target }) =>
    faults.next(fault as Fault, target as FaultTarget<number> | undefined),
  'reset-connections': ({ faults }, { times }) => faults.resetNextConnections(Number(times ?? 1)),
  'clear-faults': ({ faults }) => faults.clear(),
  token: (simulator, { accepted }) => simulator.acceptToken(accepted === true),
};

/** `GET /control/<name>`. */
const VIEWS: Record<string, (simulator: TelegramSimulator) => unknown> = {
  chats: (simulator) => simulator.allChats(),
  log: (simulator) => simulator.log,
  'webhook-attempts': (simulator) => simulator.webhookAttempts,
  violations: ({ violations, schemaChecked }) => ({ schemaChecked, violations }),
  unconfirmed: (simulator) => simulator.unconfirmed,
  kinds: () => Object.keys(MESSAGE_CONTENT),
};

/** The page to chat by hand, and everything the code can do over HTTP. */
export function control(
  simulator: TelegramSimulator,
  request: { path: string; post: boolean; body: string },
  response: ServerResponse,
): void {
  if (request.path === '/') {
    send(response, 200, 'text/html; charset=utf-8', PAGE);
    return;
  }
  const [, name] = /^\/control\/([a-z-]+)$/.exec(request.path) ?? [];
  const action = request.post ? ACTIONS[name ?? ''] : undefined;
  const view = request.post ? undefined : VIEWS[name ?? ''];
  const command = action && (parsedJson(request.body || '{}') as Command | undefined);
  if (action && command) json(response, () => action(simulator, command));
  else if (view) json(response, () => view(simulator));
  else send(response, action ? 400 : 404, 'application/json', '{"ok":false}');
}

function json(response: ServerResponse, work: () => unknown): void {
  try {
    send(response, 200, 'application/json', JSON.stringify({ ok: true, result: work() ?? true }));
  } catch (error) {
    const description = error instanceof Error ? error.message : 'failed';
    send(response, 400, 'application/json', JSON.stringify({ ok: false, description }));
  }
}
