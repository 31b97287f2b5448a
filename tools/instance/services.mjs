import { listedAccounts } from './accounts.mjs';

/**
 * One service. `database` names the database of its schema; `secrets` are passed under the same name; `addresses` are
 * worked out by the launcher; with `channel` it runs only when there is an account of that channel; `needed: false` may be
 * down while replies flow.
 * @typedef {{ app: string, folder: string, database?: 'operational' | 'rapport' | 'analytics', secrets?: string[],
 *   addresses?: string[], channel?: string, needed?: boolean }} Service
 */

/**
 * What runs, and what each one alone is told (least privilege, one place).
 * @type {Service[]}
 */
export const SERVICES = [
  {
    app: 'ingest-telegram',
    folder: 'apps/ingest-telegram',
    secrets: ['ID_KEY'],
    channel: 'telegram',
  },
  {
    app: 'ingest-web',
    folder: 'apps/ingest-web',
    database: 'operational',
    secrets: ['ID_KEY', 'INTERNAL_TOKEN', 'WEBCHAT_TOKEN_KEY'],
    addresses: ['DATABASE_URL'],
  },
  {
    app: 'ingest-whatsapp',
    folder: 'apps/ingest-whatsapp',
    secrets: ['ID_KEY'],
    channel: 'whatsapp',
  },
  { app: 'debouncer', folder: 'apps/debouncer', database: 'operational', addresses: ['DATABASE_URL'] },
  {
    app: 'review',
    folder: 'apps/review/api',
    database: 'operational',
    secrets: ['SESSION_SECRET', 'APPROVAL_SIGNING_KEY', 'SETUP_TOKEN', 'OPERATOR_TOKEN', 'OBJECTS_KEY'],
    addresses: ['DATABASE_URL', 'REDIS_URL', 'OBJECTS_DIR', 'TICKETS_OFFERED'],
  },
  {
    app: 'supervisor',
    folder: 'apps/supervisor',
    database: 'operational',
    // It reads voice messages to have them transcribed.
    secrets: ['OBJECTS_KEY', 'PROMPTS_KEY'],
    addresses: ['DATABASE_URL', 'OBJECTS_DIR'],
  },
  {
    app: 'dispatcher',
    folder: 'apps/dispatcher',
    database: 'operational',
    secrets: ['APPROVAL_PUBLIC_KEY', 'INTERNAL_TOKEN', 'OBJECTS_KEY'],
    addresses: ['DATABASE_URL', 'REDIS_URL', 'WEBCHAT_INTERNAL_URL', 'OBJECTS_DIR'],
  },
  {
    app: 'rapport-writer',
    folder: 'apps/rapport-writer',
    database: 'rapport',
    addresses: ['RAPPORT_DATABASE_URL', 'REDIS_URL'],
    needed: false,
  },
  {
    app: 'analytics-writer',
    folder: 'apps/analytics-writer',
    database: 'analytics',
    addresses: ['ANALYTICS_DATABASE_URL'],
    needed: false,
  },
];

/** The services this configuration asks for. */
export function chosenServices(settings) {
  const channels = listedAccounts(settings).map(({ channel }) => channel);
  return SERVICES.filter(({ channel }) => !channel || channels.includes(channel));
}
