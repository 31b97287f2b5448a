// What each service may say and hear on the bus, derived from the catalogue: a service whose line there changes needs no edit here.
// `node deploy/nats/permissions.mjs` prints the users block of a server's configuration, with passwords from the environment.
import { createRequire } from 'node:module';

const {
  APPS,
  AUDIT_LANES,
  CATALOGUE,
  CONSUMERS,
  DEAD_LETTER_KEEPER,
  KV_BUCKETS,
  cancelSubject,
  deadLetterSubject,
  definitionOf,
  redriveSubject,
  redrivenSubject,
  rpcSubject,
  subjectFilter,
} = createRequire(import.meta.url)('@countersign/contracts');

const INGEST = ['ingest-telegram', 'ingest-web', 'ingest-whatsapp'];

/** Questions between services over core NATS, and broadcasts. Every service answers what is asked of it. */
const SAYS = {
  // A visitor's stream may be held by another replica.
  'ingest-web': [rpcSubject('ingest-web', 'mailbox.*'), rpcSubject('ingest-web', 'typing.*')],
  review: [
    rpcSubject('*', 'health'),
    cancelSubject('>'),
    rpcSubject('dispatcher', 'resolve-send'),
    rpcSubject('dispatcher', 'set-kill-switch'),
    rpcSubject('dispatcher', 'sync-templates'),
    rpcSubject('dispatcher', 'mark-read'),
    rpcSubject('dispatcher', 'send-wait'),
    rpcSubject('ingest-whatsapp', 'ids'),
    rpcSubject('supervisor', 'profiles'),
    rpcSubject('supervisor', 'cost'),
    rpcSubject('supervisor', 'prompts'),
    rpcSubject('supervisor', 'judge'),
    ...['list', 'read', 'save', 'remove', 'search'].map((act) =>
      rpcSubject('supervisor', `knowledge-${act}`),
    ),
    ...['read', 'rule', 'notice-moods'].map((act) => rpcSubject('rapport-writer', `memory-${act}`)),
    rpcSubject('rapport-writer', 'commitments'),
    rpcSubject('rapport-writer', 'settle-commitment'),
    rpcSubject('analytics-writer', 'metrics'),
    rpcSubject('analytics-writer', 'metric-rows'),
    rpcSubject('analytics-writer', 'quality'),
  ],
  supervisor: [rpcSubject('rapport-writer', 'context'), rpcSubject('review', 'policy')],
};
const HEARS = {
  supervisor: [cancelSubject('>')],
};
/** Who reads the newest message of a conversation from the stream's leader: for the chain of sequences and for the last look. */
const LOOKS_AT_INBOUND = ['dispatcher', 'debouncer', ...INGEST];
/** Who keeps a poll cursor and a lease in key-value buckets. */
const POLLS = ['ingest-telegram'];

/** Subjects one service may publish to and subscribe to; everything else is refused by the server. */
export function permissionsOf(app) {
  return {
    publish: { allow: unique([...events(app), ...jetStream(app), ...(SAYS[app] ?? []), ...buckets(app)]) },
    subscribe: { allow: [`_INBOX.${app}.>`, rpcSubject(app, '>'), ...(HEARS[app] ?? [])] },
    // The answer to a question goes to the asker's inbox, which nobody else may publish to unasked.
    allow_responses: true,
  };
}

/**
 * The users of a private server: one per service, and `migrate`, which makes streams and consumers.
 * @param {(user: string) => string} passwordOf
 */
export function natsUsers(passwordOf) {
  return [
    ...APPS.map((app) => ({ user: app, password: passwordOf(app), permissions: permissionsOf(app) })),
    { user: 'migrate', password: passwordOf('migrate') },
  ];
}

function events(app) {
  const own = CATALOGUE.filter(({ from }) => from.includes(app));
  return [...own.map(({ event }) => subjectFilter(definitionOf(event))), ...deadLetters(app)];
}

/** Every service gives up on its own messages and says when it handled one after all; one alone hands them out again. */
function deadLetters(app) {
  const own = [deadLetterSubject(app, '>'), redrivenSubject(app, '>')];
  return app === DEAD_LETTER_KEEPER
    ? [...own, redriveSubject('*', '>'), '$JS.API.STREAM.MSG.GET.DEAD_LETTERS']
    : own;
}

function jetStream(app) {
  const own = CONSUMERS.filter((consumer) => consumer.app === app);
  const consumers = [...own, ...AUDIT_LANES.filter((lane) => lane.app === app)];
  const written = CATALOGUE.filter(({ from }) => from.includes(app)).map(({ stream }) => stream);
  return [
    '$JS.API.INFO',
    ...consumers.flatMap(({ stream, durable }) => [
      `$JS.API.CONSUMER.INFO.${stream}.${durable}`,
      `$JS.API.CONSUMER.MSG.NEXT.${stream}.${durable}`,
      `$JS.ACK.${stream}.${durable}.>`,
    ]),
    ...[...own.map(({ stream }) => stream), ...written].map((stream) => `$JS.API.STREAM.INFO.${stream}`),
    ...(LOOKS_AT_INBOUND.includes(app) ? ['$JS.API.STREAM.MSG.GET.INBOUND'] : []),
  ];
}

function buckets(app) {
  if (!POLLS.includes(app)) return [];
  return Object.values(KV_BUCKETS).flatMap((bucket) => [
    `$KV.${bucket}.>`,
    `$JS.API.STREAM.INFO.KV_${bucket}`,
    `$JS.API.STREAM.MSG.GET.KV_${bucket}`,
    `$JS.API.DIRECT.GET.KV_${bucket}.>`,
  ]);
}

function unique(values) {
  return [...new Set(values)];
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const users = natsUsers((user) => process.env[`NATS_PASSWORD_${user.toUpperCase().replaceAll('-', '_')}`]);
  process.stdout.write(`${JSON.stringify({ authorization: { users } }, null, 2)}\n`);
}
