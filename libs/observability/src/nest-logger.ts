import type { LoggerService } from '@nestjs/common';
import { log } from './log.js';

/** Nest's own words, cut down to where they came from: its messages may quote payloads. */
export class NestLog implements LoggerService {
  log(): void {}
  warn(_message: unknown, ...rest: unknown[]): void {
    log.warn('nest.warning', { name: context(rest) });
  }
  error(message: unknown, ...rest: unknown[]): void {
    log.error('nest.error', {
      name: context(rest),
      code: message instanceof Error ? message.name : undefined,
    });
    if (process.env.NODE_ENV !== 'production' && process.env.COUNTERSIGN_DEBUG)
      process.stderr.write(`${String(rest[0] ?? message)}\n`);
  }
}

function context(rest: unknown[]): string | undefined {
  const last = rest.at(-1);
  return typeof last === 'string' && last.length < 60 ? last : undefined;
}
