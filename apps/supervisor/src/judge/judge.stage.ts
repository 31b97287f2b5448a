import { Injectable } from '@nestjs/common';
import { sourcesOf } from '../draft-sources.js';
import type { DraftInput } from '../drafter.js';
import { CallLedger } from '../model/call-ledger.repository.js';
import { ModelCaller } from '../model/model-caller.service.js';
import { ProfileBook } from '../model/profile-book.service.js';
import { Prompts } from '../model/prompts.js';
import type { ReadyDraft, Stage, StageResult } from '../stages/stage.js';
import { judgeQuestion } from './judge-question.js';
import { readJudgement } from './judgement.js';

/**
 * The second layer beside the rules: a model reads the draft as it would be sent and says what is wrong with it (CO-01). It is the last to see it, it
 * edits nothing, and what it says is weighed by our table. Where a profile has no judge, the rules judge alone; where it has one that does not answer, the
 * draft is "not judged".
 */
@Injectable()
export class JudgeStage implements Stage {
  readonly step = 'judge';

  constructor(
    private readonly book: ProfileBook,
    private readonly caller: ModelCaller,
    private readonly ledger: CallLedger,
    private readonly prompts: Prompts,
  ) {}

  async run(input: DraftInput, draft: ReadyDraft): Promise<StageResult> {
    // The offline drafter quotes the workspace's own documents.
    if (draft.offline) return { outcome: 'skipped', reason: 'offline' };
    const links = this.book.links(input.request.profile, 'judge');
    if (links.length === 0) return { outcome: 'skipped', reason: 'profile' };
    const { outcome, text, link } = await this.caller.ask(
      input,
      links,
      judgeQuestion(this.prompts.judge, {
        messages: input.reading.texts,
        sources: sourcesOf(input, draft),
        reply: draft.bubbles,
      }),
    );
    const { attempts, ...totals } = await this.ledger.totals(input.request.requestId, 'judge');
    const usage = { provider: link.provider.name, model: link.role.model, ...totals };
    const told = { usage, attempts, promptVersion: this.prompts.judge.version };
    if (outcome !== 'ok') return { ...told, outcome: 'failed', reason: outcome };
    const findings = readJudgement(text, draft.bubbles.join('\n'));
    if (!findings) return { ...told, outcome: 'failed', reason: 'invalid_output' };
    return { ...told, outcome: 'unchanged', findings };
  }
}
