import { errorCode, gauge, log } from '@countersign/observability';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { HealthRegistry } from './health.js';
import type { ServiceConfig } from './service.config.js';

/** How far back one look goes. */
export interface AuditLook {
  /** Seconds; the first look and one a day go over everything. */
  lookBackSeconds: number;
  /** Looks at everything, whatever was verified before. */
  everything: boolean;
  /** What the last look found: looked at again, however old, until it is put right. */
  known: readonly string[];
}

/** Numbers that must be 0, as the list of metrics names them. */
type AuditName =
  | 'unaccounted'
  | 'duplicate_answers'
  | 'order_violations'
  | 'unapproved_sends'
  | 'chain_breaks'
  | 'analytics_gap';

/** Names what is wrong by ids of ours; nothing wrong is an empty list. Throws when it could not look. */
type Check = (look: AuditLook) => Promise<readonly string[]>;

const DAY_MS = 24 * 3_600_000;
const RECENT_SECONDS = 3_600;
const EVER_SECONDS = 100 * 365 * 24 * 3_600;
/** Violations one log line names. */
const NAMED = 20;

/** One number and how it is found. */
class Invariant {
  private found?: readonly string[];
  private failed?: string;
  private everythingAt?: number;

  constructor(
    private readonly name: AuditName,
    private readonly check: Check,
    private readonly accepted: ReadonlySet<string>,
  ) {}

  /** Unknown, never 0, after a look that failed. */
  get count(): number | undefined {
    return this.failed === undefined ? this.found?.length : undefined;
  }

  get outcome(): string {
    if (this.failed !== undefined) return `could not look (${this.failed})`;
    return this.count === 0 ? 'ok' : String(this.count ?? 'not looked yet');
  }

  async look(): Promise<void> {
    const now = performance.now();
    const everything = this.everythingAt === undefined || now - this.everythingAt > DAY_MS;
    try {
      const lookBackSeconds = everything ? EVER_SECONDS : RECENT_SECONDS;
      const found = await this.check({ everything, lookBackSeconds, known: this.found ?? [] });
      this.found = [...new Set(found)].filter((id) => !this.accepted.has(id));
      this.failed = undefined;
      if (everything) this.everythingAt = now;
      if (this.found.length > 0) this.alarm(this.found);
    } catch (error) {
      this.failed = errorCode(error);
      log.warn('audit.failed', { name: this.name, code: this.failed });
    }
  }

  private alarm(found: readonly string[]): void {
    log.error('audit.violated', {
      name: this.name,
      code: this.name,
      count: found.length,
      names: found.slice(0, NAMED),
    });
  }
}

/**
 * Looks once a minute whether what must never happen has happened, in the rows of the service itself (OB-08). Every number is
 * a metric, a line in the log when it is not 0, and a line in the health answer; none of them takes the service out of traffic.
 */
export class StandingAudit implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly invariants: Invariant[] = [];
  private readonly gauges: (() => void)[] = [];
  private timer?: NodeJS.Timeout;
  private stopped = false;
  private looking = Promise.resolve();

  constructor(
    private readonly health: HealthRegistry,
    private readonly config: ServiceConfig,
  ) {}

  /** Milliseconds between two looks. */
  get intervalMs(): number {
    return this.config.auditSeconds * 1_000;
  }

  add(name: AuditName, description: string, check: Check): void {
    const accepted = new Set((this.config.auditAccepted ?? '').split(',').map((id) => id.trim()));
    const invariant = new Invariant(name, check, accepted);
    this.invariants.push(invariant);
    this.health.registerAudit(name, () => invariant.outcome);
    this.gauges.push(gauge(`cs.audit.${name}`, { description }, () => invariant.count));
  }

  onApplicationBootstrap(): void {
    if (this.invariants.length > 0) this.looking = this.look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
    for (const takeBack of this.gauges.splice(0)) takeBack();
  }

  private async look(): Promise<void> {
    for (const invariant of this.invariants) if (!this.stopped) await invariant.look();
    if (!this.stopped) this.timer = setTimeout(() => (this.looking = this.look()), this.intervalMs);
  }
}
