import type { ServerResponse } from 'node:http';
import { send } from './answering.js';
import type { Fault } from './faults.js';
import { MESSAGE_CONTENT, type SimulatedKind } from './message-kinds.js';
import { PAGE } from './page.js';
import type { Json } from './payload.js';
import type { WhatsAppSimulator } from './simulator.js';

interface Command extends Json {
  waId: string;
  name?: string;
  text: string;
}

type Action = (simulator: WhatsAppSimulator, command: Command) => unknown;

/** `POST /control/<name>` with a JSON body of these fields. */
const ACTIONS: Record<string, Action> = {
  say: (simulator, { waId, name, text }) => simulator.say({ waId, name }, text),
  kind: (simulator, { waId, kind }) => simulator.sendKind({ waId }, kind as SimulatedKind),
  tap: (simulator, { waId, id, title }) => simulator.tap({ waId }, { id: String(id), title: String(title) }),
  read: (simulator, { waId }) => simulator.read(waId),
  fault: ({ faults }, { fault, target }) => faults.next(fault as Fault, target as { chat?: string }),
  'clear-faults': ({ faults }) => faults.clear(),
  token: (simulator, { accepted }) => simulator.acceptToken(accepted === true),
};

/** `GET /control/<name>`. */
const VIEWS: Record<string, (simulator: WhatsAppSimulator) => unknown> = {
  chats: (simulator) => simulator.allChats(),
  log: (simulator) => simulator.log,
  'webhook-attempts': (simulator) => simulator.webhookAttempts,
  violations: ({ violations, examplesChecked }) => ({ examplesChecked, violations }),
  kinds: () => Object.keys(MESSAGE_CONTENT),
};

/** The page to write as a customer, and everything the code can do over HTTP. */
export function control(
  simulator: WhatsAppSimulator,
  { path, post, body }: { path: string; post: boolean; body: string },
  response: ServerResponse,
): void {
  if (path === '/') return void send(response, 200, 'text/html; charset=utf-8', PAGE);
  const name = /^\/control\/([a-z-]+)$/.exec(path)?.[1] ?? '';
  const work = post
    ? ACTIONS[name] && (() => ACTIONS[name]?.(simulator, JSON.parse(body || '{}') as Command))
    : VIEWS[name] && (() => VIEWS[name]?.(simulator));
  if (!work) return void send(response, 404, 'application/json', '{"ok":false}');
  try {
    send(response, 200, 'application/json', JSON.stringify({ ok: true, result: work() ?? true }));
  } catch (error) {
    const description = error instanceof Error ? error.message : 'failed';
    send(response, 400, 'application/json', JSON.stringify({ ok: false, description }));
  }
}
