import { JudgeQuery, rpcSubject, type JudgeAnswer } from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { errorCode, log, withSpan } from '@countersign/observability';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { factLines } from '../facts/fact-lines.policy.js';
import { factsInForce } from '../facts/facts-in-force.policy.js';
import { ModelCaller } from '../model/model-caller.service.js';
import { ProfileBook } from '../model/profile-book.service.js';
import { Prompts } from '../model/prompts.js';
import { judgeQuestion } from './judge-question.js';
import { readJudgement } from './judgement.js';

/** Whoever asks has a person waiting and hangs up after 3 s; then nobody is left to pay for. */
const LIMIT_MS = 2_700;

type Judged = Pick<JudgeAnswer, 'outcome' | 'reason' | 'findings'>;

/**
 * Judges the text a person is about to countersign (CO-04). It keeps nothing: the asker binds the answer to the words. Ledger, budgets and breaker are
 * those of every call.
 */
@Injectable()
export class FinalJudge implements OnModuleInit {
  constructor(
    private readonly rpc: Rpc,
    private readonly book: ProfileBook,
    private readonly caller: ModelCaller,
    private readonly prompts: Prompts,
  ) {}

  onModuleInit(): void {
    this.rpc.answer(rpcSubject('supervisor', 'judge'), JudgeQuery, (query) => this.answer(query));
  }

  private answer(query: JudgeQuery): Promise<JudgeAnswer> {
    return withSpan('judge', { parent: query.traceparent }, async (span) => {
      const judged = await this.judge(query).catch((error: unknown): Judged => {
        log.error('judge.failed', { request_id: query.askId, code: errorCode(error) });
        return { outcome: 'not-judged', reason: 'error', findings: [] };
      });
      span.setAttribute('cs.judge.outcome', judged.reason ?? judged.outcome);
      return { digest: query.digest, ...judged };
    });
  }

  private async judge(query: JudgeQuery): Promise<Judged> {
    const { askId, workspace, conversationId, profile, messages, reply } = query;
    const links = this.book.links(profile, 'judge');
    if (links.length === 0) return { outcome: 'off', findings: [] };
    const place = { request: { requestId: askId }, workspace, conversationId, began: performance.now() };
    const question = judgeQuestion(this.prompts.judge, { messages, sources: sourcesOf(query), reply });
    const cancelled = AbortSignal.timeout(LIMIT_MS);
    const { outcome, text } = await this.caller.ask({ ...place, cancelled }, links, question);
    if (outcome !== 'ok')
      return { outcome: 'not-judged', reason: cancelled.aborted ? 'timeout' : outcome, findings: [] };
    const findings = readJudgement(text, reply.join('\n'));
    return findings
      ? { outcome: 'judged', findings }
      : { outcome: 'not-judged', reason: 'invalid_output', findings: [] };
  }
}

function sourcesOf({ sources, facts }: JudgeQuery): string[] {
  const now = Date.now();
  const lines = facts ? factLines(factsInForce(facts, now), now, 'en') : [];
  return [...sources, ...lines.flatMap(({ about, says }) => [about, says])];
}
