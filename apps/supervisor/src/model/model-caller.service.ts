import { CALL_LIMITS, mostUsd, paidUsd, retryPause, type Attempted, type ModelCall } from '@countersign/llm';
import { LONGEST_PROMPT } from '@countersign/contracts';
import { errorCode, log } from '@countersign/observability';
import { Injectable } from '@nestjs/common';
import type { DraftInput } from '../drafter.js';
import { Breaker } from './breaker.repository.js';
import { BudgetUsedUp } from './budget.repository.js';
import { CallLedger, type PlannedCall } from './call-ledger.repository.js';
import { healthOf, passesOn, type Outcome } from './chain.policy.js';
import { ModelMetrics } from './model-metrics.js';
import { pause } from './pause.js';
import { ProfileBook, type Link } from './profile-book.service.js';
import type { Job } from './profiles.js';
import { PromptRepository } from '../prompts-kept/prompt.repository.js';
import type { PromptFiles } from './prompt-files.js';

/** What came of asking, and who answered last. */
export interface Answered {
  outcome: Outcome;
  text: string;
  /** Tools it asks for before it answers; then the text is empty. */
  asks?: Attempted['asks'];
  link: Link;
}

/** What is asked, whoever is asked. */
export interface Question {
  /** What the answer is for: tries are counted and costs told apart by it. */
  job: Job;
  system: string;
  prompt: string;
  version: PromptFiles['version'];
  /** JSON Schema of the answer, where it has to have one. */
  shape?: ModelCall['shape'];
  /** What the model may ask for, and the rounds there were: of use only to the model that asked. */
  tools?: ModelCall['tools'];
  rounds?: ModelCall['rounds'];
  lastRound?: boolean;
}

/** On whose behalf models are asked, in whose books, and until when. */
export type Asking = Pick<DraftInput, 'workspace' | 'conversationId' | 'began' | 'cancelled'> & {
  request: Pick<DraftInput['request'], 'requestId'>;
};

/** What is asked to make a draft. */
const READ_LATER: ReadonlySet<Job> = new Set<Job>(['draft', 'refine', 'coherence', 'judge']);

/** One request's way along the chain. */
interface Errand {
  input: Asking;
  question: Question;
  /** Number of the last call of this request in the ledger. */
  last: number;
  byProfile: ReadonlyMap<string, number>;
}

/**
 * Asks the models of a chain, best first, within the turn's time, its tries, the budgets and the breaker. Each attempt, made or not, is in the
 * ledger (SV-04, SV-05, SV-13).
 */
@Injectable()
export class ModelCaller {
  constructor(
    private readonly book: ProfileBook,
    private readonly ledger: CallLedger,
    private readonly breaker: Breaker,
    private readonly metrics: ModelMetrics,
    private readonly prompts: PromptRepository,
  ) {}

  /** @param links not empty */
  async ask(input: Asking, links: readonly Link[], question: Question): Promise<Answered> {
    await this.remember(input, question);
    const errand: Errand = {
      input,
      question,
      ...(await this.ledger.resume(input.request.requestId, question.job)),
    };
    let answered: Answered = { outcome: 'vendor_error', text: '', link: links[0]! };
    for (const [index, link] of links.entries()) {
      if (index > 0) this.metrics.fallback(link.profile);
      const said = await this.askOne(errand, link);
      const { outcome } = said;
      answered = { ...said, link };
      if (!passesOn(outcome) || input.cancelled.aborted) break;
    }
    return input.cancelled.aborted
      ? { ...answered, outcome: 'cancelled', text: '', asks: undefined }
      : answered;
  }

  /** What is asked for a draft can be read for a while (SV-21). That it cannot be kept keeps nobody from answering. */
  private async remember({ workspace, request }: Asking, question: Question): Promise<void> {
    const { job: role, version } = question;
    if (!READ_LATER.has(role)) return;
    const asked = { requestId: request.requestId, workspace, role, version, words: wordsOf(question) };
    await this.prompts.keep(asked).catch((error: unknown) => {
      log.warn('prompts.not-kept', { request_id: request.requestId, code: errorCode(error) });
    });
  }

  private async askOne(errand: Errand, link: Link): Promise<Omit<Answered, 'link'>> {
    const { input, question } = errand;
    const { began } = input;
    const { role, profile, provider } = link;
    const limits = { ...CALL_LIMITS, perCallMs: (role.seconds ?? CALL_LIMITS.perCallMs / 1_000) * 1_000 };
    const planned: PlannedCall = {
      requestId: input.request.requestId,
      role: question.job,
      profile,
      provider: provider.name,
      model: role.model,
      promptVersion: question.version,
    };
    const { provider: _provider, seconds: _seconds, ...dials } = role;
    const { version: _version, job: _job, ...asked } = question;
    const call: ModelCall = { ...dials, ...asked };
    let attempts = errand.byProfile.get(profile) ?? 0;
    let said: Omit<Answered, 'link'> = { outcome: 'vendor_error', text: '' };
    while (attempts <= limits.retries && !input.cancelled.aborted) {
      attempts += 1;
      errand.last += 1;
      const left = limits.perTurnMs - (performance.now() - began);
      if (left <= 0) return { outcome: 'timeout', text: '' };
      const refused = await this.allow(input, planned, errand.last, call);
      if (refused) return { outcome: refused, text: '' };
      const attempted = await provider.attempt(call, Math.min(limits.perCallMs, left), input.cancelled);
      await this.settle(planned, errand.last, attempted);
      const { outcome, text, asks } = attempted;
      said = { outcome, text, asks };
      const ms = retryPause(attempted, attempts, performance.now() - began, Math.random(), limits);
      if (ms === undefined) return said;
      await pause(ms, input.cancelled);
    }
    return said;
  }

  /** Writes the call down and sets its money aside. @returns our own no, when it may not be made */
  private async allow(
    { workspace, conversationId }: Asking,
    planned: PlannedCall,
    attempt: number,
    call: ModelCall,
  ): Promise<'breaker' | 'budget' | undefined> {
    if (!(await this.breaker.lets(planned.provider))) {
      await this.ledger.skip(planned, attempt, 'breaker', planned.provider);
      return 'breaker';
    }
    const usd = mostUsd(call, this.book.price(call.model, today()));
    try {
      await this.ledger.begin(planned, attempt, { workspace, conversationId, usd, caps: this.book.budgets });
      return undefined;
    } catch (error) {
      await this.breaker.undecided(planned.provider);
      if (!(error instanceof BudgetUsedUp)) throw error;
      log.warn('llm.budget-used-up', { request_id: planned.requestId, code: error.budget });
      await this.ledger.skip(planned, attempt, 'budget', error.budget);
      return 'budget';
    }
  }

  private async settle(planned: PlannedCall, attempt: number, attempted: Attempted): Promise<void> {
    const { requestId, role = 'draft', model, provider } = planned;
    const price = this.book.price(model, today());
    const usd = paidUsd(attempted, price);
    await this.ledger.settle(planned, attempt, attempted, { price, usd });
    await this.tellBreaker(provider, attempted.outcome);
    this.metrics.called(role, attempted.usage, usd);
    if (attempted.usage && usd === undefined) log.error('llm.price-unknown', { model, provider });
    const { outcome, code } = attempted;
    if (outcome !== 'ok')
      log.warn('llm.call-failed', { request_id: requestId, attempt, outcome, code, model, role });
  }

  private async tellBreaker(provider: string, outcome: Attempted['outcome']): Promise<void> {
    const health = healthOf(outcome);
    if (health === 'well') return this.breaker.well(provider);
    if (health === undefined) return this.breaker.undecided(provider);
    if (await this.breaker.failed(provider)) log.error('llm.breaker-opened', { provider });
  }
}

/** Everything a model is given, as it is given. */
function wordsOf({ system, prompt, rounds = [] }: Question): string {
  const looked = rounds.length > 0 ? [JSON.stringify(rounds, null, 2)] : [];
  return [system, prompt, ...looked].join('\n\n').slice(0, LONGEST_PROMPT);
}

/** The day a price holds on, in UTC. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}
