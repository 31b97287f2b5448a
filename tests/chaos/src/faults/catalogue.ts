import { CRASH_POINTS } from '@countersign/testing';
import { forgedApprovals, lateRepeats } from './bus-faults.js';
import { botApi, connectionResets, model } from './channel-faults.js';
import type { Fault } from './fault.js';
import { redisFlush, rollingRestart, second } from './instance-faults.js';
import { poison } from './poison-fault.js';
import { crashAt, crashLoop, kill, pause, SERVICES } from './process-faults.js';

/** Everything the scheduler draws from, by the group whose chance it shares. */
export const FAULTS: Record<string, readonly Fault[]> = {
  kill: SERVICES.map(kill),
  crash: CRASH_POINTS.map(crashAt),
  pause: [...SERVICES, 'nats', 'postgres'].map(pause),
  server: [...['nats', 'postgres', 'redis'].map(kill), redisFlush],
  loop: [crashLoop, rollingRestart],
  twins: [
    'ingest-telegram',
    'debouncer',
    'supervisor',
    'dispatcher',
    'rapport-writer',
    'analytics-writer',
  ].map(second),
  bus: [lateRepeats, forgedApprovals, poison],
  channel: [
    botApi('refuses for now', 'sendMessage', [{ kind: 'too-many-requests', retryAfter: 1 }]),
    botApi('loses answers', 'sendMessage', [
      { kind: 'server-error', status: 502, accepted: true },
      { kind: 'server-error', status: 500, accepted: false },
      { kind: 'reset', accepted: true },
      { kind: 'reset', accepted: false },
      { kind: 'truncated-answer', accepted: true },
    ]),
    botApi('hangs', 'sendMessage', [
      { kind: 'hang', accepted: true },
      { kind: 'hang', accepted: false },
    ]),
    botApi('is slow', 'sendMessage', [{ kind: 'slow', ms: 900 }]),
    botApi('fails to be read', 'getUpdates', [
      { kind: 'server-error', status: 502, accepted: false },
      { kind: 'reset', accepted: false },
      { kind: 'too-many-requests', retryAfter: 1 },
    ]),
    connectionResets,
  ],
  model: [
    model('refuses', [{ kind: 'refusal' }, { kind: 'empty' }, { kind: 'not-json' }]),
    model('is overloaded', [
      { kind: 'status', status: 529 },
      { kind: 'status', status: 429, retryAfter: 1 },
    ]),
    model('breaks off', [
      { kind: 'cut' },
      { kind: 'truncated' },
      { kind: 'reset' },
      { kind: 'null-stop-reason' },
    ]),
    model('is slow', [
      { kind: 'slow', ms: 2_500 },
      { kind: 'drip', ms: 2_000 },
    ]),
  ],
};

/** @throws Error naming what there is, when there is no such fault */
export function faultNamed(name: string): Fault {
  const all = Object.values(FAULTS).flat();
  const found = all.find((fault) => fault.name === name);
  if (!found)
    throw new Error(`there is no fault "${name}"; there are: ${all.map((fault) => fault.name).join(', ')}`);
  return found;
}
