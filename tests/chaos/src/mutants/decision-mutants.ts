import type { Mutant } from './mutant.js';

const GUARD = 'apps/review/api/src/decisions/decision-guard.ts';

/** Mistakes at the desk: claims, generations, drafts, undo, the window. */
export const DECISION_MUTANTS: readonly Mutant[] = [
  {
    name: 'a decision without its claim token',
    edits: [{ file: GUARD, find: 'item.claim_token !== basis.claimToken || ', replace: '' }],
    faults: ['redis forgets'],
    runs: 4,
  },
  {
    name: 'a decision on an old generation',
    edits: [
      {
        file: GUARD,
        find: '  if (item.generation !== basis.generation) {',
        replace: '  if (item.generation < basis.generation) {',
      },
    ],
    faults: ['redis forgets'],
    runs: 4,
  },
  {
    name: 'whichever draft comes last is shown',
    edits: [
      {
        file: 'apps/review/api/src/coverage/draft-outcome.service.ts',
        find: 'const current = item?.item_id === itemId && item.request_id === requestId;',
        replace: 'const current = item?.item_id === itemId;',
      },
      {
        file: 'apps/review/api/src/coverage/draft-outcome.service.ts',
        find: "'UPDATE review_item SET state = $2, updated_at = now() WHERE item_id = $1', [\n        itemId,\n        state,\n      ]",
        replace:
          "'UPDATE review_item SET state = $2, request_id = $3, updated_at = now() WHERE item_id = $1', [\n        itemId,\n        state,\n        requestId,\n      ]",
      },
    ],
    faults: ['model is slow', 'second supervisor'],
    runs: 6,
  },
  {
    name: 'undo that leaves the reply in the outbox',
    edits: [
      {
        file: 'apps/review/api/src/decisions/take-back.ts',
        find: '  if (!(await Outbox.cancel(manager, eventId))) return false;',
        replace: '  if (eventId === undefined) return false;',
      },
    ],
    faults: ['redis forgets'],
    runs: 4,
  },
  {
    name: 'a turn closes at half its time',
    edits: [
      {
        file: 'apps/debouncer/src/inbox.repository.ts',
        find: 'make_interval(secs => $2) AS delay',
        replace: 'make_interval(secs => $2 / 2.0) AS delay',
      },
    ],
    faults: ['redis forgets'],
  },
  {
    name: 'the audit trail forgets its predecessor',
    edits: [
      {
        file: 'apps/review/api/src/decisions/audit.ts',
        find: "  await manager.query('UPDATE audit_head SET seq = $2, hash = $3 WHERE workspace = $1', [",
        replace:
          "  await manager.query('UPDATE audit_head SET seq = $2, hash = left($3, 63) || chr(48) WHERE workspace = $1', [",
      },
    ],
    faults: ['redis forgets'],
  },
  {
    name: 'a reply that builds on another leaves without it',
    edits: [
      {
        file: 'apps/dispatcher/src/sending/expected-reply.policy.ts',
        find: "  return expected === 'cancelled' || expected === 'rejected';",
        replace: '  return expected === undefined;',
      },
    ],
    faults: ['pause dispatcher', 'pause dispatcher', 'telegram refuses for now'],
    runs: 8,
  },
];
