import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** When a vendor is left alone, in seconds (SV-05). */
export const BREAKER = { failures: 5, within: 30, pause: 30, probe: 65 } as const;

/**
 * Leaves a vendor alone that fails again and again. One state for all replicas, kept where every call is written down anyway: five replicas with
 * a breaker each would knock five times as often (ADR 0022).
 */
@Injectable()
export class Breaker {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether a call may be made: always while closed, never while open, once when the pause is over. */
  async lets(provider: string): Promise<boolean> {
    const [row]: ({ open: boolean; due: boolean } | undefined)[] = await this.dataSource.query(
      `SELECT open_until IS NOT NULL AS open, open_until <= clock_timestamp() AS due FROM breaker WHERE provider = $1`,
      [provider],
    );
    if (!row?.open) return true;
    if (!row.due) return false;
    // A probe whose process died is over when no call can last that long.
    const [won]: object[][] = await this.dataSource.query(
      `UPDATE breaker SET probe_until = clock_timestamp() + make_interval(secs => $2)
        WHERE provider = $1 AND open_until <= clock_timestamp() AND (probe_until IS NULL OR probe_until < clock_timestamp())
        RETURNING provider`,
      [provider, BREAKER.probe],
    );
    return (won?.length ?? 0) > 0;
  }

  async well(provider: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE breaker SET failed_at = '{}', open_until = NULL, probe_until = NULL
        WHERE provider = $1 AND open_until <= clock_timestamp() AND probe_until IS NOT NULL`,
      [provider],
    );
  }

  /** The probe came to nothing, neither well nor ill: the next call is one. */
  async undecided(provider: string): Promise<void> {
    await this.dataSource.query('UPDATE breaker SET probe_until = NULL WHERE provider = $1', [provider]);
  }

  /** @returns true when this failure opened it */
  async failed(provider: string): Promise<boolean> {
    const [row]: [{ opened: boolean }] = await this.dataSource.query(
      `INSERT INTO breaker AS b (provider, failed_at) VALUES ($1, ARRAY[clock_timestamp()])
       ON CONFLICT (provider) DO UPDATE SET
         failed_at = ARRAY(SELECT f FROM unnest(b.failed_at) f WHERE f > clock_timestamp() - make_interval(secs => $2)) || clock_timestamp(),
         open_until = CASE
           WHEN b.open_until > clock_timestamp() THEN b.open_until
           WHEN b.probe_until IS NOT NULL
             OR (SELECT count(*) FROM unnest(b.failed_at) f WHERE f > clock_timestamp() - make_interval(secs => $2)) + 1 >= $3
             THEN clock_timestamp() + make_interval(secs => $4)
           ELSE b.open_until END,
         probe_until = NULL
       RETURNING coalesce(open_until > clock_timestamp() + make_interval(secs => $4 - 1), false) AS opened`,
      [provider, BREAKER.within, BREAKER.failures, BREAKER.pause],
    );
    return row.opened;
  }

  /** Vendors left alone now. */
  async open(): Promise<number> {
    const [{ open }]: [{ open: number }] = await this.dataSource.query(
      'SELECT count(*)::int AS open FROM breaker WHERE open_until > clock_timestamp()',
    );
    return open;
  }
}
