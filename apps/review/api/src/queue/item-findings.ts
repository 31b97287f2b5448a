import type { MadeDecisionDto } from '../decisions/feedback.dto.js';
import type { HelpText, DraftFailed, TurnMessage } from '@countersign/contracts';
import type { EntityManager } from 'typeorm';
import { draftVersions, MOST_VERSIONS } from '../coverage/draft-versions.js';
import type { DraftRow, ItemRow } from '../coverage/rows.js';
import { sheetOf } from '../facts/facts.repository.js';
import { policyInForce } from '../rules/policy-in-force.js';
import { turnRisks } from '../coverage/turn-risks.js';
import type { ItemDetailDto } from './item.dto.js';

/** Risks shown of one item; who floods repeats themselves. */
const SHOWN = 20;

/** What the safety rules say of an item: of the messages it covers, and why they stopped its draft if they did. */
export async function findingsOf(
  manager: EntityManager,
  workspace: string,
  covered: readonly TurnMessage[],
  draft: DraftRow | undefined,
): Promise<Pick<ItemDetailDto, 'policyVersion' | 'draftFailure' | 'risks'>> {
  const { policy } = await policyInForce(manager, workspace);
  const risks = turnRisks(covered, policy).slice(0, SHOWN);
  return {
    policyVersion: policy.version,
    draftFailure: draft?.state === 'failed' ? failureOf(draft) : null,
    risks: risks.map(({ rule, category, severity, words, reason }) => ({
      rule,
      category,
      severity,
      words,
      reason,
    })),
  };
}

function failureOf({ body }: DraftRow): NonNullable<ItemDetailDto['draftFailure']> {
  const { reason, findings = [], missing = [] } = body as DraftFailed;
  return { reason, findings, missing };
}

/** Texts there were before this one, which the reviewer may take instead (SV-15). */
export async function earlierDrafts(
  manager: EntityManager,
  item: ItemRow,
): Promise<ItemDetailDto['earlierDrafts']> {
  const { request_id: requestId, state } = item;
  const versions = state === 'settled' ? [] : await draftVersions(manager, item);
  return versions
    .filter((version) => version.requestId !== requestId)
    .slice(0, MOST_VERSIONS - 1)
    .map(({ requestId: id, bubbles, createdAt }) => ({ requestId: id, bubbles, createdAt }));
}

interface DecisionRow extends Record<string, unknown> {
  at: Date;
  undoneAt: Date | null;
}

/** What was decided on an item, newest first. */
export async function madeDecisions(manager: EntityManager, itemId: string): Promise<MadeDecisionDto[]> {
  const rows: DecisionRow[] = await manager.query(
    `SELECT d.kind, coalesce(p.name, 'Somebody') AS by, d.decided_at AS at, d.reason, d.next_step AS "nextStep", d.edit_tags AS "editTags",
            d.quality, d.note, d.edit_distance AS "editDistance", d.edit_ratio AS "editRatio", d.reading_ms AS "readingMs",
            d.handling_ms AS "handlingMs", d.undone_at AS "undoneAt"
     FROM decision d LEFT JOIN person p ON p.id = d.person_id WHERE d.item_id = $1 ORDER BY d.decided_at DESC LIMIT 20`,
    [itemId],
  );
  return rows.map(({ at, undoneAt, ...row }) => {
    const said = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
    return {
      ...said,
      at: at.toISOString(),
      ...(undoneAt && { undoneAt: undoneAt.toISOString() }),
    } as MadeDecisionDto;
  });
}

/**
 * What the house has written down for people in this danger (ET-06), in their language first. Which country they are in nobody guesses: each text says for
 * which it is.
 * @param otherwise their language by the channel's word, before a draft has read them
 */
export async function helpFor(
  manager: EntityManager,
  { workspace, dangers, labels }: Pick<ItemRow, 'workspace' | 'dangers' | 'labels'>,
  otherwise: string | null,
): Promise<HelpText[]> {
  if (dangers.length === 0) return [];
  const { helpTexts = [], zone = 'UTC' } = (await sheetOf(manager, workspace)) ?? {};
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());
  const language = labels?.language ?? otherwise?.slice(0, 2);
  return helpTexts
    .filter(({ danger, validUntil = today }) => dangers.includes(danger) && validUntil >= today)
    .toSorted((one, other) => Number(other.language === language) - Number(one.language === language));
}
