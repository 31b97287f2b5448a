import type { DraftCoherence, DraftConflict } from '@countersign/contracts';
import { PROMISE_LANGUAGES, promiseLanguageOf } from '@countersign/rapport';
import { Injectable } from '@nestjs/common';
import type { DraftInput } from '../drafter.js';
import { CallLedger } from '../model/call-ledger.repository.js';
import { ProfileBook } from '../model/profile-book.service.js';
import { Prompts } from '../model/prompts.js';
import type { ReadyDraft, Stage, StageResult } from '../stages/stage.js';
import { conflictsIn } from './check-draft.js';
import { Comparer, type Comparison } from './comparer.service.js';
import type { SaidBefore } from './said-before.js';

/**
 * Says whether a draft goes with what was promised and said: by rules always, and by a model where the profile names one. It changes nothing: what it
 * suggests, a person takes or leaves (CM-03).
 */
@Injectable()
export class CoherenceStage implements Stage {
  readonly step = 'coherence';

  constructor(
    private readonly book: ProfileBook,
    private readonly comparer: Comparer,
    private readonly ledger: CallLedger,
    private readonly prompts: Prompts,
  ) {}

  async run(input: DraftInput, draft: ReadyDraft): Promise<StageResult> {
    const said = saidBefore(input, draft);
    const ruled = conflictsIn(draft.bubbles, said);
    const links = draft.offline ? [] : this.book.links(input.request.profile, 'coherence');
    const compared =
      links.length > 0 ? await this.comparer.compare(input, draft.bubbles, said, links) : undefined;
    const more = compared?.state === 'checked' ? compared.conflicts : [];
    const conflicts = [
      ...ruled,
      ...more.filter((one) => !ruled.some((other) => sameSentence(one, other))),
    ].slice(0, MOST);
    const coherence = {
      verdict: conflicts[0]?.kind ?? 'OK',
      model: compared?.state ?? 'off',
      conflicts,
    } as const;
    return { ...told(coherence), ...(compared && (await this.paid(input, compared))) };
  }

  private async paid(
    { request }: DraftInput,
    { link }: Comparison,
  ): Promise<Pick<StageResult, 'usage' | 'attempts' | 'promptVersion'>> {
    const { attempts, ...totals } = await this.ledger.totals(request.requestId, 'coherence');
    const usage = { provider: link.provider.name, model: link.role.model, ...totals };
    return { usage, attempts, promptVersion: this.prompts.coherence.version };
  }
}

/** More than a reviewer reads. */
const MOST = 5;

function sameSentence(one: DraftConflict, other: DraftConflict): boolean {
  return one.bubble === other.bubble && one.sentence === other.sentence;
}

function told(coherence: DraftCoherence): StageResult {
  const { verdict, conflicts } = coherence;
  if (verdict === 'OK') return { outcome: 'unchanged', coherence };
  return {
    outcome: 'unchanged',
    reason: verdict.toLowerCase(),
    words: conflicts.map(({ sentence }) => sentence),
    findings: conflicts.map(finding),
    coherence,
  };
}

const REASONS = {
  SCHEDULE_CONFLICT: 'Something else is promised to them.',
  FACT_CONFLICT: 'It was said otherwise before.',
  REPEATED_EXCUSE: 'The same excuse was made before.',
} as const;

function finding({ kind, sentence }: DraftConflict): NonNullable<ReadyDraft['findings']>[number] {
  const words = sentence.slice(0, 200);
  return {
    rule: 'commitment-conflict',
    category: 'commitment_conflict',
    severity: 'medium',
    words,
    reason: REASONS[kind],
  };
}

function saidBefore(
  { memory, reading, facts, now }: DraftInput,
  { evidence, language, bubbles }: ReadyDraft,
): SaidBefore {
  const worked = PROMISE_LANGUAGES.find((one) => one === language);
  return {
    commitments: memory?.commitments ?? [],
    replies: (memory?.history ?? []).filter(({ role }) => role === 'business'),
    passages: [...evidence.filter(({ kind }) => kind === 'passage'), ...writtenDown(facts)],
    facts,
    language: worked ?? promiseLanguageOf(bubbles.join('\n'), reading.language),
    now: new Date(now),
    zone: memory?.zone ?? facts?.zone ?? 'UTC',
  };
}

/** Prices and rules of the house, as sentences to compare with. */
function writtenDown(facts: DraftInput['facts']): SaidBefore['passages'] {
  const { prices = [], policies = [] } = facts ?? {};
  return [
    ...prices.map(({ what, price }) => ({ title: what, excerpt: `${what}: ${price}.` })),
    ...policies.map(({ title, text }) => ({ title, excerpt: text })),
  ];
}
