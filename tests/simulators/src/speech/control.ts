import type { ServerResponse } from 'node:http';
import type { SpeechAnswer } from './script.js';
import type { SpeechSimulator } from './simulator.js';

interface Command {
  answer: SpeechAnswer;
  times?: number;
  /** Of `says`: SHA-256 of the recording, hex. */
  sound?: string;
}

/** `POST /control/<name>` with a JSON body. */
const ACTIONS: Record<string, (simulator: SpeechSimulator, command: Command) => void> = {
  next: ({ script }, { answer, times }) => script.next(answer, times),
  says: ({ script }, { answer, sound = '' }) => script.says(sound, answer),
  always: ({ script }, { answer }) => script.always(answer),
  clear: ({ script }) => script.clear(),
};

/** `GET /control/<name>`. */
const VIEWS: Record<string, (simulator: SpeechSimulator) => unknown> = {
  journal: ({ journal }) => journal,
  violations: ({ violations }) => violations,
};

/** Everything the code can do, over HTTP. */
export function control(
  simulator: SpeechSimulator,
  request: { path: string; post: boolean; body: Buffer },
  response: ServerResponse,
): void {
  const name = request.path.slice('/control/'.length);
  const action = request.post ? ACTIONS[name] : undefined;
  const view = request.post ? undefined : VIEWS[name];
  action?.(simulator, JSON.parse(request.body.toString('utf8') || '{}') as Command);
  const status = action || view ? 200 : 404;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ok: status === 200, result: view?.(simulator) ?? true }));
}
