import type { ServerResponse } from 'node:http';
import type { ModelAnswer } from './script.js';
import type { ModelSimulator } from './simulator.js';

interface Command {
  /** `editing`: for requests to edit a draft; `comparing`: to compare one; `judging`: to judge one; `extracting`: to read a turn for the memory; for those to write one when left out. */
  lane?: 'editing' | 'comparing' | 'judging' | 'extracting';
  answer: ModelAnswer;
  times?: number;
}

/** `POST /control/<name>` with a JSON body. */
const ACTIONS: Record<string, (simulator: ModelSimulator, command: Command) => void> = {
  next: (simulator, { lane, answer, times }) => simulator[lane ?? 'script'].next(answer, times),
  always: (simulator, { lane, answer }) => simulator[lane ?? 'script'].always(answer),
  clear: ({ script, editing, comparing, judging, extracting }) =>
    [script, editing, comparing, judging, extracting].forEach((each) => each.clear()),
};

/** `GET /control/<name>`. */
const VIEWS: Record<string, (simulator: ModelSimulator) => unknown> = {
  journal: ({ journal }) => journal,
  violations: ({ violations }) => violations,
};

/** Everything the code can do, over HTTP. */
export function control(
  simulator: ModelSimulator,
  request: { path: string; post: boolean; body: unknown },
  response: ServerResponse,
): void {
  const name = request.path.slice('/control/'.length);
  const action = request.post ? ACTIONS[name] : undefined;
  const view = request.post ? undefined : VIEWS[name];
  action?.(simulator, request.body as Command);
  const status = action || view ? 200 : 404;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ok: status === 200, result: view?.(simulator) ?? true }));
}
