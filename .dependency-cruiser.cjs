/**
 * Walls inside projects and the doors to third parties (house style §6). Who may depend on whom between projects is in
 * `boundaries.mjs`. Checked by `tests/architecture`, where a planted violation shows that each rule bites.
 */
const path = require('node:path');

/** One row a door: these packages, and the only paths that may import them. */
const DOORS = [
  ['nats', '@nats-io/', ['libs/messaging', 'libs/testing']],
  ['typeorm', 'typeorm/', ['libs/persistence', 'libs/rapport', 'libs/testing', 'apps/(?!review/web)']],
  ['pg', 'pg/', ['libs/persistence', 'libs/testing', 'apps/review/api']],
  ['opentelemetry', '@opentelemetry/', ['libs/observability']],
  ['logger', 'pino/', ['libs/observability']],
  ['models', '(@anthropic-ai|openai)/', ['libs/llm', 'tests/simulators/.*\\.spec\\.ts$']],
  ['telegram', '(telegraf|typegram|@telegraf)/', ['libs/channels']],
  ['buckets', '@aws-sdk/', ['libs/objects']],
  ['sign-in', '@?better-auth/', ['apps/review/api']],
  ['react', '(react|react-dom|@tanstack)/', ['apps/review/web']],
];

const door = ([name, packages, allowed]) => ({
  name: `door-${name}`,
  comment: `${packages} is imported only by ${allowed.join(', ')}`,
  severity: 'error',
  from: { path: '^(apps|libs|tests)/', pathNot: allowed.map((place) => `^${place}`) },
  to: { path: `node_modules/(@types/)?${packages}` },
});

/** Our own libraries are read as sources, so that neither a build nor an export map can hide an arrow. */
const SPEC = '(\\.spec\\.tsx?$|/test/|^tests/)';

module.exports = {
  forbidden: [
    ...DOORS.map(door),
    {
      name: 'every-import-resolves',
      comment: 'an import that does not resolve is seen by no other rule',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-circle',
      comment: 'files that need each other at run time load in an order nobody chose',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'only-the-dispatcher-sends',
      comment: 'whatever reaches a customer was approved and passes the send ledger',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^apps/dispatcher/', '^libs/channels/', SPEC] },
      to: { path: '^libs/channels/(src|dist)/[^/]+/(send|media)' },
    },
    {
      name: 'practice-reaches-nothing',
      comment:
        'what is decided in practice can become no item, approval, event or send: neither side knows how to make one',
      severity: 'error',
      from: { path: '^apps/review/api/src/practice/', pathNot: [SPEC] },
      to: {
        path: '^(apps|libs)/',
        pathNot: [
          '^apps/review/api/src/practice/',
          '^apps/review/api/src/access/(person|session\\.guard)\\.ts$',
          '^apps/review/api/src/rules/policy-in-force\\.ts$',
          '^libs/(constitution|runtime)/',
        ],
      },
    },
    {
      name: 'practice-decides-nothing',
      comment: 'the practice page shows the panes of the desk and holds none of its levers',
      severity: 'error',
      from: { path: '^apps/review/web/src/(app/practice|features/first-hour)' },
      to: {
        path: '^apps/review/web/src/(app/(decide|desk|use-reply|use-open-reply)|api/(items|conversations|batch|working-texts))\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'features-are-walled',
      comment: 'two features of the web meet in app/, never in each other',
      severity: 'error',
      from: { path: '^apps/review/web/src/features/([^/]+)/' },
      to: { path: '^apps/review/web/src/features/', pathNot: '^apps/review/web/src/features/$1/' },
    },
    {
      name: 'policies-are-pure',
      comment:
        'a policy imports policies, contracts and class-validator; types of anything vanish and may come from anywhere',
      severity: 'error',
      from: { path: '\\.policy\\.ts$' },
      to: {
        // outcomes.ts: the errors a handler may throw are the words the failure policy decides about.
        pathNot: [
          '\\.policy\\.ts$',
          '^libs/contracts/',
          'node_modules/class-validator/',
          '^libs/messaging/src/outcomes\\.ts$',
          // The language of a page: as fixed while it is shown as the words themselves.
          '^apps/review/web/src/lib/language/(t|formats)\\.ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'transport-and-store-are-strangers',
      comment: "the app's module introduces the outbox to the publisher; neither library knows the other",
      severity: 'error',
      from: { path: '^libs/(messaging|persistence)/', pathNot: SPEC },
      to: { path: '^libs/(messaging|persistence)/', pathNot: '^libs/$1/' },
    },
    {
      name: 'browser-safe',
      comment: 'contracts and the web run in a browser: no node modules',
      severity: 'error',
      from: { path: '^(libs/contracts|apps/review/web)/src/', pathNot: SPEC },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Our own output only: a package whose files are in its dist/ must stay visible, or its door never closes.
    exclude: { path: ['^(apps|libs|tests)/[^/]+/dist/', '^apps/review/[^/]+/dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: path.join(__dirname, 'tsconfig.base.json') },
    webpackConfig: { fileName: path.join(__dirname, 'tools/lint/source-aliases.cjs') },
    enhancedResolveOptions: {
      // Without it packages with an export map do not resolve, and a rule about them matches nothing, without a word.
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mts', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
};
