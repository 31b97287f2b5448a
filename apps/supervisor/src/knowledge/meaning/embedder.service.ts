import { costUsd, EmbeddingProvider, roughTokens, type Embedded } from '@countersign/llm';
import { log } from '@countersign/observability';
import { Injectable } from '@nestjs/common';
import { BudgetUsedUp } from '../../model/budget.repository.js';
import { Breaker } from '../../model/breaker.repository.js';
import { CallLedger, type PlannedCall } from '../../model/call-ledger.repository.js';
import { ProfileBook } from '../../model/profile-book.service.js';
import type { EmbedRole } from '../../model/profiles.js';

/** What a text is embedded for, and who pays. */
export interface EmbedPurpose {
  /** A draft's request, or one of the job's own. */
  requestId: string;
  workspace: string;
  conversationId?: string;
  limitMs: number;
  cancelled: AbortSignal;
}

/** What came of one call; of `ok` a vector for each text. */
export interface EmbedAttempt {
  outcome: 'ok' | 'text-refused' | 'budget' | 'failed';
  vectors: Float32Array[];
}

/** Its own line in the breakers: a vendor whose models fail may still count well. */
const BREAKER_NAME = 'embeddings';

/** Makes numbers of texts with the configured model: within the budgets, each call on the books before it is made (KN-02, SV-12, SV-13). */
@Injectable()
export class Embedder {
  private built?: { key: string; provider: EmbeddingProvider };

  constructor(
    private readonly book: ProfileBook,
    private readonly ledger: CallLedger,
    private readonly breaker: Breaker,
  ) {}

  /** The model in force; undefined where none is configured. */
  get role(): EmbedRole | undefined {
    return this.book.embed?.role;
  }

  /** @returns a vector for each text, or undefined: then words alone must do */
  async embed(texts: readonly string[], purpose: EmbedPurpose): Promise<Float32Array[] | undefined> {
    const { outcome, vectors } = await this.attempt(texts, purpose);
    return outcome === 'ok' ? vectors : undefined;
  }

  /** The same, and what it came to: `text-refused` is about one of these texts, and without it the others may do. */
  async attempt(texts: readonly string[], purpose: EmbedPurpose): Promise<EmbedAttempt> {
    const nothing = (outcome: EmbedAttempt['outcome']): EmbedAttempt => ({ outcome, vectors: [] });
    const provider = this.provider();
    if (!provider || texts.length === 0 || !(await this.breaker.lets(BREAKER_NAME))) return nothing('failed');
    const planned = this.planned(purpose.requestId);
    const attempt = (await this.ledger.resume(purpose.requestId)).last + 1;
    if (!(await this.allowed(planned, attempt, texts, purpose))) return nothing('budget');
    const embedded = await provider.attempt(texts, purpose.limitMs, purpose.cancelled);
    await this.settle(planned, attempt, embedded);
    if (embedded.outcome === 'ok') return { outcome: 'ok', vectors: embedded.vectors };
    return nothing(refusesText(embedded) ? 'text-refused' : 'failed');
  }

  private provider(): EmbeddingProvider | undefined {
    const { embed } = this.book;
    if (!embed) return undefined;
    const key = JSON.stringify(embed.role);
    const { model, dimension } = embed.role;
    if (this.built?.key !== key)
      this.built = { key, provider: new EmbeddingProvider(embed.access, model, dimension) };
    return this.built.provider;
  }

  private planned(requestId: string): PlannedCall {
    const { model, provider } = this.role!;
    return { requestId, role: 'embed', profile: 'embed', provider, model, promptVersion: 'none' };
  }

  private async allowed(
    planned: PlannedCall,
    attempt: number,
    texts: readonly string[],
    { workspace, conversationId }: EmbedPurpose,
  ): Promise<boolean> {
    // A token is at least one byte.
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 8, 0);
    const usd = this.cost(planned.model, bytes);
    try {
      await this.ledger.begin(planned, attempt, { workspace, conversationId, usd, caps: this.book.budgets });
      return true;
    } catch (error) {
      await this.breaker.undecided(BREAKER_NAME);
      if (!(error instanceof BudgetUsedUp)) throw error;
      log.warn('llm.budget-used-up', { request_id: planned.requestId, code: error.budget });
      await this.ledger.skip(planned, attempt, 'budget', error.budget);
      return false;
    }
  }

  private async settle(planned: PlannedCall, attempt: number, embedded: Embedded): Promise<void> {
    const { outcome, code, tokens, turnedAway } = embedded;
    const price = this.book.price(planned.model, today());
    const usd = turnedAway ? 0 : tokens === undefined ? undefined : this.cost(planned.model, tokens);
    const usage =
      tokens === undefined ? undefined : { inputTokens: tokens, cacheWriteTokens: 0, outputTokens: 0 };
    await this.ledger.settle(planned, attempt, { outcome, code, usage }, { price, usd });
    if (outcome === 'ok') return this.breaker.well(BREAKER_NAME);
    log.warn('llm.call-failed', {
      request_id: planned.requestId,
      attempt,
      outcome,
      code,
      model: planned.model,
    });
    // It works: it is the text that it does not take.
    if (refusesText(embedded)) return this.breaker.well(BREAKER_NAME);
    if (outcome === 'cancelled') return this.breaker.undecided(BREAKER_NAME);
    if (await this.breaker.failed(BREAKER_NAME)) log.error('llm.breaker-opened', { provider: BREAKER_NAME });
  }

  private cost(model: string, inputTokens: number): number | undefined {
    return costUsd({ inputTokens, cacheWriteTokens: 0, outputTokens: 0 }, this.book.price(model, today()));
  }
}

/** What endpoints say of a text they cannot read: too long, empty to them, or of the wrong kind. */
function refusesText({ outcome, code = '' }: Embedded): boolean {
  return outcome === 'refused' ? ['400', '413', '422'].includes(code) : code === 'no-vector';
}

/** Characters of a question that are embedded: models take few thousand tokens. */
export function shortened(text: string, tokens = 2_000): string {
  return roughTokens(text) <= tokens ? text : text.slice(0, tokens * 4);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
