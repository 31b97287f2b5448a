import type { DraftStage } from '@countersign/contracts';
import { errorCode, log, withSpan } from '@countersign/observability';
import { Inject, Injectable } from '@nestjs/common';
import { screenDraft } from '../draft-screening.js';
import type { DraftInput, DraftResult } from '../drafter.js';
import { addUsage } from './add-usage.policy.js';
import { STAGES, toldWords, type ReadyDraft, type Stage, type StageResult } from './stage.js';

/** Takes a draft through what comes after its first text, each step in a span and on the record (SV-01, SV-21; ADR 0028). */
@Injectable()
export class Stages {
  constructor(@Inject(STAGES) private readonly stages: readonly Stage[]) {}

  /** The first text, made by `write`, and what the stages make of it; the text before a stage that fails is the one that stands. */
  async take(input: DraftInput, write: () => Promise<DraftResult>): Promise<DraftResult> {
    const first = await timed('draft', write);
    if (first.result.state !== 'ready') return first.result;
    // What may never be shown is not worth editing; the check after this one says why.
    const stages = screenDraft(input, first.result).stopped ? [] : this.stages;
    let draft: ReadyDraft = { ...first.result, stages: [firstStage(first.result, first.ms)] };
    for (const stage of stages) {
      const { result, ms } = await timed(stage.step, () => attempt(stage, input, draft));
      if (input.cancelled.aborted) return { state: 'cancelled', trail: trailOf(draft) };
      draft = after(input, draft, { step: stage.step, ms, result });
    }
    return { ...draft, trail: trailOf(draft) };
  }
}

function firstStage({ bubbles, usage, promptVersion }: ReadyDraft, ms: number): DraftStage {
  return { step: 'draft', outcome: 'written', bubbles: asBubbles(bubbles), usage, promptVersion, ms };
}

async function attempt(stage: Stage, input: DraftInput, draft: ReadyDraft): Promise<StageResult> {
  try {
    return await stage.run(input, draft);
  } catch (error) {
    const { requestId } = input.request;
    log.error('draft.stage-failed', { request_id: requestId, role: stage.step, code: errorCode(error) });
    return { outcome: 'failed', reason: 'error' };
  }
}

/** The draft with a stage's word on it. An edit the rules would stop, of a text they would let through, is not taken (CO-01). */
function after(
  input: DraftInput,
  draft: ReadyDraft,
  { step, ms, result }: { step: DraftStage['step']; ms: number; result: StageResult },
): ReadyDraft {
  const { usage, promptVersion, attempts = 0, findings = [], coherence } = result;
  const stopped = result.outcome === 'changed' && spoils(input, draft, result.bubbles);
  const taken = result.outcome === 'changed' && !stopped ? result.bubbles : draft.bubbles;
  const wrote = 'bubbles' in result && result.bubbles?.length ? asBubbles(result.bubbles) : undefined;
  const stage: DraftStage = {
    step,
    outcome: stopped ? 'refused' : result.outcome,
    ...(stopped ? { reason: 'rules' } : result.reason && { reason: result.reason }),
    ...(result.words?.length && !stopped && { words: toldWords(result.words) }),
    ...(wrote && { bubbles: wrote }),
    ...(usage && { usage }),
    ...(promptVersion && { promptVersion }),
    ms,
  };
  return {
    ...draft,
    bubbles: taken,
    usage: addUsage(draft.usage, usage),
    attempts: draft.attempts + attempts,
    findings: [...(draft.findings ?? []), ...findings],
    ...(coherence && { coherence }),
    stages: [...(draft.stages ?? []), stage],
  };
}

function spoils(input: DraftInput, draft: ReadyDraft, bubbles: string[]): boolean {
  return screenDraft(input, { ...draft, bubbles }).stopped && !screenDraft(input, draft).stopped;
}

async function timed<T extends { outcome: string } | DraftResult>(
  step: string,
  work: () => Promise<T>,
): Promise<{ result: T; ms: number }> {
  const began = performance.now();
  const result = await withSpan(`draft.${step}`, {}, async (span) => {
    const made = await work();
    span.setAttribute('cs.stage.outcome', 'outcome' in made ? made.outcome : made.state);
    return made;
  });
  return { result, ms: Math.round(performance.now() - began) };
}

/** All texts there were are kept with the draft, whatever becomes of it. */
function trailOf({ trail, stages }: ReadyDraft): object {
  return { ...trail, stages };
}

function asBubbles(texts: readonly string[]): { text: string }[] {
  return texts.map((text) => ({ text }));
}
