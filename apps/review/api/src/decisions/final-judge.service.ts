import { randomUUID } from 'node:crypto';
import { JUDGED_TEXT, JudgeAnswer, rpcSubject, type JudgeQuery } from '@countersign/contracts';
import { Rpc, RpcFailed } from '@countersign/messaging';
import { currentTraceparent, log, withSpan } from '@countersign/observability';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { sheetOf } from '../facts/facts.repository.js';
import { profileOf } from '../models/model-profile.service.js';
import { JudgementWanted, keepJudgement, type WantedJudgement } from './final-judgement.js';

/** A person is waiting (CO-04). */
const LIMIT_MS = 3_000;
/** Messages of the thread the judge is shown. */
const READ_BACK = 20;

/**
 * Has a person's text judged before it is countersigned (ADR 0037). The decision begins, finds that a judgement of exactly these words is missing, and is
 * rolled back; the judge is asked while nothing is locked; the answer is kept under the digest of what is signed, and the decision is made anew.
 */
@Injectable()
export class FinalJudge {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rpc: Rpc,
  ) {}

  /** Runs a decision, and once more when the judge had to be asked for it. */
  async decide<T>(commit: (manager: EntityManager, asked: boolean) => Promise<T>): Promise<T> {
    try {
      return await this.dataSource.transaction((manager) => commit(manager, false));
    } catch (error) {
      if (!(error instanceof JudgementWanted)) throw error;
      await keepJudgement(this.dataSource.manager, await this.ask(error.wanted));
      return await this.dataSource.transaction((manager) => commit(manager, true));
    }
  }

  private ask(wanted: WantedJudgement): Promise<JudgeAnswer> {
    return withSpan('review judge', {}, async (span) => {
      const answer = await this.answerTo(await this.question(wanted));
      span.setAttribute('cs.judge.outcome', answer.outcome);
      return answer;
    });
  }

  private async answerTo(query: JudgeQuery): Promise<JudgeAnswer> {
    const { digest, askId } = query;
    const none: JudgeAnswer = { digest, outcome: 'not-judged', findings: [] };
    try {
      const options = { limitMs: LIMIT_MS, answer: JudgeAnswer };
      const answer = await this.rpc.request(rpcSubject('supervisor', 'judge'), query, options);
      if (answer.digest === digest) return answer;
      log.error('judge.answered-another', { request_id: askId });
    } catch (error) {
      if (!(error instanceof RpcFailed)) throw error;
      log.warn('judge.no-answer', { request_id: askId, code: error.code });
    }
    return none;
  }

  private async question({ digest, conversation, texts, evidence }: WantedJudgement): Promise<JudgeQuery> {
    const { workspace, conversation_id: conversationId } = conversation;
    const { manager } = this.dataSource;
    const rows: { text: string | null }[] = await manager.query(
      `SELECT text FROM message WHERE conversation_id = $1 ORDER BY seq DESC LIMIT ${READ_BACK}`,
      [conversationId],
    );
    return {
      askId: randomUUID(),
      digest,
      workspace,
      conversationId,
      profile: await profileOf(manager, workspace),
      messages: rows.reverse().flatMap(({ text }) => (text ? [text.slice(0, JUDGED_TEXT)] : [])),
      sources: evidence.flatMap(({ title, excerpt }) => [title, excerpt]),
      reply: texts,
      facts: await sheetOf(manager, workspace),
      traceparent: currentTraceparent(),
    };
  }
}
