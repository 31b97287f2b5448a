import type { DraftFinding } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import type { DraftInput } from '../drafter.js';
import { CallLedger } from '../model/call-ledger.repository.js';
import { ProfileBook, type Link } from '../model/profile-book.service.js';
import { Prompts } from '../model/prompts.js';
import { Persona } from '../persona/persona.js';
import type { ReadyDraft, Stage, StageResult } from '../stages/stage.js';
import { Editor, type Edit } from './editor.service.js';
import { styleMeasure } from './style-measure.js';
import { styleFaults, type StyleFault } from './style.policy.js';

type Faults = (bubbles: readonly string[]) => StyleFault[];

/**
 * A second model edits what the first one wrote: the same said better, in bubbles of a chat's size (SV-07). It is told what the house's style
 * misses in the text, and asked once more when its edit misses something too (SV-09). What the guard does not take leaves the first text.
 */
@Injectable()
export class RefineStage implements Stage {
  readonly step = 'refine';

  constructor(
    private readonly book: ProfileBook,
    private readonly editor: Editor,
    private readonly ledger: CallLedger,
    private readonly prompts: Prompts,
    private readonly persona: Persona,
  ) {}

  async run(input: DraftInput, draft: ReadyDraft): Promise<StageResult> {
    // The offline drafter quotes documents; there is nothing to edit, and nobody to do it.
    if (draft.offline) return { outcome: 'skipped', reason: 'offline' };
    const measure = styleMeasure(input, draft, this.persona.emojiLimit);
    const faultsOf: Faults = (bubbles) => styleFaults(bubbles, measure);
    const links = this.book.links(input.request.profile, 'refine');
    if (links.length === 0)
      return { outcome: 'skipped', reason: 'profile', findings: faultsOf(draft.bubbles).map(asFinding) };
    const edit = await this.best(input, draft, links, faultsOf);
    const text = edit.state === 'taken' ? edit.bubbles : draft.bubbles;
    const findings = faultsOf(text).map(asFinding);
    return { ...outcomeOf(draft, edit), ...(await this.told(input, edit)), findings };
  }

  /** The second edit, where the first one missed something and the second may be taken; else the first. */
  private async best(input: DraftInput, draft: ReadyDraft, links: Link[], faultsOf: Faults): Promise<Edit> {
    const edit = (text: string[], faults: StyleFault[]): Promise<Edit> =>
      this.editor.edit(input, draft, { links, text, faults, emojiLimit: this.persona.emojiLimit });
    const first = await edit(draft.bubbles, faultsOf(draft.bubbles));
    if (first.state !== 'taken' || input.cancelled.aborted) return first;
    const left = faultsOf(first.bubbles);
    const second = left.length > 0 ? await edit(first.bubbles, left) : first;
    return second.state === 'taken' ? second : first;
  }

  private async told(
    { request }: DraftInput,
    { link }: Edit,
  ): Promise<Pick<StageResult, 'usage' | 'attempts' | 'promptVersion'>> {
    const { attempts, ...totals } = await this.ledger.totals(request.requestId, 'refine');
    const usage = { provider: link.provider.name, model: link.role.model, ...totals };
    return { usage, attempts, promptVersion: this.prompts.refine.version };
  }
}

function outcomeOf(draft: ReadyDraft, edit: Edit): StageResult {
  if (edit.state === 'failed') return { outcome: 'failed', reason: edit.reason };
  if (edit.state === 'refused') return { outcome: 'refused', bubbles: edit.bubbles, ...edit.why };
  const same = edit.bubbles.join('\n\n') === draft.bubbles.join('\n\n');
  return same ? { outcome: 'unchanged' } : { outcome: 'changed', bubbles: edit.bubbles };
}

function asFinding({ rule, words, reason }: StyleFault): DraftFinding {
  return { rule, category: 'style', severity: 'low', words: words.slice(0, 200), reason };
}
