import type { ServerResponse } from 'node:http';
import { send } from './answering.js';
import type { Fault } from './faults.js';
import { MESSAGE_CONTENT, SAMPLE_AD, type SimulatedKind } from './message-kinds.js';
import { PAGE } from './page.js';
import { addressOf, type Customer, type Json } from './payload.js';
import type { WhatsAppSimulator } from './simulator.js';

interface Command extends Json, Customer {
  text: string;
}

/** Who the command is in the name of. */
const who = ({ waId, name, userId, username }: Command): Customer => ({
  waId,
  ...(name && { name }),
  ...(userId && { userId }),
  ...(userId && username && { username }),
});

/** What is said of a message beside its words. */
function contextOf({ forwarded, answers, ad }: Command): Json {
  const context = {
    ...(forwarded === 'once' && { forwarded: true }),
    ...(forwarded === 'often' && { forwarded: true, frequently_forwarded: true }),
    ...(answers ? { id: answers } : {}),
  };
  return {
    ...(Object.keys(context).length > 0 && { context }),
    ...(ad === true && { referral: SAMPLE_AD }),
  };
}

type Action = (simulator: WhatsAppSimulator, command: Command) => unknown;

/** `POST /control/<name>` with a JSON body of these fields. */
const ACTIONS: Record<string, Action> = {
  say: (simulator, command) => simulator.say(who(command), command.text, contextOf(command)),
  kind: (simulator, command) => simulator.sendKind(who(command), command.kind as SimulatedKind),
  tap: (simulator, command) =>
    simulator.tap(who(command), {
      ...{ id: String(command.id), title: String(command.title) },
      ...(typeof command.of === 'string' && { of: command.of }),
    }),
  choose: (simulator, command) =>
    simulator.choose(who(command), { id: String(command.id), title: String(command.title) }),
  react: (simulator, command) =>
    simulator.react(
      who(command),
      String(command.messageId),
      command.emoji ? String(command.emoji) : undefined,
    ),
  read: (simulator, command) => simulator.read(addressOf(who(command))),
  fault: ({ faults }, { fault, target }) => faults.next(fault as Fault, target as { chat?: string }),
  'clear-faults': ({ faults }) => faults.clear(),
  token: (simulator, { accepted }) => simulator.acceptToken(accepted === true),
};

/** `GET /control/<name>`. */
const VIEWS: Record<string, (simulator: WhatsAppSimulator) => unknown> = {
  chats: (simulator) => simulator.allChats(),
  log: (simulator) => simulator.log,
  signs: ({ signs }) => signs.shown,
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
  const fileId = /^\/control\/file\/(\d+)$/.exec(path)?.[1];
  const file = fileId && simulator.media.held(fileId);
  if (file) return void send(response, 200, file.mimeType, file.bytes);
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
