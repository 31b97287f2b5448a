import { randomUUID } from 'node:crypto';
import { errorCode, log } from '@countersign/observability';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SupervisorConfig } from '../../config.js';
import type { EmbedRole } from '../../model/profiles.js';
import { measuredThreshold } from './calibration.js';
import { Embedder, shortened, type EmbedPurpose } from './embedder.service.js';
import { Vectors } from './vectors.repository.js';

/** Texts of one call, and its time. */
const BATCH = 64;
const LIMIT_MS = 30_000;
/** How often is looked whether something is missing; a saved document does not wait for it. */
const LOOK_MS = 15_000;
/** Then about an hour lies between two tries. */
const MOST_FAILURES = 8;

/**
 * Gives every passage a vector of the model in force: of a new document at once, of all of them when the model changes. One replica works at
 * a time; the others look again later. What fails is tried again, each time twice as late as before.
 */
@Injectable()
export class EmbeddingJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private timer?: NodeJS.Timeout;
  private working?: Promise<void>;
  private again = false;
  /** Failures in a row, and looks left out for them: what fails is paid for, too. */
  private failures = 0;
  private leftOut = 0;

  constructor(
    private readonly embedder: Embedder,
    private readonly vectors: Vectors,
    private readonly dataSource: DataSource,
    private readonly config: SupervisorConfig,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.wake(), LOOK_MS);
    this.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.stopping.abort();
    await this.working;
  }

  /** Documents changed, or time passed. */
  wake(): void {
    this.again = true;
    this.working ??= this.work().finally(() => {
      this.working = undefined;
      if (this.again && !this.stopping.signal.aborted) this.wake();
    });
  }

  /** How many passages of a workspace have no vector yet; undefined where no model is configured. */
  async awaiting(workspace: string): Promise<number | undefined> {
    const { role } = this.embedder;
    return role && this.vectors.missing(workspace, role);
  }

  private async work(): Promise<void> {
    this.again = false;
    const { role } = this.embedder;
    if (!role || this.stopping.signal.aborted) return;
    if (this.leftOut > 0) {
      this.leftOut -= 1;
      return;
    }
    let done = false;
    try {
      await this.dataSource.transaction(async (manager) => {
        const [{ mine }]: [{ mine: boolean }] = await manager.query(
          `SELECT pg_try_advisory_xact_lock(hashtext('knowledge-embeddings')) AS mine`,
        );
        done = !mine || (await this.embedAll(role));
      });
    } catch (error) {
      log.warn('embeddings.failed', { code: errorCode(error), model: role.model });
    }
    this.failures = done ? 0 : Math.min(this.failures + 1, MOST_FAILURES);
    this.leftOut = 2 ** this.failures - 1;
  }

  /** @returns false when something is left to do */
  private async embedAll(role: EmbedRole): Promise<boolean> {
    if ((await this.vectors.without(role, 1)).length === 0) return true;
    if ((await this.vectors.thresholdOf(role)) === undefined && !(await this.calibrate(role))) return false;
    for (;;) {
      const passages = await this.vectors.without(role, BATCH);
      const [first] = passages;
      if (!first) break;
      const own = passages.filter(({ workspace }) => workspace === first.workspace);
      const made = await this.embedder.embed(
        own.map(({ text }) => shortened(text)),
        this.purpose(first.workspace),
      );
      if (!made) return false;
      await this.vectors.keep(role, own, made);
      log.info('embeddings.made', { count: made.length, model: role.model });
    }
    const gone = await this.vectors.forgetOthers(role);
    if (gone > 0) log.info('embeddings.of-other-models-gone', { count: gone });
    return true;
  }

  private async calibrate(role: EmbedRole): Promise<boolean> {
    const threshold = await measuredThreshold(async (texts) => {
      const made: Float32Array[] = [];
      for (let at = 0; at < texts.length; at += BATCH) {
        const some = await this.embedder.embed(
          texts.slice(at, at + BATCH),
          this.purpose(this.config.workspace),
        );
        if (!some) return undefined;
        made.push(...some);
      }
      return made;
    });
    if (threshold === undefined) return false;
    await this.vectors.keepThreshold(role, threshold);
    return true;
  }

  private purpose(workspace: string): EmbedPurpose {
    return { requestId: randomUUID(), workspace, limitMs: LIMIT_MS, cancelled: this.stopping.signal };
  }
}
