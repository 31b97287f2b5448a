import type { Mutant } from './mutant.js';

const CLAIMS = 'apps/dispatcher/src/ledger/claim.repository.ts';
const DECIDE = 'apps/dispatcher/src/sending/send-decision.policy.ts';

/** Mistakes on the way out: authority, order, the last look, resending. */
export const SENDING_MUTANTS: readonly Mutant[] = [
  {
    // Our streams do not offer it, so this shows at once: nothing that must be fresh is sent any more.
    name: 'Direct Get for the last look',
    edits: [
      {
        file: 'libs/messaging/src/jetstream-door.ts',
        find: 'await this.manager.streams.getMessage(stream, query);',
        replace: 'await this.manager.direct.getMessage(stream, query);',
      },
    ],
    faults: ['late repeats'],
    runs: 1,
  },
  {
    name: 'an unclear end is sent again',
    edits: [
      {
        file: DECIDE,
        find: '      if (!repeatable) {\n        return',
        replace: "      if (!repeatable && tries.channel === 'webchat') {\n        return",
      },
    ],
    faults: ['telegram loses answers', 'telegram loses answers'],
  },
  {
    name: 'a lost send goes back to the queue',
    edits: [
      {
        file: CLAIMS,
        find: '        if (underWay && !(send.channel && REPEATABLE[send.channel])) {',
        replace: "        if (underWay && send.channel === null && !REPEATABLE['webchat']) {",
      },
    ],
    faults: [
      'crash at dispatcher:send.before-record',
      'crash at dispatcher:send.before-record',
      'crash at dispatcher:send.before-record',
    ],
    runs: 4,
  },
  {
    name: 'the ordinal is ignored',
    edits: [
      {
        file: CLAIMS,
        find: 'AND s.ordinal - 1 = ${before(',
        replace: 'AND 0 <= ${before(',
      },
    ],
    faults: ['kill ingest-web', 'kill ingest-web', 'kill ingest-web', 'second dispatcher'],
    runs: 8,
  },
  {
    name: 'the signature is not checked',
    edits: [
      {
        file: 'apps/dispatcher/src/approval/approval-verifier.ts',
        find: "    if (!this.isSigned(recordOf(event), event.data.approval.signature)) return 'signature-invalid';\n",
        replace: '    recordOf(event);\n',
      },
    ],
    faults: ['forged approvals', 'forged approvals'],
  },
  {
    name: 'the digest is not checked',
    edits: [
      {
        file: 'apps/dispatcher/src/approval/approval.policy.ts',
        find: "  return actual === digest ? undefined : 'digest-differs';",
        replace: "  return actual.length === digest.length ? undefined : 'digest-differs';",
      },
      {
        file: 'apps/dispatcher/src/approval/approval-verifier.ts',
        find: "    if (!this.isSigned(recordOf(event), event.data.approval.signature)) return 'signature-invalid';\n",
        replace: '    recordOf(event);\n',
      },
    ],
    faults: ['forged approvals', 'forged approvals'],
  },
  {
    name: 'no last look',
    edits: [
      {
        file: 'apps/dispatcher/src/sending/last-look.ts',
        find: "    if (send.freshness === 'any') return 'fresh';",
        replace: "    if (send.freshness.length > 0) return 'fresh';",
      },
    ],
    faults: ['telegram refuses for now', 'telegram refuses for now', 'kill dispatcher'],
    runs: 6,
  },
];
