import { randomUUID } from 'node:crypto';
import { errorCode, log } from '@countersign/observability';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SupervisorConfig } from '../../config.js';
import type { EmbedRole } from '../../model/profiles.js';
import { measuredThreshold } from './calibration.js';
import { Embedder, shortened, type EmbedAttempt, type EmbedPurpose } from './embedder.service.js';
import { Vectors, type Unembedded } from './vectors.repository.js';

/** Texts of one call, and its time. */
const BATCH = 64;
const LIMIT_MS = 30_000;
/** How often is looked whether something is missing; a saved document does not wait for it. */
const LOOK_MS = 15_000;
/** Then about an hour lies between two tries. */
const MOST_FAILURES = 8;

/** What came of one batch: `elsewhere`, another replica is at it. */
type Step = 'more' | 'done' | 'elsewhere' | 'failed';

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
  /** Passages the model does not take, as long as this process lives: then they are tried once more. */
  private readonly refused = new Set<string>();
  private refusedBy = '';

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
      done = await this.embedAll(role);
    } catch (error) {
      log.warn('embeddings.failed', { code: errorCode(error), model: role.model });
    }
    this.failures = done ? 0 : Math.min(this.failures + 1, MOST_FAILURES);
    this.leftOut = 2 ** this.failures - 1;
  }

  /** @returns false when something is left to do */
  private async embedAll(role: EmbedRole): Promise<boolean> {
    this.forgetRefused(role);
    const usedUp = new Set<string>();
    let step: Step = 'more';
    let steps = 0;
    for (; step === 'more'; steps += 1) step = await this.alone(() => this.embedNext(role, usedUp));
    if (step === 'failed' || usedUp.size > 0) return false;
    const gone = step === 'done' && steps > 1 ? await this.vectors.forgetOthers(role) : 0;
    if (gone > 0) log.info('embeddings.of-other-models-gone', { count: gone });
    return true;
  }

  /** One replica at a time, a batch at a time: no transaction is open longer than one batch takes. */
  private alone(work: () => Promise<Step>): Promise<Step> {
    return this.dataSource.transaction(async (manager) => {
      const [{ mine }]: [{ mine: boolean }] = await manager.query(
        `SELECT pg_try_advisory_xact_lock(hashtext('knowledge-embeddings')) AS mine`,
      );
      return mine ? work() : 'elsewhere';
    });
  }

  private async embedNext(role: EmbedRole, usedUp: Set<string>): Promise<Step> {
    const passages = await this.vectors.without(role, BATCH, { passages: this.refused, workspaces: usedUp });
    const [first] = passages;
    if (!first) return 'done';
    if ((await this.vectors.thresholdOf(role)) === undefined)
      return (await this.calibrate(role)) ? 'more' : 'failed';
    const { workspace } = first;
    const own = passages.filter((one) => one.workspace === workspace);
    const outcome = await this.embedBatch(role, own, this.purpose(workspace));
    // Whose money is used up waits; the others do not wait for them.
    if (outcome === 'budget') usedUp.add(workspace);
    return outcome === 'failed' ? 'failed' : 'more';
  }

  /** A batch with a text the endpoint does not take is halved until it stands alone; it is found by its words, and the others go on. */
  private async embedBatch(
    role: EmbedRole,
    passages: readonly Unembedded[],
    purpose: EmbedPurpose,
  ): Promise<EmbedAttempt['outcome']> {
    const texts = passages.map(({ text }) => shortened(text));
    const { outcome, vectors } = await this.embedder.attempt(texts, purpose);
    if (outcome === 'ok') {
      await this.vectors.keep(role, passages, vectors);
      log.info('embeddings.made', { count: vectors.length, model: role.model });
    }
    if (outcome !== 'text-refused') return outcome;
    if (passages.length === 1) {
      this.refused.add(passages[0]!.passageId);
      log.warn('embeddings.text-refused', { code: passages[0]!.passageId, model: role.model });
      return 'ok';
    }
    const half = Math.ceil(passages.length / 2);
    const before = await this.embedBatch(role, passages.slice(0, half), purpose);
    return before === 'ok' ? this.embedBatch(role, passages.slice(half), purpose) : before;
  }

  /** Another model may take what this one did not. */
  private forgetRefused({ model, dimension }: EmbedRole): void {
    const by = `${model} ${dimension}`;
    if (by !== this.refusedBy) this.refused.clear();
    this.refusedBy = by;
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
