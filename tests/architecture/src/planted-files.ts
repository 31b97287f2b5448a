/** A file that breaks one rule of `.dependency-cruiser.cjs`; what it imports is planted too, or is a real package. */
export interface PlantedFile {
  rule: string;
  file: string;
  text: string;
  /** Other files the violation needs. */
  with?: Record<string, string>;
}

const EMPTY = 'export const nothing = 0;\n';

export const PLANTED: readonly PlantedFile[] = [
  {
    rule: 'door-nats',
    file: 'apps/debouncer/src/own-bus.ts',
    text: `import { jetstream } from '@nats-io/jetstream';\nexport const own = jetstream;\n`,
  },
  {
    rule: 'door-typeorm',
    file: 'libs/messaging/src/own-table.ts',
    text: `import type { DataSource } from 'typeorm';\nexport type Own = DataSource;\n`,
  },
  {
    rule: 'door-pg',
    file: 'apps/debouncer/src/own-pool.ts',
    text: `import { Pool } from 'pg';\nexport const own = new Pool();\n`,
  },
  {
    rule: 'door-opentelemetry',
    file: 'libs/messaging/src/own-trace.ts',
    text: `import { trace } from '@opentelemetry/api';\nexport const own = trace;\n`,
  },
  {
    rule: 'door-logger',
    file: 'apps/dispatcher/src/own-log.ts',
    text: `import pino from 'pino';\nexport const own = pino();\n`,
  },
  {
    rule: 'door-models',
    file: 'apps/supervisor/src/own-model.ts',
    text: `import Anthropic from '@anthropic-ai/sdk';\nexport const own = Anthropic;\n`,
  },
  {
    rule: 'door-buckets',
    file: 'apps/dispatcher/src/own-bucket.ts',
    text: `import { S3Client } from '@aws-sdk/client-s3';\nexport const own = S3Client;\n`,
  },
  {
    rule: 'door-telegram',
    file: 'apps/ingest-telegram/src/own-bot.ts',
    text: `import { Telegraf } from 'telegraf';\nexport const own = Telegraf;\n`,
  },
  {
    rule: 'door-sign-in',
    file: 'apps/ingest-web/src/own-sign-in.ts',
    text: `import { betterAuth } from 'better-auth';\nexport const own = betterAuth;\n`,
  },
  {
    rule: 'door-react',
    file: 'apps/ingest-web/src/own-page.ts',
    text: `import { useState } from 'react';\nexport const own = useState;\n`,
  },
  {
    rule: 'every-import-resolves',
    file: 'apps/debouncer/src/lost.ts',
    text: `import { gone } from './gone.js';\nexport const lost = gone;\n`,
  },
  {
    rule: 'no-circle',
    file: 'apps/debouncer/src/hen.ts',
    text: `import { egg } from './egg.js';\nexport const hen = () => egg;\n`,
    with: {
      'apps/debouncer/src/egg.ts': `import { hen } from './hen.js';\nexport const egg = () => hen;\n`,
    },
  },
  {
    rule: 'only-the-dispatcher-sends',
    file: 'apps/review/api/src/quick-reply.ts',
    text: `import { nothing } from '@countersign/channels/telegram/send';\nexport const own = nothing;\n`,
    with: { 'libs/channels/src/telegram/send.ts': EMPTY },
  },
  {
    rule: 'practice-reaches-nothing',
    file: 'apps/review/api/src/practice/quick-approval.ts',
    text: `import { nothing } from '../decisions/reply.service.js';\nexport const own = nothing;\n`,
    with: { 'apps/review/api/src/decisions/reply.service.ts': EMPTY },
  },
  {
    rule: 'practice-decides-nothing',
    file: 'apps/review/web/src/app/practice-shortcut.ts',
    text: `import { nothing } from './decide.js';\nexport const own = nothing;\n`,
    with: { 'apps/review/web/src/app/decide.ts': EMPTY },
  },
  {
    rule: 'features-are-walled',
    file: 'apps/review/web/src/features/queue/peek.ts',
    text: `import { nothing } from '../composer/draft.js';\nexport const peek = nothing;\n`,
    with: { 'apps/review/web/src/features/composer/draft.ts': EMPTY },
  },
  {
    rule: 'policies-are-pure',
    file: 'apps/debouncer/src/window.policy.ts',
    text: `import { nothing } from './window.repository.js';\nexport const own = nothing;\n`,
    with: { 'apps/debouncer/src/window.repository.ts': EMPTY },
  },
  {
    rule: 'transport-and-store-are-strangers',
    file: 'libs/persistence/src/own-publisher.ts',
    text: `import { nothing } from '@countersign/messaging';\nexport const own = nothing;\n`,
    with: { 'libs/messaging/src/index.ts': EMPTY },
  },
  {
    rule: 'browser-safe',
    file: 'libs/contracts/src/own-hash.ts',
    text: `import { createHash } from 'node:crypto';\nexport const own = createHash;\n`,
  },
];

/** Imports the same rules must leave alone. */
export const INNOCENT: Record<string, string> = {
  'libs/messaging/src/bus.ts': `import { connect } from '@nats-io/transport-node';\nexport const own = connect;\n`,
  'apps/debouncer/src/inbox.repository.ts': `import { DataSource } from 'typeorm';\nexport const own = DataSource;\n`,
  'apps/dispatcher/src/outbox.ts': `import { nothing } from '@countersign/channels/webchat/send';\nexport const own = nothing;\n`,
  'libs/channels/src/webchat/send.ts': EMPTY,
  'apps/review/web/src/features/queue/list.ts': `import { nothing } from './row.js';\nexport const own = nothing;\n`,
  'apps/review/web/src/features/queue/row.ts': EMPTY,
  'apps/dispatcher/src/order.policy.ts': `import type { own } from './outbox.js';\nimport { matches } from 'class-validator';\nexport const keep = (given: typeof own) => matches(String(given), 'a');\n`,
};
