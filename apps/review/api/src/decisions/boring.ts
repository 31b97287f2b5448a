import type { DraftReady } from '@countersign/contracts';
import { Problem } from '@countersign/runtime';
import type { ItemDetailDto } from '../queue/item.dto.js';
import { editRatio } from './edit-ratio.js';

/** Why an item is not approved together with others: it is looked at by itself. */
export type NotBoring =
  'not_ready' | 'needs_a_look' | 'has_findings' | 'not_grounded' | 'edited' | 'not_alike';

/** What says so. */
export function aloneFor(why: string): Problem {
  return new Problem(409, why, 'This one is looked at by itself.');
}

/** Words that differ, as a share: a name or a room number, not another answer. */
const ALIKE = 0.1;

type Texts = readonly { text?: string }[];
const texts = (bubbles: Texts): string[] => bubbles.map(({ text }) => text ?? '');

/** Whether one text says almost what the other says. */
export function alike(one: Texts, other: Texts): boolean {
  return one.length === other.length && editRatio(texts(one), texts(other)) <= ALIKE;
}

/** Only what is of low risk, grounded, found nothing in and asked for by nothing special is approved with others (RV-25). */
export function notBoring(item: ItemDetailDto): NotBoring | undefined {
  const draft = item.draft as DraftReady | null;
  if (item.state !== 'ready' || !draft || item.mode !== 'assisted') return 'not_ready';
  if (item.newerInbound || item.heldBy || item.snoozed || item.silent || item.asked) return 'not_ready';
  const special = item.urgent || item.dangers.length > 0 || item.personReasons.length > 0 || item.humanAsked;
  if (special || item.notice || item.flood) return 'needs_a_look';
  const { verdict, findings = [], evidence, missing = [], actions = [], coherence } = draft;
  if (findings.length > 0 || item.risks.length > 0 || (coherence && coherence.verdict !== 'OK'))
    return 'has_findings';
  if (!verdict || verdict.verdict !== 'pass' || verdict.judge === 'not-judged') return 'has_findings';
  if (evidence.length === 0 || missing.length > 0) return 'not_grounded';
  return actions.length > 0 ? 'needs_a_look' : undefined;
}

/** Whether what would be sent is the draft, letter for letter. */
export function unedited(item: ItemDetailDto, bubbles: Texts): boolean {
  const drafted = (item.draft as DraftReady | null)?.bubbles ?? [];
  // A bubble that carries anything beside words is no draft's.
  const plain = bubbles.every((bubble) =>
    Object.entries(bubble).every(([name, value]) => name === 'text' || value === undefined),
  );
  return plain && JSON.stringify(texts(drafted)) === JSON.stringify(texts(bubbles));
}
