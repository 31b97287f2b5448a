import { Injectable } from '@nestjs/common';
import type { HealthAnswer } from '@countersign/contracts';

/** A dependency is given this long to answer. */
const LIMIT_MS = 2_000;

/** Checks of what a service cannot work without; answered on `cs.rpc.<app>.health`. */
@Injectable()
export class HealthRegistry {
  private readonly checks = new Map<string, () => Promise<unknown>>();
  private readonly audits = new Map<string, () => string>();
  private readonly startedAt = Date.now();

  /** @param check resolves when the dependency works, throws when it does not */
  register(dependency: string, check: () => Promise<unknown>): void {
    this.checks.set(dependency, check);
  }

  /** @param outcome `ok`, or what the standing audit found; it is told, and never makes the service unready */
  registerAudit(name: string, outcome: () => string): void {
    this.audits.set(name, outcome);
  }

  /** Asks every dependency at once, each with its own time limit. */
  async answer(app: string): Promise<HealthAnswer> {
    const results = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await outcome(check)] as const),
    );
    return {
      app,
      ready: results.every(([, result]) => result === 'ok'),
      checks: Object.fromEntries(results),
      audit: Object.fromEntries([...this.audits].map(([name, outcome]) => [name, outcome()])),
      version: process.env.npm_package_version ?? '0.1.0',
      uptimeSeconds: Math.round((Date.now() - this.startedAt) / 1_000),
    };
  }
}

async function outcome(check: () => Promise<unknown>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('timeout'), LIMIT_MS);
  });
  const asked = check().then(
    () => 'ok',
    (error: { code?: string; name?: string }) => error.code ?? error.name ?? 'failed',
  );
  return Promise.race([asked, limit]).finally(() => clearTimeout(timer));
}
