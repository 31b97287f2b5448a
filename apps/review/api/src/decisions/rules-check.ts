import { createHash } from 'node:crypto';
import {
  CATEGORIES,
  namesHost,
  sellingIn,
  ticketLeaks,
  type Policy,
  verdictOf,
  type Category,
  type Verdict,
} from '@countersign/constitution';
import type { DraftFinding, DraftReady } from '@countersign/contracts';
import { wordsOf } from '@countersign/contracts/approval';
import { Problem } from '@countersign/runtime';
import type { EntityManager } from 'typeorm';
import { draftOf } from '../coverage/draft-outcome.service.js';
import { draftVersions } from '../coverage/draft-versions.js';
import type { ConversationRow, ItemRow } from '../coverage/rows.js';
import { confirmedHosts, confirmHosts, hostOf } from '../rules/confirmed-hosts.js';
import { judgementOf, type JudgedHow, type Judging } from './final-judgement.js';
import type { Ordered } from './approval-content.js';
import { covers, standingOf, type Standing, type Weighed } from './override.js';

/** Somebody takes responsibility for what the rules found, with what they had in front of them. */
export interface Override {
  reason: string;
  rules: string[];
}

/** Who approves what: everything the rules need to know besides the text. */
export interface Approver {
  actor: string;
  roles: readonly string[];
  override?: Override;
  /** Whether a judge is to read it too; nobody asks one of words that were countersigned before. */
  judging?: Judging;
  /** The item it answers, whose draft the text may have come from. */
  item?: Pick<ItemRow, 'item_id' | 'request_id'> & Partial<Pick<ItemRow, 'dangers'>>;
}

type Draft = Pick<DraftReady, 'findings' | 'evidence'>;

/** What the rules said of a text that was approved. */
export interface Checked extends Verdict {
  policyVersion: string;
  findings: Weighed[];
  /** How it stands with the judge; absent where none is asked. */
  judge?: JudgedHow;
  /** Set where it took one. */
  override?: Override;
  /** The same for the audit trail, which keeps ids and codes: the words of a reason are proved by their digest and kept with the reply. */
  trail: Record<string, unknown>;
}

const NEW_HOST = 'unlisted-link';
/** Messages of the thread whose links a reply may repeat. */
const READ_BACK = 50;

/**
 * The deterministic rules on the text as it will be sent, whoever wrote it, then the judge where it has to read it (CO-04), and what the matrix of roles and
 * severities makes of both (CO-03).
 * @throws Problem 422 `blocked_by_policy` (nobody may), `needs_lead` or `needs_reason`, naming each rule with its words; `not_judged`
 */
export async function checkText(
  manager: EntityManager,
  conversation: ConversationRow,
  ordered: Ordered,
  { policy, digest, ...approver }: Approver & { policy: Policy; digest: string },
): Promise<Checked> {
  const { item, judging, actor } = approver;
  const { bubbles } = ordered;
  const ruled = await findingsIn(manager, conversation, ordered, { policy, item });
  // What the rules stop costs no call.
  assertStands(ruled, approver);
  const draft = item && (await draftOf(manager, item));
  const severities = ruled.map(({ severity }) => severity);
  const judged =
    judging && (await judgementOf(manager, conversation, { digest, bubbles, draft, severities }, judging));
  const findings = [...ruled, ...(judged?.findings ?? []).filter(notIn(ruled)).map(asWeighed)];
  const override = assertStands(findings, approver);
  const found = { ...verdictOf(findings), policyVersion: policy.version, findings };
  const checked = { ...found, ...(judged && { judge: judged.judge }), ...(override && { override }) };
  if (override)
    await confirmHosts(manager, { workspace: conversation.workspace, actor, links: linksOf(findings) });
  return { ...checked, trail: trailOf(checked) };
}

/** @returns the override that was needed */
function assertStands(
  findings: readonly Weighed[],
  { roles, override }: Pick<Approver, 'roles' | 'override'>,
): Override | undefined {
  const standing = standingOf(findings, roles);
  if (standing === 'free') return undefined;
  if (standing !== 'override' || !override || !covers(override, findings)) throw refused(standing, findings);
  return override;
}

const notIn =
  (found: readonly Weighed[]) =>
  ({ rule, words }: DraftFinding): boolean =>
    !found.some((one) => one.rule === rule && one.words === words);

/** Everything that counts against a text as it would be sent. */
export async function findingsIn(
  manager: EntityManager,
  conversation: ConversationRow,
  { bubbles, effects = [] }: Ordered,
  { policy, item }: Pick<Approver, 'item'> & { policy: Policy },
): Promise<Weighed[]> {
  const draft = item && (await draftOf(manager, item));
  const text = bubbles.flatMap(wordsOf).join('\n');
  const allowedHosts = await confirmedHosts(manager, conversation.workspace);
  const found = policy.check(text, { direction: 'out', allowedHosts });
  const known = await linksAround(manager, conversation, draft);
  const news = found.filter(({ rule, words }) => rule !== NEW_HOST || !namesHost(known, hostOf(words)));
  const versions = item ? await draftVersions(manager, item) : [];
  const told = versions.flatMap(({ findings = [] }) => findings);
  // To somebody in danger nothing is sold (ET-06).
  const sold = item?.dangers?.length ? sellingIn(text) : [];
  const leaked = effects.flatMap(({ ticket }) => ticketLeaks(policy, ticket));
  return [...news, ...sold, ...leaked, ...stillThere(text, told, found)];
}

/**
 * Of what the item's drafts were found to hold, what only its maker could know: a fact without a source, and what a model judged. It counts for as long as
 * the words stand there; who changes them has looked.
 */
function stillThere(text: string, told: readonly DraftFinding[], found: readonly Weighed[]): Weighed[] {
  return told
    .filter(
      ({ rule, words }, index) => told.findIndex((one) => one.rule === rule && one.words === words) === index,
    )
    .filter(({ rule, category, layer, words }) => {
      // How it sounds is heard again in the final text; how it is written is no risk. Rules, an own one that was withdrawn too, are asked again.
      if (category === 'style') return false;
      const only = rule === 'ungrounded-fact' || layer === 'judge';
      return only && stands(text, words) && !found.some((one) => one.rule === rule && one.words === words);
    })
    .map(asWeighed);
}

/** As a word of its own: 15 does not stand in 150. */
function stands(text: string, words: string): boolean {
  const whole = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${whole}(?![\\p{L}\\p{N}])`, 'u').test(text);
}

function asWeighed(finding: DraftFinding): Weighed {
  const { category, severity, layer } = finding;
  const known = CATEGORIES[category as Category] as { floor?: true } | undefined;
  return {
    ...finding,
    category: category as Category,
    layer: layer === 'judge' ? 'judge' : 'rules',
    overridable: severity !== 'critical' && !known?.floor,
  };
}

function linksOf(findings: readonly Weighed[]): string[] {
  return findings.filter(({ rule }) => rule === NEW_HOST).map(({ words }) => words);
}

/** What the customer wrote and what the draft was drawn from, to look for hosts in. */
async function linksAround(
  manager: EntityManager,
  { conversation_id: conversationId }: ConversationRow,
  draft: Draft | undefined,
): Promise<string> {
  const rows: { text: string | null }[] = await manager.query(
    `SELECT text FROM message WHERE conversation_id = $1 ORDER BY seq DESC LIMIT ${READ_BACK}`,
    [conversationId],
  );
  const evidence = (draft?.evidence ?? []).map(({ excerpt }) => excerpt);
  return [...rows.map(({ text }) => text ?? ''), ...evidence].join('\n');
}

function trailOf({ findings, override, ...verdict }: Omit<Checked, 'trail'>): Checked['trail'] {
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  const reason = override && createHash('sha256').update(override.reason).digest('hex');
  return { ...verdict, rules, ...(override && { override: { rules: override.rules, reason } }) };
}

type Refusing = Exclude<Standing, 'free'>;

const REFUSALS: Record<Refusing, [code: string, words: string]> = {
  change: ['blocked_by_policy', 'This text may not be sent. Change the marked words.'],
  'ask-lead': ['needs_lead', 'A lead may send this text. Change the marked words, or hand the item over.'],
  override: ['needs_reason', 'Say why this text may be sent all the same, or change the marked words.'],
};

function refused(standing: Refusing, findings: readonly Weighed[]): Problem {
  const [code, words] = REFUSALS[standing];
  const named = standing === 'change' ? findings.filter(({ overridable }) => !overridable) : findings;
  const details = named.map(({ rule, category, words, layer, reason }) => ({
    ...{ code: rule, field: category, message: words },
    ...(layer === 'judge' && { reason }),
  }));
  return new Problem(422, code, words, details);
}
