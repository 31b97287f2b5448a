import type { DraftReady, DraftVerdict, JudgeAnswer } from '@countersign/contracts';
import { wordsOf, type BubbleContent } from '@countersign/contracts/approval';
import { Problem } from '@countersign/runtime';
import type { EntityManager } from 'typeorm';
import type { ConversationRow } from '../coverage/rows.js';
import { editRatio } from './edit-ratio.js';
import { wantsJudge } from './wants-judge.policy.js';

/** How a person's text stands with the judge: none is to read it, it has read the draft, it has read this, or somebody sends it knowing that it has not. */
export type JudgedHow = 'no-judge' | 'draft' | 'judged' | 'confirmed-unjudged';

/** A text that waits for a judge, with everything the judge needs. */
export interface WantedJudgement {
  digest: string;
  conversation: ConversationRow;
  texts: string[];
  evidence: DraftReady['evidence'];
}

/** Where the transaction of a decision stands with the judge. */
export interface Judging {
  /** It has been asked a moment ago, for this decision. */
  asked: boolean;
  /** The person sends the text knowing that nobody judged it. */
  confirmed: boolean;
}

/** Leaves the transaction of a decision, so that nobody waits for a model under its locks. Told to a person only when the text changed while it was judged. */
export class JudgementWanted extends Problem {
  constructor(readonly wanted: WantedJudgement) {
    super(409, 'item_changed', 'The item changed while the text was being judged.');
  }
}

/**
 * What the judge said of exactly this text.
 * @throws JudgementWanted when it has to be asked; Problem 422 `not_judged` when it was, and gave no answer
 */
export async function judgementOf(
  manager: EntityManager,
  conversation: ConversationRow,
  text: {
    digest: string;
    bubbles: readonly BubbleContent[];
    draft: DraftReady | undefined;
    severities: readonly string[];
  },
  { asked, confirmed }: Judging,
): Promise<{ judge: JudgedHow; findings: JudgeAnswer['findings'] }> {
  const { digest, bubbles, draft } = text;
  const texts = bubbles.flatMap(wordsOf).filter((words) => /\S/.test(words));
  const wants = wantsJudge({
    judge: draft?.verdict?.judge ?? (await lastKnownJudge(manager)),
    editRatio: draft
      ? editRatio(
          draft.bubbles.map((bubble) => bubble.text),
          texts,
        )
      : 1,
    severities: text.severities,
    words: texts.length > 0,
  });
  if (wants !== 'ask') return { judge: wants, findings: [] };
  const said = await keptJudgement(manager, digest);
  if (said?.outcome === 'judged') return { judge: 'judged', findings: said.findings };
  if (said?.outcome === 'not-judged' && confirmed) return { judge: 'confirmed-unjudged', findings: [] };
  if (!said || !asked)
    throw new JudgementWanted({ digest, conversation, texts, evidence: draft?.evidence ?? [] });
  if (said.outcome === 'off') return { judge: 'no-judge', findings: [] };
  throw new Problem(
    422,
    'not_judged',
    'The judge gave no answer in time. Send it knowing that, or try again in a moment.',
  );
}

/** Keeps an answer; a judgement is never replaced by the lack of one, however late that comes. */
export async function keepJudgement(
  manager: EntityManager,
  { digest, outcome, findings }: JudgeAnswer,
): Promise<void> {
  await manager.query(
    `INSERT INTO final_judgement (digest, outcome, findings) VALUES ($1, $2, $3)
     ON CONFLICT (digest) DO UPDATE SET outcome = excluded.outcome, findings = excluded.findings, at = now()
       WHERE final_judgement.outcome <> 'judged'`,
    [digest, outcome, JSON.stringify(findings)],
  );
}

async function keptJudgement(
  manager: EntityManager,
  digest: string,
): Promise<Pick<JudgeAnswer, 'outcome' | 'findings'> | undefined> {
  const [row]: Pick<JudgeAnswer, 'outcome' | 'findings'>[] = await manager.query(
    'SELECT outcome, findings FROM final_judgement WHERE digest = $1',
    [digest],
  );
  return row;
}

/** Where there is no draft to tell whether the profile has a judge, the newest one does. */
async function lastKnownJudge(manager: EntityManager): Promise<DraftVerdict['judge'] | undefined> {
  const [row]: { judge: DraftVerdict['judge'] | null }[] = await manager.query(
    `SELECT body -> 'verdict' ->> 'judge' AS judge FROM draft WHERE state = 'ready' ORDER BY created_at DESC LIMIT 1`,
  );
  return row?.judge ?? undefined;
}
