import pino from 'pino';
import { currentIds } from './spans.js';

/** The only fields a log line may carry (PR-04): ids we made, counts and codes. Anything else is dropped, not printed. */
const ALLOWED = new Set([
  'event_id',
  'event_type',
  'workspace',
  'conversation_id',
  'contact_id',
  'turn_id',
  'item_id',
  'reply_id',
  'bubble_id',
  'media_id',
  'request_id',
  'media_id',
  'document',
  'webhook_id',
  'delivery_id',
  'account_id',
  'channel',
  'stream',
  'consumer',
  'seq',
  'attempt',
  'generation',
  'ordinal',
  'count',
  'code',
  'outcome',
  'reason',
  'duration_ms',
  'delay_ms',
  'port',
  'status',
  'method',
  'route',
  'service',
  'dependency',
  'state',
  'version',
  'signal',
  'model',
  'provider',
  'correlation_id',
  'person_id',
  'names',
  'name',
  'migration',
  'bytes',
  'role',
  'missing',
  'profile',
]);

export type LogFields = Record<string, string | number | boolean | readonly string[] | undefined>;

const root = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: { service: process.env.OTEL_SERVICE_NAME ?? 'countersign' },
  messageKey: 'event',
  timestamp: () => `,"ts":"${new Date().toISOString()}"`,
  formatters: { level: (label) => ({ level: label }) },
  mixin: () => currentIds(),
});

function allowed(fields: LogFields): LogFields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => ALLOWED.has(name)));
}

/**
 * One JSON line per call. `event` is a constant such as `turn.closed`; fields outside the allow-list are dropped.
 * Never pass what somebody wrote, a name, a provider's id or an error's message.
 */
export const log = {
  debug: (event: string, fields: LogFields = {}): void => root.debug(allowed(fields), event),
  info: (event: string, fields: LogFields = {}): void => root.info(allowed(fields), event),
  warn: (event: string, fields: LogFields = {}): void => root.warn(allowed(fields), event),
  error: (event: string, fields: LogFields = {}): void => root.error(allowed(fields), event),
};
